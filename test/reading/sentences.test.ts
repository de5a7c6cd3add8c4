import { expect, test } from 'vitest'
import { sentencesOf } from '../../src/reading/sentences.ts'
import { isSpoken, wordsOf } from '../../src/reading/words.ts'

test.each<readonly [string, readonly string[]]>([
  ['Eerst dit. Dan dat!', ['Eerst dit.', 'Dan dat!']],
  ['Wat nu? Wacht… Verder.', ['Wat nu?', 'Wacht…', 'Verder.']],
  [
    'Het staat in art. 150 Gemeentewet. Lees het.',
    ['Het staat in art. 150 Gemeentewet.', 'Lees het.'],
  ],
  [
    'Vraag dr. Jansen of J. de Vries, bijv. Anna.',
    ['Vraag dr. Jansen of J. de Vries, bijv. Anna.'],
  ],
  ['Dat moet i.v.m. Europese regels.', ['Dat moet i.v.m. Europese regels.']],
  ['Neem brood, koffie e.d. Daarna begin je.', ['Neem brood, koffie e.d.', 'Daarna begin je.']],
  ['Word lid. Dat kan.', ['Word lid.', 'Dat kan.']],
  ['Er passen max. 20 mensen in.', ['Er passen max. 20 mensen in.']],
  ['Het duurt 20 min. Daarna eet je.', ['Het duurt 20 min.', 'Daarna eet je.']],
  ['"Wat nu?" vraagt ze. "Wachten."', ['"Wat nu?" vraagt ze.', '"Wachten."']],
  ['Hij zegt: “Het kan.” Dan gaat hij.', ['Hij zegt: “Het kan.”', 'Dan gaat hij.']],
  ['Het kost € 1.500 of 2,5 uur. Op 12.30 uur.', ['Het kost € 1.500 of 2,5 uur.', 'Op 12.30 uur.']],
  ['Kijk op voorbeeld.nl of vraag het.', ['Kijk op voorbeeld.nl of vraag het.']],
  ['Een kop', []],
  ['Je doet het zo:', []],
  ['', []],
])('%j', (text, sentences) => {
  expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(sentences)
  for (const { start, text: found } of sentencesOf(text))
    expect(text.slice(start, start + found.length)).toBe(found)
})

test('words are what a reader counts', () => {
  const words = wordsOf("De foto's van 1.500 e-mails – 'echt' – zijn weg.")
  expect(words).toEqual(['De', "foto's", 'van', '1.500', 'e-mails', 'echt', 'zijn', 'weg'])
  expect(words.filter(isSpoken)).toHaveLength(7)
})

/** Half a second is fifty times what each takes, and a hundredth of what it would take to the square. */
test.each([
  ['dots', '.'.repeat(200_000) + 'x'],
  ['dots and quotes', '."'.repeat(100_000)],
  ['no blank', 'a.b'.repeat(66_000) + '. A'],
  ['blanks', `a.${' '.repeat(200_000)}B.`],
  ['short sentences', 'Kort. '.repeat(33_000)],
])('a hostile text of %s is read in one go', (_name, text) => {
  const before = performance.now()
  sentencesOf(text)
  expect(performance.now() - before).toBeLessThan(2000)
})
