import fc from 'fast-check'
import { expect, test } from 'vitest'
import { authors } from '../../src/activities/registry.ts'
import { contentBlocks } from '../../src/blocks/registry.ts'
import { parseText } from '../../src/pipeline/parse-job.ts'
import { parseLesson, show } from '../support/parse-lesson.ts'

/** The elements of compiled HTML that stand in no other, each as its text; activities by their hole. */
function elementsIn(html: string): readonly string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  const tags = /\{activity [^}]*\}|<(\/?)([a-z][a-z\d]*)[^>]*>/g
  for (const tag of html.matchAll(tags)) {
    const [text, slash, name = ''] = tag
    if (depth === 0 && name === '') found.push(text)
    if (name === '' || ['br', 'hr', 'img', 'input', 'track'].includes(name)) {
      if (depth === 0 && name !== '') found.push(text)
      continue
    }
    if (depth === 0) from = tag.index
    depth += slash === '/' ? -1 : 1
    if (depth === 0) found.push(html.slice(from, tag.index + text.length))
  }
  return found
}

/** Texts by what a learner sees of them; `MARK` becomes a word that no other block has. */
const seen = [
  'MARK in een alinea\nvan twee regels.',
  '## MARK',
  'MARK met de titel eronder\n=====',
  '- MARK\n\n- en nog een',
  '> MARK',
  '| MARK | b |\n| --- | --- |\n| 1 | 2 |',
  '```js\nMARK\n```',
  '    MARK ingesprongen',
  '![MARK](plaat.png)',
  'MARK <!-- over\nregels --> verder',
  ':::tip\nMARK\n\nEn meer.\n:::',
  '::::tabs\n## MARK\n\nEen.\n\n## Ander\n\nTwee.\n::::',
  ':::choice{#MARK}\nWat?\n\n- [x] Goed\n- [ ] Fout\n:::',
  'MARK met een noot[^n].',
]

/** Of these nothing comes at their own place. */
const unseen = [
  '<!-- niets -->',
  '<!-- HTML tot het einde van de regel --> niets',
  '<!--\nniets\n\nover regels\n-->',
  '<div>\nruwe HTML\n</div>',
  '[ergens]: https://example.org',
  '[^n]: Een noot.\n\n    Met een alinea.',
]

test.each(seen)('of this there is one block: %s', (text) => {
  const { body, blocks } = parseLesson(`\n\n${text.replace('MARK', 'woord')}\n`).prose
  expect(elementsIn(show(body))).toHaveLength(1)
  expect(blocks.map(({ line }) => line)).toEqual([3])
})

test('every block has its line, whatever stands between them', () => {
  const pieces = fc.array(
    fc.record({ text: fc.constantFrom(...seen, ...unseen), blank: fc.integer({ min: 1, max: 3 }) }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(pieces, fc.nat(9), (all, top) => {
      let body = '\n'.repeat(top)
      const lines: number[] = []
      all.forEach(({ text, blank }, index) => {
        if (seen.includes(text)) lines.push(body.split('\n').length)
        // A comment between two lists, and between two indented codes, keeps them apart.
        body += `${text.replace('MARK', `woord${index}x`)}\n${'\n'.repeat(blank)}<!-- -->\n\n`
      })
      const { prose } = parseLesson(body)
      const elements = elementsIn(show(prose.body))
      expect(prose.blocks).toHaveLength(elements.length)
      const isNoted = elements.at(-1)?.includes('class="notes"') === true
      const own = isNoted ? prose.blocks.slice(0, -1) : prose.blocks
      expect(own.map(({ line }) => line)).toEqual(lines)
      const words = all.flatMap(({ text }, index) =>
        seen.includes(text) ? [`woord${index}x`] : [],
      )
      words.forEach((word, index) => {
        expect(elements[index]).toContain(word)
      })
      if (isNoted) {
        const [first = 0] = prose.blocks.slice(-1).map(({ line }) => line)
        expect(body.split('\n')[first - 1]).toMatch(/^\[\^n\]: /)
      }
    }),
  )
})

test('front matter is part of the file, so lines go on after it', async () => {
  const head = '---\nid: b\ntitle: B\nminutes: 1\n---\n'
  const job = {
    folder: '',
    file: '01-a/01-b.md',
    kind: 'lesson',
    language: 'nl',
    terms: [],
  } as const
  const { parsed } = await parseText(job, `${head}\nEen.\n\n[x]: https://a.nl\n\n# Twee\n`, [])
  expect(parsed?.prose.blocks).toEqual([{ line: 7 }, { line: 11 }])
})

test('what is for the trainer says so, for who shows it to nobody else', () => {
  const text = 'Een.\n\n:::trainer\nStil[^t].\n:::\n\nTwee.\n\n[^t]: Voor jou.\n'
  const { blocks } = parseLesson(text).prose
  expect(blocks).toMatchObject([
    { line: 1 },
    { line: 3, isForTrainer: true },
    { line: 7 },
    { line: 9, isForTrainer: true },
  ])
})

test('each block of the registry, and each type of question, is one block', () => {
  for (const { name } of contentBlocks) {
    const { blocks } = parseLesson(`Voor.\n\n:::${name}\nMidden.\n:::\n\nNa.\n`).prose
    expect(blocks.map(({ line }) => line)).toEqual([1, 3, 7])
  }
  for (const { type } of authors) {
    const { blocks } = parseLesson(`Voor.\n\n:::${type}{#a}\nMidden.\n:::\n\nNa.\n`).prose
    expect(blocks.map(({ line }) => line)).toEqual([1, 3, 7])
  }
})

test('each text in a block has its own line, and the question that it is in', () => {
  const question = (id: string): string =>
    `:::choice{#${id}}\nKlopt **${id}**?\n\n- [x] Ja\n  > Zo is het.\n- [ ] Nee\n:::\n`
  const text = `Los.\n\n::::quiz{#q}\nToets.\n\n${question('een')}\n${question('twee')}::::\n`
  const [loose, quiz] = parseLesson(text).prose.blocks
  expect(loose).toEqual({ line: 1 })
  expect(quiz).toEqual({
    line: 3,
    parts: [
      { text: 'Toets.', line: 4, within: 3 },
      { text: 'Klopteen?', line: 7, within: 6 },
      { text: 'Ja', line: 9, within: 6 },
      { text: 'Zoishet.', line: 10, within: 6 },
      { text: 'Nee', line: 11, within: 6 },
      { text: 'Klopttwee?', line: 15, within: 14 },
      { text: 'Ja', line: 17, within: 14 },
      { text: 'Zoishet.', line: 18, within: 14 },
      { text: 'Nee', line: 19, within: 14 },
    ],
  })
})
