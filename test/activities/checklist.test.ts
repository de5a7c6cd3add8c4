import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checklistLearner } from '../../src/activities/checklist.ts'
import { emptySnapshot } from '../../src/state/snapshot.ts'
import { answered, isAnswered, lessonIsDone } from '../../src/state/standing.ts'
import { activity, lesson } from '../state/small-course.ts'

const letter = fc.constantFrom('a', 'b', 'c', 'd')
const anyAnswer = fc.array(fc.oneof(letter, fc.string()), { maxLength: 12 })
const tasks = fc.uniqueArray(letter, { minLength: 1 })

const list = activity('a1', { type: 'checklist', points: 0, required: true })

function tick(snapshot = emptySnapshot, ...answer: readonly string[]) {
  return answered(snapshot, list, answer, checklistLearner.grade({ tasks: ['a', 'b'] }, answer))
}

test('a checklist is answered when everything is ticked, in any order, and not before', () => {
  fc.assert(
    fc.property(tasks, anyAnswer, (keys, answer) => {
      const outcome = checklistLearner.grade({ tasks: keys }, answer)
      const isAll = keys.every((key) => answer.includes(key))
      expect(outcome).toEqual({ verdict: 'none', score: 0, isOpen: !isAll })
      expect(checklistLearner.grade({ tasks: keys }, answer.toReversed())).toEqual(outcome)
    }),
  )
})

test('every tick is kept, and a required list lets a lesson be done when all is ticked', () => {
  const whole = lesson('l1', [list])
  const half = tick(emptySnapshot, 'a')
  expect(half.answers['a1']?.answer).toEqual(['a'])
  expect(lessonIsDone(whole, half)).toBe(false)
  expect(lessonIsDone(whole, tick(half, 'a', 'b'))).toBe(true)
})

test('taking every tick away is kept too, and does not undo what was done', () => {
  const done = tick(tick(emptySnapshot, 'a', 'b'))
  expect(done.answers['a1']?.answer).toEqual([])
  expect(isAnswered(done, list)).toBe(true)
  expect(tick(tick(emptySnapshot, 'a')).answers['a1']).toMatchObject({ answer: [], attempts: 0 })
})
