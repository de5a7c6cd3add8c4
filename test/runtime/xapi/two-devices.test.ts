import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStateDocument } from '../../../src/runtime/xapi/state-document.ts'
import { launchAt, serverOf, stateIn, strictLrs } from './tincan-lrs.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

test('the last word of a page does not write over what another device did since', async () => {
  const lrs = strictLrs()
  const [ours, other] = [await launchAt(serverOf(lrs)), await launchAt(serverOf(lrs))]
  other.answer('a1', true)
  await vi.advanceTimersByTimeAsync(5000)
  ours.page.leave({ kept: false })
  await vi.advanceTimersByTimeAsync(5000)
  expect(Object.keys(stateIn(lrs).answers)).toEqual(['a1'])
})

const [ours, theirs, next] = ['ours', 'theirs', 'next'].map((state) => ({ state, told: [] }))

/** A store that names a tag only when it is read, where `read` is in it after our first write. */
async function afterWrite(read: { readonly status: number; readonly body: string }) {
  const methods: string[] = []
  const document = createStateDocument(
    {
      send({ method }) {
        methods.push(method)
        const isFirst = methods.length === 1
        const reply = { status: 204, body: '', etag: undefined, retryAfter: 0 }
        if (method === 'PUT') return Promise.resolve(reply)
        return Promise.resolve(
          isFirst ? { ...reply, status: 404 } : { ...reply, etag: '"2"', ...read },
        )
      },
    },
    {},
  )
  await document.read()
  expect(ours && (await document.write(ours))).toBe('done')
  return { document, methods }
}

test.each([
  ['another device was faster', { status: 200, body: JSON.stringify(theirs) }],
  ['the store is away by then', { status: 503, body: '' }],
])('nothing is written over what was not seen where %s', async (_, read) => {
  const { document, methods } = await afterWrite(read)
  if (next) document.writeLast(next)
  expect(methods).toEqual(['GET', 'PUT', 'GET'])
})

test('what is there as it was written is written over by its tag, without looking again', async () => {
  const { document, methods } = await afterWrite({ status: 200, body: JSON.stringify(ours) })
  expect(next && (await document.write(next))).toBe('done')
  expect(methods).toEqual(['GET', 'PUT', 'GET', 'PUT', 'GET'])
})

test('a device that finds what another one wrote says so before it writes', async () => {
  const { document } = await afterWrite({ status: 200, body: JSON.stringify(theirs) })
  expect(next && (await document.write(next))).toBe('elsewhere')
  expect(document.kept()).toEqual(theirs)
})
