import { describe, expect, test } from 'vitest'
import type { LrsRequest, Reply } from '../../../src/runtime/xapi/lrs.ts'
import {
  createStateDocument,
  type StateDocument,
} from '../../../src/runtime/xapi/state-document.ts'

interface Store {
  readonly document: StateDocument
  readonly asked: LrsRequest[]
  /** `undefined`: there is none. */
  content: string | undefined
  hasTags: boolean
  /** A proxy marks the tags, so that none matches. */
  refusesTags: boolean
  /** What comes in the place of an answer to the next requests, though they are done. */
  readonly instead: number[]
  /** Something else happens before the next write is done. */
  beforeWrite: () => void
}

/** A store that keeps one document and looks at conditions, as xAPI 1.0.3 Communication 3.1 asks. */
function storeWith(content?: string): Store {
  let changes = 1
  const tag = (): string => `"${changes}"`
  const store: Store = {
    document: createStateDocument(
      { send: (request) => Promise.resolve(answered(request)) },
      { activityId: 'https://gemeente.example/cursus', agent: '{}' },
    ),
    ...{
      asked: [],
      content,
      hasTags: true,
      refusesTags: false,
      instead: [],
      beforeWrite: () => undefined,
    },
  }

  function replyOf(status: number, body = ''): Reply {
    const etag = store.hasTags && status === 200 ? tag() : undefined
    return { status: store.instead.shift() ?? status, body, etag, retryAfter: 0 }
  }

  function answered(request: LrsRequest): Reply {
    store.asked.push(request)
    const { method, body, headers = {} } = request
    if (method === 'GET') {
      return store.content === undefined ? replyOf(404) : replyOf(200, store.content)
    }
    store.beforeWrite()
    store.beforeWrite = () => undefined
    const isNew = headers['If-None-Match'] === '*'
    if (isNew && store.content !== undefined) return replyOf(412)
    const wanted = headers['If-Match']
    const isMatched = wanted === tag() && !store.refusesTags
    if (wanted !== undefined && !isMatched) return replyOf(412)
    store.content = body
    changes += 1
    return { ...replyOf(204), ...(store.hasTags && { etag: tag() }) }
  }

  return Object.assign(store, {
    /** Another device writes. */
    overwrite(text: string) {
      store.content = text
      changes += 1
    },
  })
}

const ours = { state: 'ours', told: ['completed'] }
const theirs = { state: 'theirs', told: ['passed'] }

function overwritten(store: Store): void {
  // Written past the unit: by another device.
  ;(store as Store & { overwrite(text: string): void }).overwrite(JSON.stringify(theirs))
}

describe('a state', () => {
  test('that is not there is empty, and is made where there is still none', async () => {
    const { document, asked } = storeWith()
    expect(await document.read()).toBe('done')
    expect(document.kept()).toEqual({ state: '', told: [] })
    expect(await document.write(ours)).toBe('done')
    expect(document.kept()).toEqual(ours)
    expect(asked[1]?.headers).toEqual({ 'If-None-Match': '*' })
    expect(asked[1]?.query).toMatchObject({ stateId: 'lespakket', agent: '{}' })
  })

  test('is written over what was seen of it, and only where it changed', async () => {
    const { document, asked } = storeWith(JSON.stringify(theirs))
    await document.read()
    expect(document.kept()).toEqual(theirs)
    expect(await document.write(theirs)).toBe('done')
    expect(asked).toHaveLength(1)
    expect(await document.write(ours)).toBe('done')
    expect(asked[1]?.headers).toEqual({ 'If-Match': '"1"' })
    expect(await document.write(ours)).toBe('done')
    expect(asked).toHaveLength(2)
  })

  test.each([
    ['what is no JSON', 'dark'],
    ['a list', '[1]'],
    ['other things', '{"state":7,"told":"passed"}'],
    ['nothing', ''],
  ])('that holds %s is empty', async (_, content) => {
    const { document } = storeWith(content)
    expect(await document.read()).toBe('done')
    expect(document.kept()).toEqual({ state: '', told: [] })
  })

  test.each([
    [401, 'over'],
    [403, 'over'],
    [0, 'later'],
    [500, 'later'],
    [429, 'later'],
    [400, 'later'],
  ])('that is answered with %s is for %s, read, asked or written', async (status, sending) => {
    const store = storeWith(JSON.stringify(theirs))
    store.instead.push(status)
    expect(await store.document.read()).toBe(sending)
    expect(store.document.kept()).toEqual({ state: '', told: [] })
    store.instead.push(status)
    expect(await store.document.ask()).toBe(sending)
    await store.document.read()
    store.instead.push(status)
    expect(await store.document.write(ours)).toBe(sending)
  })

  test('can be asked for without its being taken over', async () => {
    const store = storeWith()
    await store.document.read()
    expect(await store.document.ask()).toBe('done')
    overwritten(store)
    expect(await store.document.ask()).toBe('done')
    expect(store.document.kept()).toEqual({ state: '', told: [] })
    expect(await store.document.write(ours)).toBe('elsewhere')
  })
})

describe('a state that another device wrote', () => {
  test.each([true, false])('is heard of before it is written over (tags: %s)', async (hasTags) => {
    const store = storeWith(JSON.stringify(ours))
    store.hasTags = hasTags
    await store.document.read()
    overwritten(store)
    expect(await store.document.write({ ...ours, state: 'more' })).toBe('elsewhere')
    expect(store.document.kept()).toEqual(theirs)
    expect(store.content).toBe(JSON.stringify(theirs))
    expect(await store.document.write({ state: 'both', told: [] })).toBe('done')
    expect(store.content).toBe('{"state":"both","told":[]}')
  })

  test('is not written over where looking before writing does not succeed', async () => {
    const store = storeWith(JSON.stringify(ours))
    store.hasTags = false
    await store.document.read()
    overwritten(store)
    store.instead.push(503)
    expect(await store.document.write({ ...ours, state: 'more' })).toBe('later')
    expect(store.content).toBe(JSON.stringify(theirs))
    expect(await store.document.write({ ...ours, state: 'more' })).toBe('elsewhere')
  })

  test('between looking and writing is heard of too', async () => {
    const store = storeWith()
    await store.document.read()
    store.beforeWrite = () => {
      overwritten(store)
    }
    expect(await store.document.write(ours)).toBe('elsewhere')
    expect(store.document.kept()).toEqual(theirs)
  })

  test('is asked for again where it could not be read', async () => {
    const store = storeWith()
    await store.document.read()
    overwritten(store)
    store.instead.push(412, 503)
    expect(await store.document.write(ours)).toBe('later')
    expect(await store.document.write(ours)).toBe('elsewhere')
    expect(store.document.kept()).toEqual(theirs)
  })
})

test('a state that nobody wrote over is written without a tag where none matches', async () => {
  const store = storeWith(JSON.stringify(theirs))
  await store.document.read()
  store.refusesTags = true
  expect(await store.document.write(ours)).toBe('done')
  expect(store.content).toBe(JSON.stringify(ours))
  expect(store.asked.map(({ method, headers }) => [method, headers])).toEqual([
    ['GET', undefined],
    ['PUT', { 'If-Match': '"1"' }],
    ['GET', undefined],
    ['PUT', {}],
  ])
  store.instead.push(412, 200, 503)
  expect(await store.document.write(theirs)).toBe('later')
})

test('a state of which only the answer was lost is not taken for another one', async () => {
  const store = storeWith()
  await store.document.read()
  store.instead.push(0)
  expect(await store.document.write(ours)).toBe('later')
  expect(await store.document.write(ours)).toBe('done')
  expect(store.content).toBe(JSON.stringify(ours))
})

test('a state that was never read is written where nothing says that it was overtaken', async () => {
  const store = storeWith(JSON.stringify(theirs))
  expect(await store.document.write(ours)).toBe('done')
  expect(store.content).toBe(JSON.stringify(ours))
})

describe('the state of a page that goes', () => {
  test('is sent on condition, without waiting', async () => {
    const { document, asked } = storeWith(JSON.stringify(theirs))
    await document.read()
    document.writeLast(ours)
    expect(asked[1]).toMatchObject({ method: 'PUT', isLast: true, headers: { 'If-Match': '"1"' } })
    expect(asked[1]?.body).toBe(JSON.stringify(ours))
  })

  test('is not sent where the store has it', async () => {
    const { document, asked } = storeWith(JSON.stringify(theirs))
    await document.read()
    document.writeLast(theirs)
    expect(asked).toHaveLength(1)
  })
})
