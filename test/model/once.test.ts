import { expect, test } from 'vitest'
import { madeLater } from '../../src/model/made-later.ts'
import { onceInARow, oncePer } from '../../src/model/once.ts'

test('once for each object, however often it is asked', () => {
  const seen: object[] = []
  const count = oncePer((thing: { readonly n: number }) => seen.push(thing))
  const [one, same] = [{ n: 1 }, { n: 1 }]
  expect([count(one), count(same), count(one), count(same)]).toEqual([1, 2, 1, 2])
})

test('nothing is as good as something: it is not made again either', () => {
  let times = 0
  const nothing = oncePer(() => void (times += 1))
  const thing = {}
  nothing(thing)
  nothing(thing)
  expect(times).toBe(1)
})

test('once for the same data in a row, by what it says', () => {
  let times = 0
  const count = onceInARow((data: readonly number[]) => [data.length, (times += 1)])
  const asked = [[1], [1], [2, 3], [1]].map(count)
  expect(asked).toEqual([
    [1, 1],
    [1, 1],
    [2, 2],
    [1, 3],
  ])
})

test('a file that is made later is made when it is asked for, and once', () => {
  let times = 0
  const file = madeLater('a.txt', () => `${(times += 1)}`)
  const other = madeLater('b.txt', () => `${(times += 1)}`)
  expect([file.path, other.path, times]).toEqual(['a.txt', 'b.txt', 0])
  expect([file.contents, file.contents, { ...file }]).toEqual([
    '1',
    '1',
    { path: 'a.txt', contents: '1' },
  ])
})
