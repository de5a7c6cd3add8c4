import { describe, expect, test } from 'vitest'
import { found } from '../support/check-markdown.ts'
import { parseLesson, rulesOf } from '../support/parse-lesson.ts'
import { ask, rulesAgainst, shortCourse } from '../support/short-course.ts'
import { sampled, sampleOf } from './sample.ts'

const question = (id: string, options = ''): string =>
  `:::choice{#${id}${options}}\nIs dit waar?\n\n- [x] Ja\n- [ ] Nee\n:::\n`

const three = [question('een'), question('twee'), question('drie')]

function quiz(
  options: string,
  questions: readonly string[] = three,
  prompt = 'Weet je het?',
): string {
  return `::::quiz{#toets${options}}\n${prompt}\n\n${questions.join('\n')}\n::::`
}

function rulesIn(text: string): readonly string[] {
  return rulesOf(parseLesson(text))
}

test('its choices are its questions by id, and its points are those of a round', () => {
  const { activity } = sampled(quiz(' draw=2 pass=70'))
  expect(activity.choices.map(({ text }) => text)).toEqual(['een', 'twee', 'drie'])
  expect(activity.questions.map(({ id }) => id)).toEqual(['een', 'twee', 'drie'])
  expect(activity.points).toBe(2)
  expect(sampled(quiz('')).activity.points).toBe(3)
  expect(sampled(quiz(' points=10')).activity.points).toBe(10)
})

test('a round is all questions without a pass mark, unless the author says otherwise', () => {
  const roundsOf = (options: string) => {
    const { author, activity } = sampled(quiz(options))
    return author.rounds?.(activity.data)
  }
  expect(roundsOf('')).toEqual({ draw: 3, pass: 0 })
  expect(roundsOf(' draw=2 pass=70')).toEqual({ draw: 2, pass: 70 })
})

test('the readable page says what a round is, above every question', () => {
  const { author, activity, context } = sampleOf('quiz')
  const { html } = author.render(activity.data, context)
  expect(html).toContain('Je krijgt 2 vragen, gekozen uit 3.')
  expect(html).toContain('Je haalt de toets vanaf 50 procent.')
  expect(html).toMatch(/sample-raadplegen.*sample-volgorde.*sample-beloften/s)
})

test('a quiz may begin with its first question, which must ask something', () => {
  const begun = (prompt: string) =>
    ask('toets', {
      type: 'quiz',
      prompt: [],
      questions: [ask('een'), ask('twee', { prompt: [prompt] })],
    })
  expect(rulesAgainst(shortCourse([{ activities: [begun('Hoe dan?')] }]))).toEqual([])
  expect(rulesAgainst(shortCourse([{ activities: [begun('')] }]))).toEqual(['activity/prompt'])
})

describe('an author hears of', () => {
  test.each(['0', '4', '1.5', '-1', '1e1', 'veel', '""'])('draw=%s', (draw) => {
    expect(rulesIn(quiz(` draw=${draw}`))).toEqual(['quiz/draw'])
  })

  test.each(['101', '-1', '70%', '0.7', 'ja', '""'])('pass=%s', (pass) => {
    expect(rulesIn(quiz(` pass=${pass}`))).toEqual(['quiz/pass'])
  })

  test.each(['attempts=2', 'attempts=0', 'required'])('a question with %s of its own', (option) => {
    expect(rulesIn(quiz('', [question('een', ` ${option}`), question('twee')]))).toEqual([
      'quiz/question-option',
    ])
  })

  test('a quiz without questions, once', () => {
    expect(rulesIn(quiz(' draw=5', []))).toEqual(['quiz/questions'])
  })

  test('a question for practice, and not of uneven points because of it', () => {
    const questions = [question('een', ' points=0'), question('twee'), question('drie')]
    expect(rulesIn(quiz(' draw=2', questions))).toEqual(['quiz/practice'])
  })

  test('text between or below the questions, which is shown above them', () => {
    const [first = '', second = ''] = three
    expect(found(quiz('', [first, 'Nog een.\n', second]))).toEqual(['activity/after-items 11:1'])
    expect(found(quiz('', [first, second, ':::right\nMooi.\n:::\n']))).toEqual([])
  })
})
