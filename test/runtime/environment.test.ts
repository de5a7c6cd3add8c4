import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { witness, witnessPath } from '../../src/model/paths.ts'
import { environmentOf, type Environment, type Page } from '../../src/runtime/environment.ts'
import { storageOf } from './fake-page.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function environment(fetch: Page['fetch'], root?: string): Environment {
  return environmentOf(pageWith(fetch), root)
}

function pageWith(fetch: Page['fetch']): Page {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const storage = storageOf(new Map())
  return Object.assign(new EventTarget(), {
    ...{ document, performance, crypto, fetch, localStorage: storage, sessionStorage: storage },
    location: { reload: () => undefined },
  })
}

const answer = (text: string, ok = true) =>
  Promise.resolve({ ok, text: () => Promise.resolve(text) })

test('the server is there when it gives what belongs to the package, past any cache', async () => {
  const asked: unknown[] = []
  const { reach } = environment((path, { cache }) => {
    asked.push([path, cache])
    return answer(witness)
  })
  expect(await reach()).toBe(true)
  expect(asked).toEqual([[witnessPath, 'no-store']])
})

test('the server is asked at the root of the package, wherever the page stands in it', async () => {
  const asked: unknown[] = []
  const { reach } = environment((path) => {
    asked.push(path)
    return answer(witness)
  }, '../../')
  expect(await reach()).toBe(true)
  expect(asked).toEqual([`../../${witnessPath}`])
})

test.each([
  ['gives the page to log in', () => answer('<!doctype html>')],
  ['says that it is not there', () => answer(witness, false)],
  ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  [
    'is refused by a policy',
    () => {
      throw new Error('SecurityError')
    },
  ],
])('the server is not there when it %s', async (_, fetch: Page['fetch']) => {
  expect(await environment(fetch).reach()).toBe(false)
})

test('a server that does not answer within ten seconds is not there', async () => {
  const { reach } = environment(
    (_path, { signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new DOMException('Aborted', 'AbortError'))
        })
      }),
  )
  const reached = reach()
  await vi.advanceTimersByTimeAsync(9_999)
  expect(await Promise.race([reached, Promise.resolve('waiting')])).toBe('waiting')
  await vi.advanceTimersByTimeAsync(1)
  expect(await reached).toBe(false)
})

test('chance gives a few letters and digits, each time others', () => {
  const { chance } = environment(() => answer(witness))
  const given = Array.from({ length: 50 }, chance)
  expect(given.every((text) => /^[a-z0-9]{1,5}$/.test(text))).toBe(true)
  expect(new Set(given).size).toBe(50)
})

test('jitter spreads learners between nothing and one', () => {
  const { jitter } = environment(() => answer(witness))
  const given = Array.from({ length: 50 }, jitter)
  expect(given.every((share) => share >= 0 && share < 1)).toBe(true)
  expect(new Set(given).size).toBeGreaterThan(40)
})

test('a page has returned only when the browser brings it back as it was', () => {
  const page = pageWith(() => answer(witness))
  const events: string[] = []
  environmentOf(page).onPageEvent((event) => events.push(event))
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
  expect(events).toEqual([])
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  expect(events).toEqual(['returned'])
})
