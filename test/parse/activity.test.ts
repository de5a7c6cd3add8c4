import { expect, test } from 'vitest'
import { parseLesson, rulesOf, show } from '../support/parse-lesson.ts'

const choice = (head: string, body = ''): string =>
  `:::choice${head}\nWelke trede is dit?\n\n- [ ] Informeren\n  > Dan vraagt de gemeente niets.\n- [x] Raadplegen\n${body}:::`

test('a choice is read as a question with its answers and their feedback', () => {
  const { activities, prose, diagnostics } = parseLesson(choice('{#trede points=2}'))
  expect(diagnostics).toEqual([])
  expect(show(prose.body)).toBe('{activity trede}')
  const [activity] = activities
  expect(activity).toMatchObject({
    type: 'choice',
    id: 'trede',
    points: 2,
    attempts: 0,
    required: false,
  })
  expect(show(activity?.prompt ?? [])).toBe('<p>Welke trede is dit?</p>')
  expect(activity?.choices.map(({ text }) => text)).toEqual(['Informeren', 'Raadplegen'])
  expect(activity?.data).toEqual({
    options: [
      {
        text: ['Informeren'],
        plain: 'Informeren',
        correct: false,
        feedback: ['<p>Dan vraagt de gemeente niets.</p>'],
      },
      { text: ['Raadplegen'], plain: 'Raadplegen', correct: true, feedback: null },
    ],
  })
})

test('an order is read in the order the author wrote', () => {
  const { activities, diagnostics } = parseLesson(
    '::::order{#ladder objective="a b" attempts=3 required}\nZet in volgorde.\n\n1. Informeren\n2. Raadplegen\n\n:::right\nGoed zo.\n:::\n\n:::hint\nDenk aan *invloed*.\n:::\n::::',
  )
  expect(diagnostics).toEqual([])
  const [activity] = activities
  expect(activity).toMatchObject({
    type: 'order',
    objectives: ['a', 'b'],
    attempts: 3,
    required: true,
  })
  expect(show(activity?.parts.right ?? [])).toBe('<p>Goed zo.</p>')
  expect(show(activity?.parts.hint ?? [])).toBe('<p>Denk aan <em>invloed</em>.</p>')
})

test('without an id one is proposed from the question, and the rest goes on', () => {
  const { activities, diagnostics } = parseLesson(choice(''))
  expect(diagnostics.map(({ rule, data }) => ({ rule, data }))).toEqual([
    { rule: 'id/missing', data: { proposal: '{#welke-trede-is-dit}' } },
  ])
  expect(activities).toHaveLength(1)
})

test.each(['{#Trede}', '{#trede_1}', '{#1e}', `{#${'a'.repeat(41)}}`])(
  'the id in %s is refused',
  (head) => {
    expect(rulesOf(parseLesson(choice(head)))).toEqual(['id/form'])
  },
)

test.each(['points=veel', 'points=-1', 'points=1.5', 'points=""', 'attempts=1e9'])(
  '%s is no number of points or attempts',
  (option) => {
    expect(rulesOf(parseLesson(choice(`{#a ${option}}`)))).toEqual(['activity/option-value'])
  },
)

test.each([
  ['choice/options', ':::choice{#a}\nVraag?\n\n- [x] a\n:::'],
  ['choice/options', ':::choice{#a}\nVraag?\n:::'],
  ['choice/right-answer', ':::choice{#a}\nVraag?\n\n- [ ] a\n- [ ] b\n:::'],
  ['choice/all-right', ':::choice{#a}\nVraag?\n\n- [x] a\n- [x] b\n:::'],
  ['activity/repeated-choice', ':::choice{#a}\nVraag?\n\n- [x] Ja\n- [ ]  ja\n:::'],
  ['order/items', ':::order{#a}\nVraag?\n\n1. a\n:::'],
  ['order/numbered', ':::order{#a}\nVraag?\n\n- a\n- b\n:::'],
  ['activity/repeated-choice', ':::order{#a}\nVraag?\n\n1. a\n2. *a*\n:::'],
])('%s is found', (rule, text) => {
  expect(rulesOf(parseLesson(text))).toEqual([rule])
})

test('a double answer is reported on the second, with the first beside it', () => {
  const { diagnostics } = parseLesson(':::choice{#a}\nVraag?\n\n- [x] Ja\n- [ ] Ja\n:::')
  expect(diagnostics[0]).toMatchObject({ position: { line: 5, column: 1 }, related: [{ line: 4 }] })
})

test('words of questions count for the length of a lesson, option names do not', () => {
  expect(parseLesson(choice('{#a objective="x-y"}')).prose.words).toBe(11)
})
