import { expect, test } from 'vitest'
import { parseLesson, rulesOf, show } from '../support/parse-lesson.ts'

const html = (body: string): string => show(parseLesson(body).prose.body)

test('marked-up words in an answer get no white space that was not written', () => {
  const { activities } = parseLesson(
    ':::choice{#q}\nVraag?\n\n- [x] *Wel*, maar [^a] niet `nu`.\n- [ ] b\n:::\n\n[^a]: Bron.',
  )
  expect(JSON.stringify(activities[0]?.data)).toContain('<em>Wel</em>, maar <sup>')
})

test('the title of a link is kept', () => {
  expect(html('[de ladder](https://example.org "Vijf treden")')).toContain('title="Vijf treden"')
})

test('an empty label is no title', () => {
  expect(html(':::tip[]\nTekst.\n:::')).toContain('<p class="block-title">Tip</p>')
})

test.each(['[tekst]()', '![plaatje]()', '[tekst][a]\n\n[a]: <>'])(
  '%s leads nowhere, which is told and nothing else',
  (text) => {
    const parsed = parseLesson(text)
    expect(rulesOf(parsed)).toEqual(['link/empty'])
    expect(show(parsed.prose.body)).not.toMatch(/href|src/)
  },
)

test('an address that nothing refers to is told', () => {
  expect(rulesOf(parseLesson('Tekst.\n\n[a]: lesson:b'))).toEqual(['link/unused-definition'])
  expect(rulesOf(parseLesson('[//]: # (een opmerking)'))).toEqual([])
})

test.each([
  ['choice/box', ':::choice{#q}\nVraag?\n\n- [x] a\n- [ ] b\n- c\n:::', 6],
  ['order/feedback', ':::order{#q}\nVraag?\n\n1. a\n   > Uitleg.\n2. b\n:::', 4],
])('%s is found at the answer', (rule, text, at) => {
  const { diagnostics } = parseLesson(text)
  expect(diagnostics).toMatchObject([{ rule, position: { line: at } }])
})

test('of a part that is written twice the first stays', () => {
  const { activities } = parseLesson(
    '::::choice{#q}\nVraag?\n\n- [x] a\n- [ ] b\n\n:::hint\nEerst.\n:::\n\n:::hint\nDan.\n:::\n::::',
  )
  expect(show(activities[0]?.parts.hint ?? [])).toBe('<p>Eerst.</p>')
})
