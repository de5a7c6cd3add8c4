import { expect, test } from 'vitest'
import { openPrerequisites } from '../../src/state/prerequisites.ts'
import { emptySnapshot, type Snapshot } from '../../src/state/snapshot.ts'
import { activity, course, lesson } from './small-course.ts'

const last = { ...lesson('l3', [activity('a1')]), after: ['l2', 'l1', 'gone'] }
const three = course([lesson('l1'), lesson('l2'), last])
const given = { answer: ['a'], attempts: 0, best: 0 }

function open(snapshot: Partial<Snapshot>): readonly string[] {
  return openPrerequisites(three, last, { ...emptySnapshot, ...snapshot }).map(({ key }) => key)
}

test('a lesson waits for what is not done, in the order of the course', () => {
  expect(open({})).toEqual(['l1', 'l2'])
  expect(open({ done: ['l1'] })).toEqual(['l2'])
  expect(open({ done: ['l1', 'l2'] })).toEqual([])
  expect(openPrerequisites(three, lesson('l1'), emptySnapshot)).toEqual([])
})

test('an update that adds a condition shuts no lesson that was done or begun', () => {
  expect(open({ done: ['l3'] })).toEqual([])
  expect(open({ answers: { a1: given } })).toEqual([])
  expect(open({ answers: { a2: given } })).toEqual(['l1', 'l2'])
})
