import { expect, test } from 'vitest'
import { checkLock } from '../../src/identity/check.ts'
import { readLock } from '../../src/identity/read.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { collector } from '../../src/model/finding.ts'

const record = (kind: string, id: string, key: string) =>
  JSON.stringify({ kind, id, key, text: 'abc' })

const lockOf = (...records: readonly string[]) =>
  `{\n  "version": 1,\n  "course": "c1",\n  "records": [\n    ${records.join(',\n    ')}\n  ]\n}\n`

const sound = lockOf(record('lesson', 'een', 'l1'), record('lesson', 'twee', 'l2'))

/** The finding, where it stands and why, and the first line it refers to. */
function findingsIn(text: string): readonly string[] {
  const found: Diagnostic[] = []
  const report = collector(found)
  const lock = readLock(text, report)
  if (lock) checkLock(lock, text, report)
  return found.map(({ rule, position: { line, column }, data, related }) =>
    [rule, `${line}:${column}`, data['cause'] ?? data['id'], related.map((place) => place.line)]
      .flat()
      .join(' '),
  )
}

test('a lock of this form and of those before holds nothing to report', () => {
  expect(findingsIn(sound)).toEqual([])
  expect(findingsIn(sound.replace('1', '2'))).toEqual([])
  expect(findingsIn(sound.replace('1', '3'))).toEqual([])
})

test.each([
  ['an empty file', '', 'lock/unreadable 1:1 syntax'],
  ['a file that was cut off', sound.slice(0, 40), 'lock/unreadable 4:5 syntax'],
  ['null', 'null', 'lock/unreadable 1:1 shape'],
  ['a list', '[]', 'lock/unreadable 1:1 shape'],
  ['half a million brackets', '['.repeat(500_000), 'lock/unreadable 1:500001 syntax'],
  ['another prototype', '{"__proto__":{"version":1}}', 'lock/unreadable 1:1 shape'],
  ['a conflict', sound.replace('    {', '<<<<<<< HEAD\n    {'), 'lock/unreadable 5:1 conflict'],
  ['a later version', sound.replace('1', '4'), 'lock/unreadable 1:1 newer'],
  ['a key with a capital', sound.replace('l2', 'L2'), 'lock/unreadable 6:1 shape'],
  [
    'more choices than there are keys',
    lockOf(
      record('lesson', 'een', 'l1'),
      `{"kind":"activity","id":"v","key":"a1","text":"","choices":[${'"a:x",'.repeat(36)}"b:x"]}`,
    ),
    'lock/unreadable 6:1 shape',
  ],
  [
    'one key of two things',
    lockOf(record('lesson', 'een', 'l1'), record('module', 'een', 'l1')),
    'lock/double-key 6:1 een 5',
  ],
  [
    'one thing with two keys',
    lockOf(record('lesson', 'een', 'l1'), record('lesson', 'een', 'l2')),
    'lock/double-id 6:1 een 5',
  ],
  [
    'one thing twice, as two branches may leave it',
    lockOf(record('lesson', 'een', 'l1'), record('lesson', 'een', 'l1')),
    'lock/double-id 6:1 een 5',
  ],
])('%s is one finding, where it is', (_, text, expected) => {
  expect(findingsIn(text)).toHaveLength(1)
  expect(findingsIn(text)[0]).toMatch(new RegExp(`^${expected}`))
})

test('ten thousand double keys are told in no time', () => {
  const records = Array.from({ length: 10_000 }, (_, index) =>
    record('lesson', `les-${index}`, 'l1'),
  )
  const started = performance.now()
  expect(findingsIn(lockOf(...records))).toHaveLength(9_999)
  // Where each line was looked for in the whole text this took half a minute.
  expect(performance.now() - started).toBeLessThan(3_000)
})
