import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createCmi5Lms, type Cmi5Lms, type Cmi5Options } from '../../../src/lms/cmi5/cmi5-lms.ts'
import type { LaunchMode } from '../../../src/lms/cmi5/session.ts'
import { documentFolder } from '../../../src/lms/lrs/documents-resource.ts'
import type { Statement } from '../../../src/lms/lrs/statement.ts'
import { cmi5 } from '../../../src/runtime/xapi/cmi5.ts'
import { decode } from '../../../src/state/codec.ts'
import { idOf, learner } from '../../lms/lrs/small-lrs.ts'
import {
  iri,
  secondLesson,
  smallBrowser,
  visit,
  type Server,
  type SmallBrowser,
  type XapiVisit,
} from './xapi-visit.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

const returnUrl = 'https://lms.example.org/klaar'

function lmsFor(options: Partial<Cmi5Options> = {}): Cmi5Lms {
  let ids = 1
  return createCmi5Lms({
    structure: {
      id: iri,
      parts: [
        {
          ...{ kind: 'au', id: `${iri}/au`, url: 'index.html' },
          ...{ moveOn: 'CompletedAndPassed', masteryScore: 0.8 },
        },
      ],
    },
    ...{ actor: learner, origin: 'https://lms.example.org' },
    ...{ content: 'https://lms.example.org/cursus/', returnUrl },
    now: () => Date.now(),
    newId: () => idOf(ids++),
    ...options,
  })
}

interface Launched extends XapiVisit {
  readonly refused: string[]
}

/** A launch in which every no of the LMS is written down. */
async function launchIn(
  lms: Cmi5Lms,
  {
    browser = smallBrowser(),
    mode = 'Normal',
    url = lms.launch(`${iri}/au`, { mode }).url,
    server = (request) => lms.answer(request),
  }: {
    readonly browser?: SmallBrowser
    readonly mode?: LaunchMode
    readonly url?: string
    readonly server?: Server
  } = {},
): Promise<Launched> {
  const refused: string[] = []
  const visited = await visit({
    ...{ standard: cmi5, url, browser },
    async server(request) {
      const answer = await server(request)
      if (answer && answer.status >= 400 && answer.status !== 404) {
        refused.push(`${request.method} ${String(answer.status)} ${answer.body}`)
      }
      return answer
    },
  })
  return Object.assign(visited, { refused })
}

const ofLms = ['launched', 'satisfied', 'abandoned']

function verbsIn(lms: Cmi5Lms): readonly string[] {
  return statementsIn(lms).map(({ verb }) => verb.id.split('/').at(-1) ?? '')
}

/** What the unit said. */
function statementsIn(lms: Cmi5Lms): readonly Statement[] {
  return lms.lrs.statements
    .all()
    .filter(({ verb }) => !ofLms.some((word) => verb.id.endsWith(`/${word}`)))
}

describe('a unit', () => {
  test('is done from start to finish with not one no', async () => {
    const lms = lmsFor()
    const visited = await launchIn(lms)
    visited.answer('a1', true)
    visited.answer('a2', true)
    visited.learner.finish(secondLesson)
    await vi.advanceTimersByTimeAsync(5000)
    expect(visited.notices.at(-1)).toBe('saved')
    const leaving = visited.session.leave()
    await vi.advanceTimersByTimeAsync(5000)
    expect(await leaving).toBe(true)
    await vi.advanceTimersByTimeAsync(5000)
    expect(visited.refused).toEqual([])
    expect(verbsIn(lms)).toEqual([
      ...['initialized', 'answered', 'answered', 'completed', 'passed', 'terminated'],
    ])
    expect(lms.isSatisfied(`${iri}/au`)).toBe(true)
    expect(visited.gone).toEqual([returnUrl])
  })

  test('asks for the token, the launch data and the preferences before its first word', async () => {
    const lms = lmsFor()
    const { requests } = await launchIn(lms)
    const asked = requests.map(({ method, url }) => {
      const { pathname, searchParams } = new URL(url, 'https://lms.example.org')
      return [method, pathname.split('/').slice(0, 3).join('/'), searchParams.get('stateId')]
    })
    expect(asked.slice(0, 5)).toEqual([
      ['POST', '/cmi5/fetch', null],
      ['GET', '/xapi/activities', 'LMS.LaunchData'],
      ['GET', '/xapi/agents', null],
      ['GET', '/xapi/activities', 'lespakket'],
      ['POST', '/xapi/statements', null],
    ])
  })

  test('goes on at the next launch, and says nothing twice', async () => {
    const lms = lmsFor()
    const first = await launchIn(lms)
    first.answer('a1', true)
    await vi.advanceTimersByTimeAsync(5000)
    first.page.leave({ kept: false })
    await vi.advanceTimersByTimeAsync(5000)
    const second = await launchIn(lms)
    expect(Object.keys(second.learner.snapshot().answers)).toEqual(['a1'])
    second.answer('a2', true)
    second.learner.finish(secondLesson)
    await vi.advanceTimersByTimeAsync(5000)
    second.page.leave({ kept: false })
    await vi.advanceTimersByTimeAsync(5000)
    const third = await launchIn(lms)
    await vi.advanceTimersByTimeAsync(5000)
    expect([...first.refused, ...second.refused, ...third.refused]).toEqual([])
    expect(verbsIn(lms)).toEqual([
      ...['initialized', 'answered', 'terminated'],
      ...['initialized', 'answered', 'completed', 'passed', 'terminated'],
      'initialized',
    ])
    expect(lms.isSatisfied(`${iri}/au`)).toBe(true)
  })

  test.each(['Browse', 'Review'] as const)(
    'says only that it began and ended in %s',
    async (mode) => {
      const lms = lmsFor()
      const visited = await launchIn(lms, { mode })
      visited.answer('a1', true)
      visited.answer('a2', true)
      visited.learner.finish(secondLesson)
      await vi.advanceTimersByTimeAsync(5000)
      const leaving = visited.session.leave()
      await vi.advanceTimersByTimeAsync(10_000)
      expect(await leaving).toBe(true)
      expect(visited.refused).toEqual([])
      expect(verbsIn(lms)).toEqual(['initialized', 'terminated'])
    },
  )

  test('goes on after a reload by the keyboard, with the token that it has', async () => {
    const lms = lmsFor()
    const browser = smallBrowser()
    const { url } = lms.launch(`${iri}/au`)
    const first = await launchIn(lms, { browser, url })
    first.answer('a1', true)
    first.press('F5')
    first.page.leave({ kept: false })
    const second = await launchIn(lms, { browser, url })
    second.answer('a2', true)
    await vi.advanceTimersByTimeAsync(5000)
    second.page.leave({ kept: false })
    await vi.advanceTimersByTimeAsync(5000)
    expect([...first.refused, ...second.refused]).toEqual([])
    expect(verbsIn(lms)).toEqual([
      ...['initialized', 'answered', 'answered', 'progressed', 'terminated'],
    ])
  })

  test('begins once, also where the answer to its first word is lost in a reload', async () => {
    const lms = lmsFor()
    const browser = smallBrowser()
    const { url } = lms.launch(`${iri}/au`)
    const server: Server = (request) => {
      const answer = lms.answer(request)
      return request.url.endsWith('/statements') ? null : answer
    }
    const first = await launchIn(lms, { browser, url, server })
    first.press('F5')
    first.page.leave({ kept: false })
    first.kill()
    const second = await launchIn(lms, { browser, url })
    second.answer('a1', true)
    await vi.advanceTimersByTimeAsync(5000)
    expect(second.refused).toEqual([])
    expect(verbsIn(lms)).toEqual(['initialized', 'answered'])
  })

  test('says that a new launch is needed where the token was given out before', async () => {
    const lms = lmsFor()
    const { url } = lms.launch(`${iri}/au`)
    await launchIn(lms, { url })
    const second = await launchIn(lms, { url })
    expect(second.notices).toEqual(['over'])
    expect(second.learner.launch()).toBeNull()
  })

  test('keeps everything where the token runs out, and tells it at the next launch', async () => {
    const lms = lmsFor()
    const browser = smallBrowser()
    const { url, sessionId } = lms.launch(`${iri}/au`)
    const first = await launchIn(lms, { browser, url })
    lms.expire(sessionId)
    first.answer('a1', true)
    await vi.advanceTimersByTimeAsync(5000)
    expect(first.notices.at(-1)).toBe('over')
    first.page.leave({ kept: false })
    await vi.advanceTimersByTimeAsync(5000)
    const second = await launchIn(lms, { browser })
    expect(Object.keys(second.learner.snapshot().answers)).toEqual(['a1'])
    await vi.advanceTimersByTimeAsync(5000)
    expect(second.refused).toEqual([])
    expect(verbsIn(lms)).toEqual(['initialized', 'initialized', 'answered'])
  })

  test('that is opened while nothing answers is there all the same, and tells it all later', async () => {
    const lms = lmsFor()
    let isThere = false
    const server: Server = (request) => (isThere ? lms.answer(request) : null)
    const visited = await launchIn(lms, { server })
    visited.answer('a1', true)
    visited.answer('a2', true)
    visited.learner.finish(secondLesson)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(visited.notices.at(-1)).toBe('not-saved')
    isThere = true
    await vi.advanceTimersByTimeAsync(60_000)
    expect(visited.notices.at(-1)).toBe('saved')
    expect(visited.refused).toEqual([])
    expect(verbsIn(lms)).toEqual(['initialized', 'answered', 'answered', 'completed', 'passed'])
  })

  test('counts by the mastery score of the LMS', async () => {
    const lms = lmsFor({
      structure: {
        id: iri,
        parts: [
          {
            ...{ kind: 'au', id: `${iri}/au`, url: 'index.html' },
            ...{ moveOn: 'Passed', masteryScore: 0.5 },
          },
        ],
      },
    })
    const visited = await launchIn(lms)
    visited.answer('a1', true)
    visited.answer('a2', false)
    visited.answer('a2', false)
    visited.learner.finish(secondLesson)
    await vi.advanceTimersByTimeAsync(5000)
    expect(visited.refused).toEqual([])
    expect(verbsIn(lms)).toContain('passed')
    expect(lms.isSatisfied(`${iri}/au`)).toBe(true)
  })

  test('takes no sound where the learner wants none', async () => {
    const preferences = { languagePreference: 'nl', audioPreference: 'off' }
    const visited = await launchIn(lmsFor({ preferences }))
    expect(visited.learner.launch()?.isMuted).toBe(true)
  })

  test('two devices keep both what they did', async () => {
    const lms = lmsFor()
    const { url } = lms.launch(`${iri}/au`)
    const browser = smallBrowser()
    const one = await launchIn(lms, { browser, url })
    // A second tab with the same session: the token is in the window only, so it is copied along.
    const two = await launchIn(lms, {
      url,
      browser: { local: new Map(), window: new Map(browser.window) },
    })
    one.answer('a1', true)
    two.answer('a2', true)
    await vi.advanceTimersByTimeAsync(20_000)
    one.page.hide()
    await vi.advanceTimersByTimeAsync(20_000)
    const sessions = [one, two].map(({ learner: each }) =>
      Object.keys(each.snapshot().answers).sort(),
    )
    expect(sessions).toEqual([
      ['a1', 'a2'],
      ['a1', 'a2'],
    ])
    const state = decode(stateIn(lms), 'c1')
    expect(Object.keys(state.answers).sort()).toEqual(['a1', 'a2'])
  })
})

/** The learner's state as the LMS has it. */
function stateIn(lms: Cmi5Lms): string {
  const { registration, lrs } = lms
  const activityId = lms.sessions()[0]?.activityId
  const folder = documentFolder('activities/state', { activityId, agent: learner, registration })
  const content = lrs.documents.get(folder, 'lespakket')?.content ?? '{}'
  return (JSON.parse(content) as { readonly state?: string }).state ?? ''
}
