import { expect, test } from 'vitest'
import type { Storages, TextStorage } from '../../src/runtime/device-store.ts'
import { createMirror, noMirror } from '../../src/runtime/mirror.ts'
import { storageOf } from './fake-page.ts'

const today = () => '2026-11-27'

function browser() {
  const local = new Map<string, string>()
  const session = new Map<string, string>()
  const storages: Storages = {
    localStorage: storageOf(local),
    sessionStorage: storageOf(session),
  }
  return { local, session, storages }
}

test('a copy is there at the next launch of the same learner in the same course', () => {
  const { storages } = browser()
  createMirror({ courseKey: 'c1', learnerId: 'jansen' }, storages, today).write({
    state: 'L1-x',
    shown: 41,
  })
  expect(createMirror({ courseKey: 'c1', learnerId: 'jansen' }, storages, today).read()).toEqual({
    state: 'L1-x',
    shown: 41,
  })
  expect(
    createMirror({ courseKey: 'c1', learnerId: 'visser' }, storages, today).read(),
  ).toBeUndefined()
  expect(
    createMirror({ courseKey: 'c2', learnerId: 'jansen' }, storages, today).read(),
  ).toBeUndefined()
})

test('neither course nor learner can be read in its name', () => {
  const { local, storages } = browser()
  createMirror({ courseKey: 'c1', learnerId: 'jansen' }, storages, today).write({
    state: 'L1-x',
    shown: 0,
  })
  expect([...local.keys()]).toEqual([expect.stringMatching(/^lespakket\.[\w-]{12}$/)])
})

test('of a learner without an id it goes with the window', () => {
  const { local, session, storages } = browser()
  createMirror({ courseKey: 'c1', learnerId: '' }, storages, today).write({
    state: 'L1-x',
    shown: 0,
  })
  expect([local.size, session.size]).toEqual([0, 1])
})

test('is gone after thirty days, whoever it was of', () => {
  const { local, storages } = browser()
  const mirror = createMirror({ courseKey: 'c1', learnerId: 'jansen' }, storages, today)
  mirror.write({ state: 'L1-x', shown: 0 })
  local.set('lespakket.damaged', 'x')
  local.set('something-else', 'x')
  // As a text that the learner wrote may be called.
  local.set('lespakket-m-0123456789', 'x')
  createMirror({ courseKey: 'c9', learnerId: 'visser' }, storages, () => '2026-12-27')
  expect([...local.keys()]).toHaveLength(3)
  createMirror({ courseKey: 'c9', learnerId: 'visser' }, storages, () => '2026-12-28')
  expect([...local.keys()]).toEqual(['something-else', 'lespakket-m-0123456789'])
})

test('what goes while old copies are looked for is no reason to leave the rest', () => {
  const { local, storages } = browser()
  local.set('lespakket.old', '2026-01-01 0 L1-x')
  const storage = { ...storages.localStorage, length: 2 }
  storage.key = (index) => [null, 'lespakket.old'][index] ?? null
  createMirror(
    { courseKey: 'c1', learnerId: 'jansen' },
    { ...storages, localStorage: storage },
    today,
  )
  expect(local.size).toBe(0)
})

test('is still there for its own learner, whatever the clock said when it was kept', () => {
  const { storages } = browser()
  const written = { state: 'L1-x', shown: 3 }
  createMirror({ courseKey: 'c1', learnerId: 'jansen' }, storages, () => '2025-12-27').write(
    written,
  )
  expect(createMirror({ courseKey: 'c1', learnerId: 'jansen' }, storages, today).read()).toEqual(
    written,
  )
})

test('of a day that is to come goes thirty days after it was seen', () => {
  const { local, storages } = browser()
  createMirror({ courseKey: 'c1', learnerId: 'jansen' }, storages, () => '2031-01-01').write({
    state: 'L1-x',
    shown: 0,
  })
  createMirror({ courseKey: 'c9', learnerId: 'visser' }, storages, today)
  expect([...local.values()]).toEqual(['2026-11-27 0 L1-x'])
  createMirror({ courseKey: 'c9', learnerId: 'visser' }, storages, () => '2026-12-28')
  expect(local.size).toBe(0)
})

test('what cannot be read is no copy', () => {
  const { local, storages } = browser()
  const mirror = createMirror({ courseKey: 'c1', learnerId: 'jansen' }, storages, today)
  mirror.write({ state: 'L1-x', shown: 0 })
  const [name = ''] = local.keys()
  for (const text of ['', 'x', '2026-11-27 0', '2026-11-27 0 ']) {
    local.set(name, text)
    expect(mirror.read(), text).toBeUndefined()
  }
  local.set(name, '2026-11-27 ? L1-x')
  expect(mirror.read()).toEqual({ state: 'L1-x', shown: 0 })
})

test('a browser that keeps nothing is no error', () => {
  const blocked: Storages = {
    get localStorage(): TextStorage {
      throw new Error('SecurityError')
    },
    get sessionStorage(): TextStorage {
      throw new Error('SecurityError')
    },
  }
  const mirror = createMirror({ courseKey: 'c1', learnerId: 'jansen' }, blocked, today)
  mirror.write({ state: 'L1-x', shown: 0 })
  expect(mirror.read()).toBeUndefined()
})

test('of a learner of whom nothing may stay behind nothing is kept', () => {
  expect([noMirror.write({ state: 'L1-x', shown: 41 }), noMirror.read()]).toEqual([
    false,
    undefined,
  ])
})

test('two registrations of one learner have a copy each', () => {
  const { storages } = browser()
  const owner = { courseKey: 'c1', learnerId: 'jansen' }
  const first = createMirror({ ...owner, attempt: 'r1' }, storages, today)
  const second = createMirror({ ...owner, attempt: 'r2' }, storages, today)
  first.write({ state: 'L1-x', shown: 1 })
  second.write({ state: 'L1-y', shown: 2 })
  expect([first.read(), second.read()]).toEqual([
    { state: 'L1-x', shown: 1 },
    { state: 'L1-y', shown: 2 },
  ])
})
