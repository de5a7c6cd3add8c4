import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Cmi5Lms } from '../../../src/lms/cmi5/cmi5-lms.ts'
import { documentFolder } from '../../../src/lms/lrs/documents-resource.ts'
import { cmi5Launch } from '../../../src/runtime/xapi/launch-address.ts'
import {
  finish,
  goAway,
  launchIn,
  leave,
  lmsFor,
  objectOf,
  origin,
  statementsIn,
  unitId,
  verbsIn,
  withParameters,
} from './cmi5-launch.ts'
import { wait } from './wait.ts'
import { smallBrowser, type Server } from './xapi-visit.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

/** An LMS that is reached at other addresses than those that it names. */
function movedTo(lms: Cmi5Lms, places: Readonly<Record<string, string>>): Server {
  return (request) => {
    const [from] = Object.keys(places).filter((place) => request.url.startsWith(place))
    if (from === undefined) return null
    return lms.answer({ ...request, url: (places[from] ?? '') + request.url.slice(from.length) })
  }
}

describe('what the address says', () => {
  test('8.1.0.0-7: its parameters may stand in any order', () => {
    const { url } = lmsFor().launch(unitId)
    const pairs = url.slice(url.indexOf('?') + 1).split('&')
    const orders = ordersOf(pairs)
    const asWritten = cmi5Launch(url)
    expect(asWritten?.fetchUrl).not.toBe('')
    const others = orders.map((order) => cmi5Launch(`${origin}/a/index.html?${order.join('&')}`))
    expect(others).toHaveLength(120)
    for (const other of others) expect(other).toEqual(asWritten)
  })

  test('8.1.1.0-2, 8.1.1.0-3: its endpoint is where all requests go', async () => {
    const lms = lmsFor()
    const endpoint = 'https://elders.example.org/winkel/7/'
    const { url } = lms.launch(unitId)
    const visited = await launchIn(lms, {
      url: withParameters(url, { endpoint }),
      server: movedTo(lms, { '/winkel/7/': '/xapi/', '/cmi5/fetch/': '/cmi5/fetch/' }),
    })
    await finish(visited)
    await leave(visited)
    expect(verbsIn(lms).at(-1)).toBe('terminated')
    const [, ...asked] = visited.addresses
    expect(asked.filter((address) => !address.startsWith(endpoint))).toEqual([])
  })

  test('8.1.2.0-3: its fetch is where the token is asked for', async () => {
    const lms = lmsFor()
    const { url } = lms.launch(unitId)
    const { pathname } = new URL(new URL(url).searchParams.get('fetch') ?? '')
    const fetch = 'https://sleutels.example.org/eenmaal?voor=noor'
    const visited = await launchIn(lms, {
      url: withParameters(url, { fetch }),
      server: movedTo(lms, { '/eenmaal?voor=noor': pathname, '/xapi/': '/xapi/' }),
    })
    expect(visited.addresses[0]).toBe(fetch)
    expect(verbsIn(lms)).toEqual(['initialized'])
  })

  test('8.1.3.0-2: its actor is who all of it is about', async () => {
    const account = { homePage: 'https://personeel.example.org', name: '7 & 8 "+"' }
    const actor = { objectType: 'Agent', name: 'Fenna', account } as const
    const lms = lmsFor({ actor })
    const visited = await launchIn(lms)
    await finish(visited)
    await leave(visited)
    expect(statementsIn(lms).map((statement) => statement.actor)).toEqual(
      Array.from({ length: 6 }, () => actor),
    )
    const agents = visited.requests.map(({ url }) => new URL(url, origin).searchParams.get('agent'))
    expect(new Set(agents.filter((agent) => agent !== null))).toEqual(
      new Set([JSON.stringify(actor)]),
    )
  })

  test('8.1.4.0-2: its registration is in each statement, and of the state', async () => {
    const lms = lmsFor()
    const { url, activityId } = lms.launch(unitId)
    const visited = await launchIn(lms, { url })
    await finish(visited)
    await leave(visited)
    const registration = new URL(url).searchParams.get('registration')
    const told = statementsIn(lms).map(({ context }) => context?.registration)
    expect(new Set(told)).toEqual(new Set([registration]))
    expect(isKept(lms, { registration, activityId })).toBe(true)
  })

  test('8.1.5.0-5: its activityId is what the unit calls itself, and of the state', async () => {
    const lms = lmsFor()
    const { url } = lms.launch(unitId)
    const visited = await launchIn(lms, { url })
    await finish(visited)
    await leave(visited)
    const activityId = new URL(url).searchParams.get('activityId')
    const own = statementsIn(lms).filter(({ verb }) => !verb.id.endsWith('/answered'))
    expect(new Set(own.map(objectOf))).toEqual(new Set([activityId]))
    expect(isKept(lms, { registration: lms.registration, activityId })).toBe(true)
  })
})

describe('the token', () => {
  test('8.1.2.0-4, 8.2.1.0-2, 8.2.2.0-4: it is asked for by POST, once, also over a reload', async () => {
    const lms = lmsFor()
    const browser = smallBrowser()
    const { url } = lms.launch(unitId)
    const first = await launchIn(lms, { url, browser })
    first.press('F5')
    await goAway(first)
    const second = await launchIn(lms, { url, browser })
    const fetch = new URL(url).searchParams.get('fetch')
    const asked = [first, second].flatMap(({ addresses, requests }) =>
      requests.filter((_, index) => addresses[index] === fetch),
    )
    expect(asked.map(({ method }) => method)).toEqual(['POST'])
    expect(second.notices).not.toContain('over')
  })

  test('8.1.2.0-5, 8.2.1.0-5, 8.2.2.0-5: it is in the header of all that is asked after it', async () => {
    // Of a store of the later version alone more is asked.
    const lms = lmsFor({ version: '2.0.0' })
    let token = ''
    const visited = await launchIn(lms, {
      server(request) {
        const answer = lms.answer(request)
        const given = JSON.parse(answer.body || '{}') as { readonly 'auth-token'?: string }
        token = given['auth-token'] ?? token
        return answer
      },
    })
    visited.answer('a1', true)
    await wait(5)
    await goAway(visited)
    const [first, ...others] = visited.requests.map(({ headers }) => headers['authorization'])
    expect(first).toBeUndefined()
    expect(token).not.toBe('')
    expect(new Set(others)).toEqual(new Set([`Basic ${token}`]))
    expect(verbsIn(lms)).toEqual(['initialized', 'answered', 'terminated'])
  })
})

/** Whether there is a state under exactly these. */
function isKept(
  lms: Cmi5Lms,
  of: { readonly registration: string | null; readonly activityId: string | null },
): boolean {
  const agent = lms.sessions()[0]?.actor
  const { registration, activityId } = of
  if (!agent || registration === null || activityId === null) return false
  const folder = documentFolder('activities/state', { activityId, agent, registration })
  return lms.lrs.documents.get(folder, 'lespakket') !== undefined
}

function ordersOf(parts: readonly string[]): readonly (readonly string[])[] {
  if (parts.length < 2) return [parts]
  return parts.flatMap((part) =>
    ordersOf(parts.filter((other) => other !== part)).map((rest) => [part, ...rest]),
  )
}
