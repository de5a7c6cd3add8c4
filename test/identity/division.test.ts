import { expect, test } from 'vitest'
import { checkDivision } from '../../src/identity/division.ts'
import type { KeyChange } from '../../src/identity/keys.ts'
import { decodeLock, emptyLock, formatLock } from '../../src/identity/lock.ts'
import type { Division } from '../../src/model/sco.ts'
import { places } from '../load/collected.ts'

const changes: readonly KeyChange[] = [
  { what: 'retired', kind: 'lesson', id: 'oud' },
  { what: 'retired', kind: 'module', id: 'weg' },
]

function told(was: Division | undefined, division: Division, frozen = false): readonly string[] {
  const lock = { ...emptyLock, course: 'c1', ...(was && { division: was }) }
  const text = formatLock(lock)
  return places((report) => {
    checkDivision({ lock, text }, { division, frozen }, changes, report)
  })
}

test.each(['course', 'module', 'lesson'] as const)('the lock keeps the division %s', (division) => {
  const lock = { ...emptyLock, course: 'c1', division }
  expect(decodeLock(JSON.parse(formatLock(lock))).lock).toEqual(lock)
})

test('another division than the last is told where the lock tells the last', () => {
  expect(told('course', 'module')).toEqual(['lock/division-changed course.lock.json:4:1'])
  expect(told('module', 'course')).toEqual(['lock/division-changed course.lock.json:4:1'])
  expect(told('module', 'lesson', true)).toEqual(['lock/division-frozen course.lock.json:4:1'])
})

test('of the same division, or where the last is unknown, only SCOs that are gone are told', () => {
  for (const was of ['lesson', undefined] as const) {
    expect(told(was, 'lesson')).toEqual(['lock/sco-retired course.lock.json:1:1'])
  }
  expect(told('module', 'module', true)).toEqual(['lock/sco-retired course.lock.json:1:1'])
  expect(told('course', 'course')).toEqual([])
  expect(told(undefined, 'course', true)).toEqual([])
})
