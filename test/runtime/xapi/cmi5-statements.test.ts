import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LrsRequest } from '../../../src/lms/lrs/http.ts'
import {
  finish,
  finishHalf,
  goAway,
  launchIn,
  leave,
  lmsFor,
  statementsIn,
  unitId,
  verbOf,
  verbsIn,
} from './cmi5-launch.ts'
import { wait } from './wait.ts'
import {
  firstLesson,
  secondLesson,
  smallBrowser,
  type Server,
  type SmallBrowser,
} from './xapi-visit.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A session whose answer does not get through: the network goes before it, and then the page. */
async function answerInVain(lms: ReturnType<typeof lmsFor>, browser: SmallBrowser): Promise<void> {
  let isThere = true
  const visited = await launchIn(lms, {
    browser,
    server: (request) => (isThere ? lms.answer(request) : null),
  })
  isThere = false
  visited.answer('a1', true)
  await wait(5)
  visited.kill()
}

test.each(['1.0.3', '2.0.0'] as const)(
  '4.1.0.0-1: a store of version %s that is strict takes all of a session',
  async (version) => {
    const lms = lmsFor({ version })
    const visited = await launchIn(lms)
    visited.learner.visit(firstLesson)
    await finish(visited)
    await leave(visited)
    expect(verbsIn(lms)).toEqual([
      ...['initialized', 'answered', 'answered', 'experienced', 'completed', 'passed'],
      'terminated',
    ])
    // Which version a store takes is asked once, after the first no.
    expect(visited.refused).toHaveLength(version === '1.0.3' ? 0 : 1)
    expect(visited.requests.at(-1)?.headers['x-experience-api-version']).toBe(version)
  },
)

describe('initialized', () => {
  test('7.1.1.0-1: is told before the learner does anything', async () => {
    const lms = lmsFor()
    const visited = await launchIn(lms)
    expect(visited.learner.launch()?.mode).toBe('normal')
    expect(verbsIn(lms)).toEqual(['initialized'])
  })

  test('9.3.2.0-1: follows within a second of the launch', async () => {
    const lms = lmsFor()
    await launchIn(lms)
    const [launched, initialized] = lms.lrs.statements.all()
    const later = (name: 'timestamp' | 'stored'): number =>
      Date.parse(initialized?.[name] ?? '') - Date.parse(launched?.timestamp ?? '')
    expect(later('timestamp')).toBeLessThan(1000)
    expect(later('stored')).toBeLessThan(1000)
  })

  test('9.3.2.0-2: is the first of a session, before what an earlier one left unsaid', async () => {
    const lms = lmsFor()
    const browser = smallBrowser()
    await answerInVain(lms, browser)
    const second = await launchIn(lms, { browser })
    second.answer('a2', true)
    await wait(5)
    const told = ['initialized', 'initialized', 'answered', 'answered', 'progressed']
    expect(verbsIn(lms)).toEqual(told)
    expect(inOrderOfTime(lms)).toEqual(told)
  })
})

describe('what an earlier session sent without hearing of it', () => {
  /** As the network is from now on: all gets there, and of statements nothing comes back. */
  function oneWay(lms: ReturnType<typeof lmsFor>): { server: Server; isOneWay: boolean } {
    const line = {
      isOneWay: false,
      server: (request: LrsRequest) => {
        const answer = lms.answer(request)
        return line.isOneWay && request.method === 'POST' ? null : answer
      },
    }
    return line
  }

  test('is not told again under another session where the store has it (xAPI 2.3.1)', async () => {
    const lms = lmsFor()
    const browser = smallBrowser()
    const line = oneWay(lms)
    const first = await launchIn(lms, { browser, server: line.server })
    line.isOneWay = true
    first.answer('a1', true)
    await wait(5)
    first.kill()
    const second = await launchIn(lms, { browser })
    await wait(5)
    expect(second.refused).toEqual([])
    expect(verbsIn(lms)).toEqual(['initialized', 'answered', 'initialized'])
    const third = await launchIn(lms, { browser })
    expect(third.requests.filter(({ url }) => url.includes('statementId'))).toEqual([])
  })

  test('is not told again when it was the last that a page sent', async () => {
    const lms = lmsFor()
    const browser = smallBrowser()
    const first = await launchIn(lms, { browser })
    first.answer('a1', true)
    await goAway(first)
    const second = await launchIn(lms, { browser })
    await wait(5)
    expect(second.refused).toEqual([])
    expect(verbsIn(lms).filter((verb) => verb === 'answered')).toHaveLength(1)
  })

  test.each([
    ['does not have it', 404],
    ['does not say whether it has it', 403],
  ])('is told where the store %s', async (_, status) => {
    const lms = lmsFor()
    const browser = smallBrowser()
    await answerInVain(lms, browser)
    await launchIn(lms, {
      browser,
      server: (request) =>
        request.url.includes('statementId=')
          ? { status, headers: {}, body: '' }
          : lms.answer(request),
    })
    await wait(5)
    expect(verbsIn(lms)).toEqual(['initialized', 'initialized', 'answered'])
  })

  test('waits while the store does not say, and holds up only what comes after it', async () => {
    const lms = lmsFor()
    const browser = smallBrowser()
    const line = oneWay(lms)
    const first = await launchIn(lms, { browser, server: line.server })
    line.isOneWay = true
    first.answer('a1', true)
    await wait(5)
    first.kill()
    let isBusy = true
    const second = await launchIn(lms, {
      browser,
      server: (request) =>
        isBusy && request.url.includes('statementId=')
          ? { status: 503, headers: {}, body: '' }
          : lms.answer(request),
    })
    second.answer('a2', true)
    await wait(5)
    expect(verbsIn(lms)).toEqual(['initialized', 'answered', 'initialized'])
    isBusy = false
    await wait(60)
    expect(verbsIn(lms).filter((verb) => verb === 'answered')).toHaveLength(2)
    expect(second.refused.filter((each) => !each.includes(' 503 '))).toEqual([])
  })
})

describe('terminated', () => {
  test('7.1.2.0-1: is the last of a session that the learner leaves', async () => {
    const lms = lmsFor()
    const visited = await launchIn(lms)
    await finish(visited)
    await leave(visited)
    expect(verbsIn(lms).at(-1)).toBe('terminated')
    expect(inOrderOfTime(lms).at(-1)).toBe('terminated')
  })

  test('9.3.8.0-1: is told of a window that is closed', async () => {
    const lms = lmsFor()
    const visited = await launchIn(lms)
    visited.answer('a1', true)
    await goAway(visited)
    expect(verbsIn(lms)).toEqual(['initialized', 'answered', 'terminated'])
  })

  test.each([
    ['is left', leave],
    ['is closed', goAway],
  ] as const)('9.3.8.0-2: nothing follows it, whatever is done once a page %s', async (_, end) => {
    const lms = lmsFor()
    const visited = await launchIn(lms)
    visited.answer('a1', true)
    await end(visited)
    const asked = visited.requests.length
    expect(visited.requests.at(-1)?.body).toContain('/verbs/terminated"')
    visited.answer('a2', true)
    visited.learner.finish(secondLesson)
    visited.page.hide()
    await wait(60)
    visited.page.comeBack()
    visited.learner.visit(firstLesson)
    await wait(60)
    visited.page.leave({ kept: false })
    await wait(60)
    expect(visited.requests.slice(asked)).toEqual([])
    expect(verbsIn(lms)).toEqual(['initialized', 'answered', 'terminated'])
  })
})

describe('completed, passed and failed', () => {
  test('9.3.3.0-1: completed is told once all that counts is done, and not before', async () => {
    const lms = lmsFor()
    const visited = await launchIn(lms)
    visited.answer('a1', true)
    visited.answer('a2', true)
    await wait(60)
    expect(verbsIn(lms)).not.toContain('completed')
    visited.learner.finish(secondLesson)
    await wait(5)
    expect(verbsIn(lms)).toContain('completed')
  })

  test('9.3.4.0-1: passed is told of who did enough, and not of who did not', async () => {
    const lms = lmsFor()
    await finish(await launchIn(lms))
    expect(verbsIn(lms)).toContain('passed')
    const other = lmsFor()
    await finishHalf(await launchIn(other))
    expect(verbsIn(other)).not.toContain('passed')
  })

  test('9.3.5.0-1: failed is told of who has no attempt left, and not before', async () => {
    const lms = lmsFor()
    const visited = await launchIn(lms)
    visited.learner.finish(secondLesson)
    visited.answer('a1', true)
    visited.answer('a2', false)
    await wait(60)
    expect(verbsIn(lms)).not.toContain('failed')
    visited.answer('a2', false)
    await wait(5)
    expect(verbsIn(lms)).toContain('failed')
  })

  test.each([
    ['9.3.3.0-2', 'completed'],
    ['9.3.4.0-3', 'passed'],
  ])('%s: %s is told once in a registration', async (_, verb) => {
    const lms = lmsFor()
    const browser = smallBrowser()
    const { url } = lms.launch(unitId)
    const first = await launchIn(lms, { browser, url })
    await finish(first)
    first.press('F5')
    await goAway(first)
    const again = await launchIn(lms, { browser, url })
    again.answer('a1', true)
    await leave(again)
    const elsewhere = await launchIn(lms)
    elsewhere.learner.visit(firstLesson)
    await finish(elsewhere)
    await leave(elsewhere)
    const sent = [first, again, elsewhere].flatMap(({ requests }) =>
      requests.filter(({ body }) => body.includes(`/verbs/${verb}"`)),
    )
    expect(sent).toHaveLength(1)
    expect(verbsIn(lms).filter((word) => word === verb)).toEqual([verb])
  })
})

/** The verbs as a report sorts them. */
function inOrderOfTime(lms: Parameters<typeof statementsIn>[0]): readonly string[] {
  const time = (text = ''): number => Date.parse(text)
  return statementsIn(lms)
    .toSorted((one, other) => time(one.timestamp) - time(other.timestamp))
    .map(verbOf)
}
