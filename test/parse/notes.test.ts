import { expect, test } from 'vitest'
import { parseLesson, rulesOf, show } from '../support/parse-lesson.ts'

const ids = (html: string): readonly string[] =>
  [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '')

test('a note with two marks has one anchor to lead back to', () => {
  const { prose } = parseLesson('Een[^a] twee[^a].\n\n[^a]: Bron.')
  expect(ids(show(prose.body))).toEqual(['s-mark-a', 's-note-a'])
})

test('a mark in an answer, which is shown twice, has no anchor', () => {
  const { activities, prose } = parseLesson(
    ':::choice{#q}\nVraag?\n\n- [x] a[^n]\n- [ ] b\n:::\n\nTekst[^n].\n\n[^n]: Bron.',
  )
  expect(ids(JSON.stringify(activities))).toEqual([])
  expect(ids(show(prose.body))).toEqual(['s-mark-n', 's-note-n'])
})

test('a note that only questions refer to leads back to nothing', () => {
  const { prose } = parseLesson(':::choice{#q}\nVraag[^n]?\n\n- [x] a\n- [ ] b\n:::\n\n[^n]: Bron.')
  expect(show(prose.body)).toContain('<li id="s-note-n"><p>Bron.</p></li>')
})

test('a mark in a note is numbered, and its own note is listed', () => {
  const { prose, diagnostics } = parseLesson('Tekst[^a].\n\n[^a]: Zie[^b].\n[^b]: Boek.')
  expect(diagnostics).toEqual([])
  expect(show(prose.body)).toContain('id="s-mark-b">2</a>')
  expect(show(prose.body)).toContain('<li id="s-note-b"><p>Boek.</p>')
})

test('a heading and a note of one name have two anchors', () => {
  const { anchors } = parseLesson('## Note a\n\nTekst[^a].\n\n[^a]: Bron.').prose
  expect(anchors).toEqual(['note-a', 'note-a-1', 'mark-a'])
})

test.each([
  ['Tekst.\n\n[^a]: Bron.', ['footnote/unused'], [3]],
  ['Tekst[^a].\n\n[^a]: Bron.\n\n[^a]: Nog een.', ['footnote/duplicate'], [5]],
  ['Tekst[^a].\n\n[^a]: [^b]: Verstopt.', ['footnote/unused'], [3]],
])('a note that drops out of %j is told', (text, rules, lines) => {
  const parsed = parseLesson(text)
  expect(rulesOf(parsed)).toEqual(rules)
  expect(parsed.diagnostics.map(({ position }) => position.line)).toEqual(lines)
})
