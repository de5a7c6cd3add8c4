import { rmSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { courseFiles } from '../support/course-files.ts'
import { quizFolder } from '../support/quiz-course.ts'

let page = ''
let script = ''

beforeAll(async () => {
  const folder = quizFolder()
  const files = await courseFiles(folder, 'web')
  rmSync(folder, { recursive: true })
  const fileAt = (path: string) => String(files.find((file) => file.path === path)?.contents)
  page = fileAt('lessons/lesson-les.html')
  script = fileAt('course.js')
})

describe('a quiz on the readable page', () => {
  test('has no form in another', () => {
    expect(page).not.toMatch(/<form(?:(?!<\/form>).)*<form/s)
  })

  test('shows every question with its answer, numbered within the quiz', () => {
    expect(page.match(/Vraag \d van 4/g)).toHaveLength(4)
    expect(page.match(/<details class="answers">/g)).toHaveLength(6)
    expect(page).toContain('Je krijgt 2 vragen, gekozen uit 4.')
  })

  test('has no number itself, and leaves none out', () => {
    expect(page).toMatch(/id="q-\w+-label"\s*>Toets</)
    expect(page).toMatch(/>Vraag</)
  })

  test('says once what it gives, where all its questions weigh the same', () => {
    expect(page.match(/<span>\d+ punt(en)?<\/span>/g)).toEqual([
      '<span>1 punt</span>',
      '<span>2 punten</span>',
    ])
  })
})

test('the player knows rounds and questions before it loads the lesson', () => {
  const quiz = JSON.parse(/"quiz":(\{.*?\]\})/.exec(script)?.[1] ?? '{}') as {
    readonly questions?: readonly { readonly choice: string }[]
  }
  expect(quiz).toMatchObject({ draw: 2, pass: 50 })
  expect(quiz.questions?.map(({ choice }) => choice)).toEqual(['a', 'b', 'c', 'd'])
})
