import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answerOf, createLrs, isGood } from '../../../src/runtime/xapi/lrs.ts'
import type { XapiPage } from '../../../src/runtime/xapi/page.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

interface Asked extends Omit<RequestInit, 'headers'> {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
}

interface Answer {
  readonly status: number
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A page whose requests are written down, and answered in turn; the last answer stays. */
function pageWith(...answers: readonly (Answer | Error)[]): {
  readonly page: XapiPage
  readonly asked: Asked[]
} {
  const asked: Asked[] = []
  const fetch: XapiPage['fetch'] = (address, { headers, ...rest }) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? { status: 200 }
    asked.push({ ...rest, address, headers: Object.fromEntries(new Headers(headers)) })
    if (answer instanceof Error) return Promise.reject(answer)
    const { status, body = '', headers: given = {} } = answer
    return Promise.resolve({
      status,
      text: () => Promise.resolve(body),
      headers: new Headers(given),
    })
  }
  // Nothing else of a page is asked for here.
  return { page: { fetch } as XapiPage, asked }
}

const endpoint = 'https://lrs.example.org/xapi/'
const state = { method: 'GET', path: 'activities/state' } as const

describe('a request', () => {
  test('goes below the endpoint, with version and access, past every cache', async () => {
    const { page, asked } = pageWith()
    const lrs = createLrs(page, endpoint, () => 'Basic dGVzdA==')
    await lrs.send({ ...state, query: { agent: '{"name":"Noor & Co+"}', stateId: 'é' } })
    expect(asked).toMatchObject([
      {
        address: `${endpoint}activities/state?agent=%7B%22name%22%3A%22Noor%20%26%20Co%2B%22%7D&stateId=%C3%A9`,
        method: 'GET',
        cache: 'no-store',
        headers: { 'x-experience-api-version': '1.0.3', authorization: 'Basic dGVzdA==' },
      },
    ])
    expect(asked[0]).not.toHaveProperty('keepalive')
    expect(asked[0]?.headers).not.toHaveProperty('content-type')
  })

  test('says what it carries, and what it is on condition of', async () => {
    const { page, asked } = pageWith()
    const lrs = createLrs(page, endpoint, () => '')
    const headers = { 'If-Match': '"7"' }
    await lrs.send({ method: 'PUT', path: 'activities/state', body: '{}', headers })
    expect(asked[0]).toMatchObject({
      ...{ address: `${endpoint}activities/state`, body: '{}' },
      headers: { 'content-type': 'application/json', 'if-match': '"7"' },
    })
    expect(asked[0]?.headers).not.toHaveProperty('authorization')
  })

  test('has the access of the moment at which it is made', async () => {
    const { page, asked } = pageWith()
    let token = 'Basic een'
    const lrs = createLrs(page, endpoint, () => token)
    await lrs.send(state)
    token = 'Basic twee'
    await lrs.send(state)
    expect(asked.map(({ headers }) => headers['authorization'])).toEqual([
      'Basic een',
      'Basic twee',
    ])
  })

  test('of a page that goes outlives it, and is made once', async () => {
    const { page, asked } = pageWith({ status: 400 })
    const lrs = createLrs(page, endpoint, () => '')
    await lrs.send({ method: 'POST', path: 'statements', body: '[]', isLast: true })
    expect(asked).toMatchObject([{ keepalive: true }])
  })
})

describe('the version', () => {
  const later: Answer = { status: 200, body: '{"version":["2.0.0"]}' }
  const versionsIn = (asked: readonly Asked[]): readonly unknown[] =>
    asked.map(({ headers }) => headers['x-experience-api-version'])

  test('is the later one where the store knows no other, from then on', async () => {
    const { page, asked } = pageWith({ status: 400 }, later, { status: 200 })
    const lrs = createLrs(page, endpoint, () => '')
    expect(await lrs.send(state)).toMatchObject({ status: 200 })
    await lrs.send(state)
    expect(versionsIn(asked)).toEqual(['1.0.3', '2.0.0', '2.0.0', '2.0.0'])
    expect(asked[1]?.address).toBe(`${endpoint}about`)
  })

  test.each([
    ['knows both', '{"version":["1.0.3","2.0.0"]}'],
    ['names none', '{"version":[]}'],
    ['names it otherwise', '{"version":"2.0.0"}'],
    ['says nothing', '{}'],
    ['says what is no JSON', '<html>'],
    ['says null', 'null'],
  ])('stays the same where the store %s', async (_, body) => {
    const { page, asked } = pageWith({ status: 400 }, { status: 200, body }, { status: 400 })
    const lrs = createLrs(page, endpoint, () => '')
    expect(await lrs.send(state)).toMatchObject({ status: 400 })
    expect(await lrs.send(state)).toMatchObject({ status: 400 })
    // And it is asked for once.
    expect(versionsIn(asked)).toEqual(['1.0.3', '2.0.0', '1.0.3'])
  })

  test('stays the same where the store does not tell', async () => {
    const { page, asked } = pageWith({ status: 400 }, { status: 404 })
    await createLrs(page, endpoint, () => '').send(state)
    expect(versionsIn(asked)).toEqual(['1.0.3', '2.0.0'])
  })
})

describe('an answer', () => {
  const ask = (answer: Answer | Error): ReturnType<typeof answerOf> =>
    answerOf(pageWith(answer).page, endpoint, {})

  test('has its status, its body and its tag', async () => {
    const answer = { status: 200, body: '{}', headers: { ETag: '"7"' } }
    expect(await ask(answer)).toEqual({ status: 200, body: '{}', etag: '"7"', retryAfter: 0 })
  })

  test('has its tag without the mark of a proxy that packed it', async () => {
    const { page } = pageWith({ status: 200, headers: { ETag: 'W/"7"' } })
    expect(await answerOf(page, endpoint, {})).toMatchObject({ etag: '"7"' })
  })

  test.each([
    ['a page to log in on', '<!DOCTYPE html>'],
    ['a page after an empty line', '\n<html lang="nl">'],
    ['a list of what is there', '{"statements":[],"more":""}'],
    ['a list that is written wide', '{ "more": "", "statements": [] }'],
  ])('that is %s is none', async (_, body) => {
    const { page } = pageWith({ status: 200, body }, { status: 404, body })
    expect(await answerOf(page, endpoint, {})).toMatchObject({ status: 0, body: '' })
    expect(await answerOf(page, endpoint, {})).toMatchObject({ status: 404, body })
  })

  test('that did not come is one without a status', async () => {
    const reply = await ask(new TypeError('Failed to fetch'))
    expect(reply).toEqual({ status: 0, body: '', etag: undefined, retryAfter: 0 })
  })

  test('that takes longer than fifteen seconds is given up', async () => {
    let given: RequestInit['signal']
    const fetch: XapiPage['fetch'] = (_, { signal }) => {
      given = signal
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new DOMException('Aborted', 'AbortError'))
        })
      })
    }
    const asking = answerOf({ fetch } as XapiPage, endpoint, {})
    await vi.advanceTimersByTimeAsync(14_900)
    expect(given?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    expect(await asking).toMatchObject({ status: 0 })
  })

  test.each([
    ['seconds', '7', 7000],
    ['a date', 'Fri, 27 Nov 2026 08:00:30 GMT', 30_000],
    ['a date that is over', 'Fri, 27 Nov 2026 07:00:00 GMT', 0],
    ['a day', '86400', 600_000],
    ['what nobody can read', 'straks', 0],
    ['nothing', undefined, 0],
  ])('says when to come back: %s', async (_, text, wait) => {
    const headers = { ...(text !== undefined && { 'Retry-After': text }) }
    expect(await ask({ status: 503, headers })).toMatchObject({ retryAfter: wait })
  })

  test('is good from 200 to 299', () => {
    const replies = [0, 199, 200, 204, 299, 300, 400, 503].map((status) => ({
      ...{ status, body: '', etag: undefined, retryAfter: 0 },
    }))
    expect(replies.filter(isGood).map(({ status }) => status)).toEqual([200, 204, 299])
  })
})
