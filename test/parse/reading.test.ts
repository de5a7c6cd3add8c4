import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reading, ReadingCounts } from '../../src/model/course.ts'
import { parseLesson } from '../support/parse-lesson.ts'

function readingOf(body: string, terms: readonly (readonly string[])[] = []): Reading {
  return parseLesson(body, {}, terms).prose.reading
}

function countsOf(body: string, terms: readonly (readonly string[])[] = []): ReadingCounts {
  const { sentences, words, plainWords, syllables, longWords } = readingOf(body, terms)
  return { sentences, words, plainWords, syllables, longWords }
}

const long = 'Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien.'

test('a text is counted', () => {
  expect(countsOf('De raad kiest. Burgers praten mee.')).toEqual({
    ...{ sentences: 2, words: 6, plainWords: 6, syllables: 8, longWords: 1 },
  })
})

test('a name of the glossary is one word, and has no syllables', () => {
  const terms = [['Wet versterking participatie op decentraal niveau']]
  expect(countsOf('De wet versterking participatie op decentraal niveau geldt.', terms)).toEqual({
    ...{ sentences: 1, words: 3, plainWords: 2, syllables: 2, longWords: 0 },
  })
})

test.each([
  ['a quote of somebody else', `:::quote{source="Bron"}\n${long}\n:::`],
  ['a footnote', `Zie.[^a]\n\n[^a]: ${long}`],
  ['a note for the trainer', `:::trainer\n${long}\n:::`],
  ['code', `\`\`\`\n${long}\n\`\`\``],
  ['a heading', `## ${long}`],
])('%s is left out', (_name, body) => {
  const { longSentences, words } = readingOf(body)
  expect(longSentences).toEqual([])
  expect(words).toBeLessThan(2)
})

test('a sentence in a list counts, an item of one word does not', () => {
  expect(countsOf('- Ja\n- Nee\n- De raad kiest.')).toMatchObject({ sentences: 1, words: 3 })
})

test.each([
  ['in a line', `Kort. ${long}`, 1, 7],
  ['on the next line', `Kort en goed.\nMeer. ${long}`, 2, 7],
  ['behind emphasis', `Dit *is* kort. ${long}`, 1, 16],
  ['in an item over two lines', `- Kort.\n  Meer. ${long}`, 2, 9],
  ['in the second item', `- Kort.\n- ${long}`, 2, 3],
])('a long sentence is found %s', (_name, body, line, column) => {
  const [found, ...others] = readingOf(body).longSentences
  expect(others).toEqual([])
  expect(found).toMatchObject({ size: 14, start: long, position: { line, column } })
})

const sentence = fc
  .array(fc.constantFrom('raad', 'gemeente', 'ladder', 'beleid', '12', 'foto’s'), { minLength: 1 })
  .map((words) => `De ${words.join(' ')}.`)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '))

test('two paragraphs together count as the sum of each', () => {
  fc.assert(
    fc.property(paragraph, paragraph, (one, two) => {
      const terms = [['ladder'], ['gemeente raad']]
      const [first, second] = [countsOf(one, terms), countsOf(two, terms)]
      expect(countsOf(`${one}\n\n${two}`, terms)).toEqual({
        sentences: first.sentences + second.sentences,
        words: first.words + second.words,
        plainWords: first.plainWords + second.plainWords,
        syllables: first.syllables + second.syllables,
        longWords: first.longWords + second.longWords,
      })
    }),
    { numRuns: 30 },
  )
})
