import { expect, test } from 'vitest'
import { keptRecords } from '../../../src/runtime/xapi/kept-record.ts'
import { storageOf } from '../fake-page.ts'

const today = (): string => '2026-11-27'

test('a record is read as it was written, and has its day in front', () => {
  const kept = new Map<string, string>()
  const records = keptRecords(() => storageOf(kept), today)
  records.write('lespakket.a', { answers: ['b'] })
  expect(records.read('lespakket.a')).toEqual({ answers: ['b'] })
  expect(kept.get('lespakket.a')).toMatch(/^2026-11-27 /)
})

test('a record of nothing is removed', () => {
  const kept = new Map([['lespakket.a', '2026-11-27 1']])
  keptRecords(() => storageOf(kept), today).write('lespakket.a', undefined)
  expect(kept.size).toBe(0)
})

test.each([
  ['is not there', 'lespakket.b'],
  ['is cut off', 'lespakket.cut'],
  ['is of somebody else', 'lespakket.other'],
])('what %s is nothing', (_, name) => {
  const kept = new Map([
    ['lespakket.cut', '2026-11-27 {"answers":['],
    ['lespakket.other', 'dark'],
  ])
  expect(keptRecords(() => storageOf(kept), today).read(name)).toBeUndefined()
})

test('records are found by how their names begin', () => {
  const names = ['lespakket.queue.a', 'lespakket.queue.b', 'lespakket.state', 'theirs']
  const kept = new Map(names.map((name) => [name, '']))
  const records = keptRecords(() => storageOf(kept), today)
  expect(records.names('lespakket.queue.')).toEqual(names.slice(0, 2))
})

test('a name that another window takes away meanwhile is passed over', () => {
  const storage = { ...storageOf(new Map()), length: 1, key: () => null }
  expect(keptRecords(() => storage, today).names('lespakket.')).toEqual([])
})

test('a browser that keeps nothing, and says so by throwing, is no trouble', () => {
  const records = keptRecords(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }, today)
  expect(() => {
    records.write('lespakket.a', 1)
  }).not.toThrow()
  expect(records.read('lespakket.a')).toBeUndefined()
  expect(records.names('lespakket.')).toEqual([])
})

test('a storage that is full keeps what it has', () => {
  const kept = new Map([['lespakket.a', '2026-11-27 1']])
  const storage = {
    ...storageOf(kept),
    setItem() {
      throw new DOMException('It is full.', 'QuotaExceededError')
    },
  }
  const records = keptRecords(() => storage, today)
  records.write('lespakket.a', 2)
  expect(records.read('lespakket.a')).toBe(1)
})
