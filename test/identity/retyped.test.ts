import { describe, expect, test } from 'vitest'
import { wordsFor } from '../../src/i18n/words.ts'
import { identify, type Identity } from '../../src/identity/keys.ts'
import { decodeLock, emptyLock, formatLock, type Lock } from '../../src/identity/lock.ts'
import type { Course } from '../../src/model/course.ts'
import { lessonsOf, type LearnerCourse } from '../../src/model/learner-course.ts'
import { learnerCourse } from '../../src/render/learner-course.ts'
import { decode, encode } from '../../src/state/codec.ts'
import { drawn, isQuiz, roundOf } from '../../src/state/quiz.ts'
import { emptySnapshot } from '../../src/state/snapshot.ts'
import { answered, assess, lessonIsDone } from '../../src/state/standing.ts'
import { courseOf } from '../support/course-of.ts'
import { parseLesson } from '../support/parse-lesson.ts'

const choice = ':::choice{#vraag}\nVraag?\n\n- [x] ja\n- [ ] nee\n:::'
const order = ':::order{#vraag}\nVraag?\n\n1. ja\n2. nee\n:::'
const ask = (id: string) => `::::choice{#${id}}\nVraag?\n\n- [x] ja\n- [ ] nee\n::::`
const quizWith = (...questions: readonly string[]) =>
  `:::::quiz{#toets}\nToets.\n\n${questions.join('\n\n')}\n:::::`

function course(...blocks: readonly string[]): Course {
  const { activities, diagnostics } = parseLesson(blocks.join('\n\n'))
  expect(diagnostics).toEqual([])
  return courseOf([{ id: 'les', activities }])
}

/** Through the file, as between two versions of a course. */
function next(made: Course, lock: Lock): Identity {
  const { lock: read = emptyLock } = decodeLock(JSON.parse(formatLock(lock)))
  return identify(made, read)
}

function learns(made: Course, { keys }: Identity): LearnerCourse {
  return learnerCourse({ course: made, keys, words: wordsFor('nl'), media: new Map() })
}

const keyOf = ({ keys }: Identity, id = 'vraag'): string => keys.activities[id]?.key ?? ''

const before = identify(course(choice), emptyLock)

describe('a question that becomes one of another type under its id', () => {
  const after = next(course(order), before.lock)

  test('has a key that it never had, and its change is told', () => {
    expect(keyOf(after)).not.toBe(keyOf(before))
    expect(after.changes).toMatchObject([
      { what: 'retyped', kind: 'activity', id: 'vraag', was: 'choice', is: 'order' },
    ])
    expect(next(course(order), after.lock)).toMatchObject({ keys: after.keys, changes: [] })
  })

  test('has a third key when it becomes what it was', () => {
    const again = next(course(choice), after.lock)
    const third = next(course(order), again.lock)
    const keys = [before, after, again, third].map((identity) => keyOf(identity))
    expect(new Set(keys).size).toBe(4)
  })

  test('leaves its old keys taken for whatever comes', () => {
    const other = identify(course(choice.replace('#vraag', '#ander'), order), after.lock)
    const all = other.lock.records.flatMap(({ key, former = [] }) => [key, ...former])
    expect(all).toContain(keyOf(before))
    expect(new Set(all).size).toBe(all.length)
  })

  test('is open again, gives no points for the answer of before, and nothing fails on that', () => {
    const [old, now] = [learns(course(choice), before), learns(course(order), after)]
    const asked = lessonsOf(old).flatMap(({ activities }) => activities)
    const right = { verdict: 'right', score: 1 } as const
    const did = asked.reduce((all, each) => answered(all, each, ['a'], right), emptySnapshot)
    expect(assess(old, did).score).toBe(100)

    const found = decode(encode(did, old.key), now.key)
    expect(now.key).toBe(old.key)
    expect(found).toEqual(did)
    expect(assess(now, found)).toMatchObject({ score: null, standing: 'incomplete' })
    for (const lesson of lessonsOf(now)) expect(lessonIsDone(lesson, found)).toBe(false)
  })

  test('leaves a lesson that was done done', () => {
    const now = learns(course(order), after)
    const done = { ...emptySnapshot, done: lessonsOf(now).map(({ key }) => key) }
    expect(assess(now, done).openLessons).toEqual([])
  })
})

test('a question of a quiz that becomes another type is asked afresh in a round that goes on', () => {
  const made = course(quizWith(ask('een'), ask('twee')))
  const first = identify(made, emptyLock)
  const changed = course(quizWith(ask('een'), order.replace('#vraag', '#twee')))
  const second = next(changed, first.lock)
  expect(keyOf(second, 'een')).toBe(keyOf(first, 'een'))
  expect(keyOf(second, 'twee')).not.toBe(keyOf(first, 'twee'))

  const quizIn = (learner: LearnerCourse) => {
    const quiz = lessonsOf(learner)
      .flatMap(({ activities }) => activities)
      .find(isQuiz)
    if (!quiz) throw new Error('The course has a quiz.')
    return quiz
  }
  const old = quizIn(learns(made, first))
  const begun = drawn(
    emptySnapshot,
    old,
    old.quiz.questions.map((question) => question.choice),
  )
  const states = old.quiz.questions.map(({ key }) => [key, { answer: ['a'], attempts: 1, best: 1 }])
  const answers = { ...begun.answers, ...Object.fromEntries(states) } as typeof begun.answers
  const round = roundOf({ ...begun, answers }, quizIn(learns(changed, second)))
  expect(round?.questions).toHaveLength(2)
  expect(round?.answered.map(({ key }) => key)).toEqual([keyOf(first, 'een')])
})

describe('a lock of the first form', () => {
  const text = formatLock(before.lock)
    .replace(/"type":"[^"]*",/g, '')
    .replace('"version": 3', '"version": 1')
  const { lock = emptyLock } = decodeLock(JSON.parse(text))

  test('keeps every key and takes the type that there is', () => {
    const now = identify(course(order), lock)
    expect(keyOf(now)).toBe(keyOf(before))
    expect(now.changes).toEqual([])
    expect(now.lock.records.find(({ id }) => id === 'vraag')?.type).toBe('order')
    expect(formatLock(now.lock)).toContain('"version": 3')
  })
})

test('a question that comes back as another type has another key', () => {
  const gone = next(course('Niets.'), before.lock)
  const back = next(course(order), gone.lock)
  expect(keyOf(back)).not.toBe(keyOf(before))
  expect(back.changes.map(({ what, id }) => [what, id])).toEqual([['born', 'vraag']])
  expect(keyOf(next(course(choice), gone.lock))).toBe(keyOf(before))
})
