import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutTerms } from '../../src/model/rich-text.ts'
import { termFinder } from '../../src/parse/terms.ts'
import { parseLesson, show } from '../support/parse-lesson.ts'

const glossary = [
  ['Kaders', 'kader'],
  ['Direct belanghebbenden', 'direct belanghebbende'],
  ['Belanghebbende'],
  ['Één-op-één'],
  ['C'],
]
const find = termFinder(glossary)
const found = (text: string) => find(text).map(({ start, end }) => text.slice(start, end))
const marked = (body: string) => show(parseLesson(body, {}, glossary).prose.body)

test('the first place of each term is marked, by any of its names', () => {
  expect(marked('Binnen een kader of twee kaders.\n\nKaders.')).toBe(
    '<p>Binnen een {term Kaders}kader{/term} of twee kaders.</p>\n<p>Kaders.</p>',
  )
})

test('the longest name goes first, also over the end of a line', () => {
  expect(found('De direct\nbelanghebbende en de belanghebbende.')).toEqual([
    'direct\nbelanghebbende',
    'belanghebbende',
  ])
})

test.each([
  ['tijdskader of kaderbrief', []],
  ['KADERS!', ['KADERS']],
  ['“kader”, (kaders)', ['kader', 'kaders']],
  ['één-op-één', ['één-op-één']],
  ['e\u0301e\u0301n-op-één', ['e\u0301e\u0301n-op-één']],
  ['beleids-kader', []],
  ["kader's kaderé", []],
  ['vitamine C', []],
])('in %o whole words are found: %o', (text, words) => {
  expect(found(text)).toEqual(words)
})

test.each([
  ['a heading', '## Kaders'],
  ['a link', '[kaders](https://example.org)'],
  ['code', '`kaders`'],
  ['a block of code', '```\nkaders\n```'],
  ['a table', '| kaders |\n| - |\n| kaders |'],
  ['the title of a block', ':::tip[Kaders]\nTekst.\n:::'],
  ['what opens a block', ':::details[Kaders]\nTekst.\n:::'],
  ['an image', '![kaders](media/a.svg)'],
  ['a note', 'Tekst.[^a]\n\n[^a]: Kaders.'],
  ['a question', ':::choice{#q}\nKaders?\n\n- [x] kaders\n  > Kaders.\n- [ ] b\n:::'],
  ["a trainer's note", ':::trainer\nKaders.\n:::'],
])('%s explains no term, and leaves the next place the first', (_, body) => {
  const { prose, activities } = parseLesson(`${body}\n\nDe kaders.`, {}, glossary)
  expect(JSON.stringify(activities)).not.toContain('"term"')
  expect(show(prose.body).match(/\{term/g)).toHaveLength(1)
  expect(show(prose.body)).toContain('De {term Kaders}kaders{/term}.')
})

test('emphasis, lists and blocks are running text', () => {
  for (const body of ['**kaders**', '- kaders', '> kaders', ':::tip\nkaders\n:::']) {
    expect(marked(body), body).toContain('{term Kaders}kaders{/term}')
  }
})

test('without a glossary nothing is marked', () => {
  expect(show(parseLesson('kaders').prose.body)).toBe('<p>kaders</p>')
})

const word = fc.constantFrom('kader', 'de', 'direct', 'belanghebbende', 'x', '<', '&amp;', '*b*')
const gap = fc.constantFrom(' ', '\n', ', ', '-', '\n\n', '\n\n- ')
const text = fc.array(fc.tuple(word, gap), { maxLength: 12 }).map((pairs) => pairs.flat().join(''))

test('a text is the same with and without its glossary, but for the marks', () => {
  fc.assert(
    fc.property(text, (body) => {
      const plain = parseLesson(body).prose
      const explained = parseLesson(body, {}, glossary).prose
      expect(withoutTerms(explained.body)).toEqual(plain.body)
      expect({ ...explained, body: [] }).toEqual({ ...plain, body: [] })
    }),
  )
})

test('no text and no names whatever throw, overlap or run out of the text', () => {
  const names = fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 8 })
  fc.assert(
    fc.property(names, fc.string({ unit: 'grapheme' }), (terms, any) => {
      let last = 0
      for (const { start, end } of termFinder(terms)(`${any} ${terms.flat().join(' ')}`)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
    }),
  )
})

test('names that begin alike, a thousand times over, cost no more than reading them', () => {
  const names = Array.from({ length: 1000 }, (_, n) => [`${'a '.repeat(20)}${n}`])
  expect(termFinder(names)('a '.repeat(50_000))).toEqual([])
})
