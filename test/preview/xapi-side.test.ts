import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, test } from 'vitest'
import type { LaunchAsked, LaunchGiven, LrsState, ToldRequest } from '../../src/lms/lrs-record.ts'
import type { LrsAnswer } from '../../src/lms/lrs/http.ts'
import type { Playable, PlayItem, Show } from '../../src/model/simulation.ts'
import type { Places } from '../../src/preview/enrolment.ts'
import type { Request } from '../../src/preview/http-server.ts'
import { answerAsLrs, answerFaults, answerLaunch } from '../../src/preview/lrs-requests.ts'
import { createXapiSide, isOfLrs, type XapiSide } from '../../src/preview/xapi-side.ts'

const origin = 'http://127.0.0.1:4400'
const places: Places = { origin, content: `${origin}/course/1/` }

function unit(id: string): PlayItem {
  return {
    ...{ id: `https://course.test/${id}`, title: id, href: `${id}.html`, given: {}, items: [] },
    unit: { moveOn: 'Completed', launchMethod: 'AnyWindow' },
  }
}

function playable(standard: Playable['standard']): Playable {
  const menu = [unit('a'), unit('b')]
  return { standard, edition: '', title: 'Cursus', id: 'https://course.test/c', menu }
}

const asked: LaunchAsked = {
  ...{ item: 'https://course.test/a', mode: 'normal', isNew: false },
  learner: { id: 'cursist-1', name: 'Jansen, Noor' },
}

interface Heard {
  readonly side: XapiSide
  readonly told: readonly (readonly [string, unknown])[]
}

function heard(): Heard {
  const told: [string, unknown][] = []
  return { side: createXapiSide((event, data) => told.push([event, data])), told }
}

function launched(side: XapiSide, standard: Playable['standard'], some = {}): LaunchGiven {
  const given = side.launch(playable(standard), { ...asked, ...some }, places)
  if (!given) throw new Error('Nothing was launched.')
  return given
}

/** What the address of a launch tells the course. */
function toldBy({ address }: LaunchGiven): URLSearchParams {
  return new URL(address, places.content).searchParams
}

interface Sent {
  readonly url: string
  readonly method?: string
  readonly body?: unknown
  readonly authorization?: string
}

function send(side: XapiSide, sent: Sent): Promise<LrsAnswer | null> {
  const { url, method = 'GET', body, authorization } = sent
  return side.answer({
    ...{ method, url, body: body === undefined ? '' : JSON.stringify(body) },
    headers: {
      ...{ 'content-type': 'application/json', 'x-experience-api-version': '1.0.3' },
      ...(authorization !== undefined && { authorization }),
    },
  })
}

async function tokenOf(side: XapiSide, given: LaunchGiven): Promise<string> {
  const { pathname } = new URL(toldBy(given).get('fetch') ?? '')
  const answer = await send(side, { url: pathname, method: 'POST' })
  // What cmi5 8.2.3 says that is answered.
  const { 'auth-token': token } = JSON.parse(answer?.body ?? '') as Record<string, string>
  return `Basic ${token ?? ''}`
}

/** The address of the state of the course. */
function stateOf(given: LaunchGiven, standard: 'xapi' | 'cmi5'): string {
  const told = toldBy(given)
  const activity = standard === 'cmi5' ? 'activityId' : 'activity_id'
  const query = new URLSearchParams({
    ...{ stateId: 'lespakket', activityId: told.get(activity) ?? '' },
    ...{ agent: told.get('actor') ?? '', registration: given.record.registration },
  })
  return `/xapi/activities/state?${String(query)}`
}

test.each([
  ['/xapi/statements', true],
  ['/cmi5/fetch/1', true],
  ['/xapi', false],
  ['/course/1/xapi/statements', false],
])('%s is an address of the LRS: %s', (path, is) => {
  expect(isOfLrs(path)).toBe(is)
})

test('before anything is opened there is nobody to answer', async () => {
  expect(await send(heard().side, { url: '/xapi/about' })).toMatchObject({ status: 404 })
})

test('what is not in the menu, or talks to no LRS, is not launched', () => {
  const { side } = heard()
  expect(side.launch(playable('cmi5'), { ...asked, item: 'weg' }, places)).toBeUndefined()
  expect(side.launch(playable('web'), asked, places)).toBeUndefined()
  expect(side.launch(playable('scorm12'), asked, places)).toBeUndefined()
})

test('xAPI is told where the LRS is, by what permission and for whom', async () => {
  const { side } = heard()
  const given = launched(side, 'xapi')
  expect(given.address).toMatch(/^a\.html\?/)
  const told = toldBy(given)
  expect(told.get('endpoint')).toBe(`${origin}/xapi/`)
  expect(told.get('registration')).toBe(given.record.registration)
  const url = stateOf(given, 'xapi')
  expect(await send(side, { url })).toMatchObject({ status: 401 })
  const authorization = told.get('auth') ?? ''
  expect(await send(side, { url, authorization })).toMatchObject({ status: 404 })
})

describe('the fetch URL of cmi5', () => {
  test('gives a token once, and to a POST only', async () => {
    const { side } = heard()
    const url = new URL(toldBy(launched(side, 'cmi5')).get('fetch') ?? '').pathname
    expect(await send(side, { url })).toMatchObject({ status: 405 })
    const first = await send(side, { url, method: 'POST' })
    expect(JSON.parse(first?.body ?? '')).toHaveProperty('auth-token')
    const again = await send(side, { url, method: 'POST' })
    expect(JSON.parse(again?.body ?? '')).toMatchObject({ 'error-code': '1' })
  })

  test('that was never given out gives nothing', async () => {
    const { side } = heard()
    launched(side, 'cmi5')
    const answer = await send(side, { url: '/cmi5/fetch/verzonnen', method: 'POST' })
    expect(answer?.body).not.toContain('auth-token')
  })
})

describe.each(['xapi', 'cmi5'] as const)('what a course of %s keeps', (standard) => {
  async function kept(): Promise<Heard & { readonly given: LaunchGiven }> {
    const { side, told } = heard()
    const given = launched(side, standard)
    const authorization =
      standard === 'cmi5' ? await tokenOf(side, given) : (toldBy(given).get('auth') ?? '')
    const url = stateOf(given, standard)
    const put = { url, method: 'PUT', body: { state: 'x' }, authorization }
    expect(await send(side, put)).toMatchObject({ status: 204 })
    expect(await send(side, { url, authorization })).toMatchObject({ body: '{"state":"x"}' })
    return { side, told, given }
  }

  test('is told to the page', async () => {
    const { told } = await kept()
    const records = told.flatMap(([event, data]) => (event === 'record' ? [data as LrsState] : []))
    expect(records.at(-1)?.documents).toContainEqual(
      expect.objectContaining({ name: 'lespakket', content: '{"state":"x"}' }),
    )
    const requests = told.flatMap(([event, data]) =>
      event === 'request' ? [data as ToldRequest] : [],
    )
    expect(requests.at(-1)).toMatchObject({ method: 'GET', path: 'activities/state lespakket' })
  })

  test('is there at the next launch, and not for somebody new', async () => {
    const { side, given } = await kept()
    const next = launched(side, standard)
    expect(next.record.registration).toBe(given.record.registration)
    expect(next.record.documents).toContainEqual(expect.objectContaining({ name: 'lespakket' }))
    const other = launched(side, standard, { learner: { id: 'cursist-2', name: 'Iemand' } })
    expect(other.record.registration).not.toBe(given.record.registration)
    const anew = launched(side, standard, { isNew: true })
    expect(anew.record.registration).not.toBe(given.record.registration)
    expect(anew.record.documents.map(({ name }) => name)).not.toContain('lespakket')
  })
})

test('a session that is left open is abandoned at the next launch, and its token ends', async () => {
  const { side } = heard()
  const given = launched(side, 'cmi5')
  const authorization = await tokenOf(side, given)
  const url = stateOf(given, 'cmi5')
  expect(await send(side, { url, authorization })).toMatchObject({ status: 404 })
  const { record } = launched(side, 'cmi5')
  expect(record.statements.map(({ statement }) => statement.verb.id)).toContain(
    'https://w3id.org/xapi/adl/verbs/abandoned',
  )
  expect(await send(side, { url, authorization })).toMatchObject({ status: 403 })
})

describe('faults', () => {
  test('cut the line, are told to the page and end when they are turned off', async () => {
    const { side, told } = heard()
    const given = launched(side, 'xapi')
    const request = { url: stateOf(given, 'xapi'), authorization: toldBy(given).get('auth') ?? '' }
    side.turn(['lrsDown'])
    expect(told).toContainEqual(['faults', ['lrsDown']])
    expect(await send(side, request)).toBeNull()
    expect(told.at(-1)).toEqual(['request', expect.objectContaining({ status: 0 })])
    side.turn(['lrsExpired'])
    expect(await send(side, request)).toMatchObject({ status: 401 })
    side.turn([])
    expect(await send(side, request)).toMatchObject({ status: 404 })
    expect(launched(side, 'xapi').faults).toEqual([])
  })

  test('that nobody knows change nothing', async () => {
    const { side } = heard()
    launched(side, 'xapi')
    side.turn(['verzonnen', '__proto__'])
    expect(await send(side, { url: '/xapi/about' })).toMatchObject({ status: 200 })
  })
})

test('of many requests the last two thousand are remembered', async () => {
  const { side } = heard()
  launched(side, 'xapi')
  for (let times = 0; times < 2010; times++) await send(side, { url: '/xapi/about' })
  const { requests } = launched(side, 'xapi').record
  expect([requests.length, requests.at(-1)?.number]).toEqual([2000, 2010])
})

describe('a request to the server of the preview', () => {
  // Of a show only these are asked for.
  const show = { playable: playable('cmi5'), content: '/course/1/' } as unknown as Show

  function requestOf(body: string, headers: IncomingHttpHeaders = {}): Request {
    return { ...{ method: 'POST', path: '/api/launch', search: '', body }, headers }
  }

  test.each(['', '{', '[]', 'null', '{"item":1}', '{"item":"a","learner":{"id":"b"}}'])(
    'that is no launch opens nothing: %s',
    (body) => {
      const { side, told } = heard()
      expect(answerLaunch(side, show, requestOf(body))).toBeUndefined()
      expect(told).toEqual([])
    },
  )

  test('launches at the name that the page was asked by, in a way that exists', () => {
    const { side } = heard()
    const body = JSON.stringify({ ...asked, mode: 'verzonnen' })
    const given = answerLaunch(side, show, requestOf(body, { host: 'localhost:4400' }))
    expect(toldBy(given as LaunchGiven).get('endpoint')).toBe('http://localhost:4400/xapi/')
  })

  test.each(['', '{}', '"lrsDown"'])('that is no list of faults turns nothing: %s', (body) => {
    const { side } = heard()
    expect(answerFaults(side, requestOf(body))).toBeUndefined()
    expect(side.faults()).toEqual([])
  })

  test('is answered with each header once, or its line is cut', async () => {
    const { side } = heard()
    launched(side, 'xapi')
    let cuts = 0
    // All that is used of it.
    const response = { destroy: () => (cuts += 1) } as unknown as Parameters<typeof answerAsLrs>[2]
    const about: Request = { ...requestOf(''), method: 'GET', path: '/xapi/about' }
    const answer = await answerAsLrs(side, about, response)
    const names = Object.keys(answer === 'taken' ? {} : (answer.headers ?? {}))
    expect(names).toContain('content-type')
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([])
    side.turn(['lrsDown'])
    expect(await answerAsLrs(side, about, response)).toBe('taken')
    expect(cuts).toBe(1)
  })
})
