import { expect, test } from 'vitest'
import { attemptName, onceId, randomId } from '../../../src/runtime/xapi/ids.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** A source of chance that always gives the same byte. */
function crypto(byte: number): Parameters<typeof randomId>[0] {
  return { crypto: { getRandomValues: (bytes) => bytes.fill(byte) } }
}

test('a random id is of the version and the variant that every store takes', () => {
  const ids = Array.from({ length: 256 }, (_, byte) => randomId(crypto(byte)))
  expect(ids.filter((id) => !uuid.test(id))).toEqual([])
  expect(ids[0x00]).toBe('00000000-0000-4000-8000-000000000000')
  expect(ids[0xff]).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  expect(ids[0x5a]).toBe('5a5a5a5a-5a5a-4a5a-9a5a-5a5a5a5a5a5a')
})

test('what happens once has the same id on every device, and another thing has another', () => {
  const parts = ['https://lrs.example.org/', 'noor', '9f3d2b52', 'completed']
  const others = [['passed'], ...parts.map((_, index) => parts.with(index, 'x')), [parts.join('')]]
  expect(onceId(parts)).toMatch(uuid)
  expect(onceId([...parts])).toBe(onceId(parts))
  const ids = [parts, ...others].map(onceId)
  expect(new Set(ids).size).toBe(ids.length)
})

test('an attempt is named by letters and digits, and by all of its parts', () => {
  const names = [['a', 'b'], ['ab'], ['a,b'], ['b', 'a'], []].map(attemptName)
  expect(names.filter((name) => !/^[\w-]+$/.test(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
  expect(attemptName(['a', 'b'])).toBe(names[0])
})
