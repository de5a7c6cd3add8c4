import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SearchIndex, SearchPlace } from '../../src/model/learner-course.ts'
import { createSearch, fold, piecesOf, snippetOf } from '../../src/runtime/searching.ts'

const place = (id: string, heading: string, text: string): SearchPlace => [id, heading, text, '']

const index: SearchIndex = [
  ['a', [place('', '', 'Over de ladder.'), place('s-een', 'Eén trede', 'Inwoners kiezen.')]],
  ['b', [place('', '', 'Iets anders.'), place('s-ladder', 'De ladder', 'Vijf treden omhoog.')]],
  ['glossary', [place('s-ladder', 'Ladder', 'Iets om op te klimmen.')]],
  ['c', [place('', '', 'Geen trede, wel de participatieladder.')]],
  ['ladder', [place('', '', 'Een les.'), place('s-x', 'Onder', 'Tekst van Arnstein.')]],
]
const titles: Readonly<Record<string, string>> = { ladder: 'De ladder op', glossary: 'Begrippen' }
const search = createSearch(index, (path) => titles[path] ?? path)
const found = (query: string) => search(query).map(({ path, id }) => `${path}#${id}`)

test('a title goes before a heading, a heading before a term, a term before text', () => {
  expect(found('ladder')).toEqual(['ladder#', 'b#s-ladder', 'glossary#s-ladder', 'a#', 'c#'])
})

test('every word must be there, in any order, by its beginning', () => {
  expect(found('omh vijf')).toEqual(['b#s-ladder'])
  expect(found('vijf inwoners')).toEqual([])
})

test('a word of the title of a lesson counts for every place in it', () => {
  expect(found('ladder arnstein')).toEqual(['ladder#s-x'])
})

test('capitals, accents and the way they are written make no difference', () => {
  const expected = ['a#s-een']
  for (const query of ['een TREDE', 'Één trede', 'e\u0301e\u0301n trede', 'eén, trede?']) {
    expect(found(query).slice(0, 1), query).toEqual(expected)
  }
})

test('words between quotes are found in that order only', () => {
  expect(found('"treden omhoog"')).toEqual(['b#s-ladder'])
  expect(found('“omhoog treden”')).toEqual([])
})

test('a long word is found inside another, after those that begin with it', () => {
  expect(found('adder')).toContain('c#')
  expect(found('der')).toEqual([])
})

test.each(['', '  ', '"', '?!', '""'])('nothing is found by %o', (query) => {
  expect(found(query)).toEqual([])
})

test('what was found is marked, and the rest is left as it is', () => {
  expect(piecesOf('Eén ladder', 'een LAD')).toEqual([
    { text: 'Eén', isHit: true },
    { text: ' ', isHit: false },
    { text: 'lad', isHit: true },
    { text: 'der', isHit: false },
  ])
})

test('a snippet shows the first hit with a little before it', () => {
  const text = `${'voor '.repeat(40)}treffer ${'na '.repeat(90)}`.trim()
  const snippet = snippetOf(text, 'treffer')
  expect(snippet).toMatch(/^… voor .* treffer na .* …$/)
  expect(snippet.length).toBeLessThan(230)
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('a', 'é', 'ß', 'İ', ' ', '"', 'ﬁ', '한', '😀'),
    maxLength: 60,
  }),
)

test('folding keeps every character in its place', () => {
  fc.assert(fc.property(anyText, (text) => fold(text).length === text.length))
})

test('no query and no text whatever loses a character or throws', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, query) => {
      expect(
        piecesOf(text, query)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
      expect(snippetOf(text, query).length).toBeLessThan(320)
      createSearch([['a', [place('', '', text)]]], () => 'A')(query)
    }),
  )
})

test('a place whose text holds the word is always found', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,9}$/), { minLength: 1 }), (words) => {
      const find = createSearch([['a', [place('', '', words.join(' '))]]], () => '')
      expect(words.every((word) => find(word.toUpperCase()).length === 1)).toBe(true)
    }),
  )
})
