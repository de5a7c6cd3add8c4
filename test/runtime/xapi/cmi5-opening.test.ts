import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { jsonAnswer } from '../../../src/lms/lrs/http.ts'
import type { Cmi5Lms } from '../../../src/lms/cmi5/cmi5-lms.ts'
import { listOfActivities } from '../../../src/lms/lrs/statement.ts'
import {
  finish,
  goAway,
  launchIn,
  leave,
  lmsFor,
  statementsIn,
  unitId,
  verbsIn,
} from './cmi5-launch.ts'
import { wait } from './wait.ts'
import { smallBrowser, type Server } from './xapi-visit.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

const loginPage = { status: 200, headers: {}, body: '<!DOCTYPE html><title>Log in</title>' }
const [fetching, launchData, preferences] = ['/cmi5/fetch/', 'LMS.LaunchData', '/agents/profile']

/** An LMS that answers otherwise to what it is asked before the first word, until it is mended. */
function answering(
  lms: Cmi5Lms,
  part: string,
  answer: ReturnType<typeof jsonAnswer>,
): { readonly server: Server; readonly mend: () => void } {
  let isMended = false
  return {
    server: (request) => (request.url.includes(part) && !isMended ? answer : lms.answer(request)),
    mend() {
      isMended = true
    },
  }
}

describe('a unit is over, and says so, where', () => {
  test.each([
    ['the token is refused', fetching, jsonAnswer(403, {})],
    ['there is no token', fetching, jsonAnswer(404, {})],
    ['the token was given out', fetching, jsonAnswer(200, { 'error-code': '1' })],
    ['the token is empty', fetching, jsonAnswer(200, { 'auth-token': ' ' })],
    ['the answer to the fetch is no object', fetching, jsonAnswer(200, ['auth-token'])],
    ['the token does not let it in', launchData, jsonAnswer(401, {})],
    ['the launch data is forbidden', launchData, jsonAnswer(403, {})],
    ['the token runs out before the preferences', preferences, jsonAnswer(401, {})],
  ])('%s', async (_, part, answer) => {
    const lms = lmsFor()
    const visited = await launchIn(lms, { server: answering(lms, part, answer).server })
    expect(visited.notices).toEqual(['over'])
    expect(visited.learner.launch()).toBeNull()
    expect(verbsIn(lms)).toEqual([])
  })

  test('its session was ended before in this window', async () => {
    const lms = lmsFor()
    const browser = smallBrowser()
    const { url } = lms.launch(unitId)
    await leave(await launchIn(lms, { url, browser }))
    const again = await launchIn(lms, { url, browser })
    expect(again.notices).toEqual(['over'])
    expect(again.requests).toEqual([])
  })
})

describe('a unit opens, and tells later what was done, where', () => {
  test.each([
    ['the token is not there yet', fetching, jsonAnswer(503, {})],
    ['there is too much asked of the fetch address', fetching, jsonAnswer(429, {})],
    ['the fetch address takes too long', fetching, jsonAnswer(408, {})],
    ['a page to log in on comes for a token', fetching, loginPage],
    ['the launch data is not there yet', launchData, jsonAnswer(404, {})],
    ['the launch data is no object', launchData, jsonAnswer(200, [])],
    ['the launch data fails', launchData, jsonAnswer(500, {})],
    ['the preferences fail', preferences, jsonAnswer(502, {})],
    ['there is too much asked of the preferences', preferences, jsonAnswer(429, {})],
  ])('%s', async (_, part, answer) => {
    const lms = lmsFor()
    const { server, mend } = answering(lms, part, answer)
    const visited = await launchIn(lms, { server })
    visited.answer('a1', true)
    await wait(60)
    expect(verbsIn(lms)).toEqual([])
    mend()
    await wait(120)
    expect(verbsIn(lms)).toEqual(['initialized', 'answered'])
    expect(visited.notices.at(-1)).toBe('saved')
  })
})

test.each([
  ['none', jsonAnswer(404, {})],
  ['a list', jsonAnswer(200, [])],
  ['what is no JSON', { status: 200, headers: {}, body: 'off' }],
])('preferences that are %s ask for nothing', async (_, answer) => {
  const lms = lmsFor()
  // The LMS must know that it was asked.
  const visited = await launchIn(lms, {
    server(request) {
      const own = lms.answer(request)
      return request.url.includes(preferences) ? answer : own
    },
  })
  expect(visited.learner.launch()).toMatchObject({ mode: 'normal' })
  expect(visited.learner.launch()).not.toHaveProperty('isMuted')
  expect(verbsIn(lms)).toEqual(['initialized'])
})

test.each([
  ['nothing', {}],
  [
    'other things',
    { contextTemplate: [], launchMode: 'Preview', masteryScore: '0.5', returnURL: 7 },
  ],
])('launch data that holds %s is that of a common session', async (_, data) => {
  const lms = lmsFor()
  const { url } = lms.launch(unitId)
  const asked: unknown[] = []
  const visited = await launchIn(lms, {
    url,
    server(request) {
      // What such an LMS makes of it is its own affair: here it takes all.
      if (request.url.includes('/statements')) {
        asked.push(...(JSON.parse(request.body) as unknown[]))
        return jsonAnswer(200, [])
      }
      const own = lms.answer(request)
      return request.url.includes(launchData) ? jsonAnswer(200, data) : own
    },
  })
  await finish(visited)
  await leave(visited)
  expect(visited.learner.launch()).toMatchObject({ mode: 'normal' })
  expect(visited.learner.passing()).toBe(80)
  expect(visited.gone).toEqual([])
  expect(asked).toHaveLength(6)
  for (const each of asked) {
    expect(each).toMatchObject({ context: { registration: lms.registration } })
    expect(each).not.toHaveProperty('context.extensions')
  }
})

test('a token that comes with the name of its scheme is taken as it is', async () => {
  const lms = lmsFor()
  const visited = await launchIn(lms, {
    server(request) {
      const own = lms.answer(request)
      if (!request.url.includes(fetching)) return own
      const { 'auth-token': token } = JSON.parse(own.body) as Readonly<Record<string, string>>
      return jsonAnswer(200, { 'auth-token': `Basic ${token ?? ''}` })
    },
  })
  await finish(visited)
  expect(visited.refused).toEqual([])
  expect(verbsIn(lms)).toContain('passed')
})

describe('the context that an LMS wants', () => {
  const own = { id: 'https://lms.example.org/categories/verplicht' }

  test.each([
    ['one activity', own],
    ['a list', [own]],
  ])('is added to, and kept, where it has %s', async (_, category) => {
    const lms = lmsFor({
      template: { language: 'nl', platform: 'LMS', contextActivities: { category } },
    })
    const visited = await launchIn(lms)
    await finish(visited)
    await goAway(visited)
    expect(visited.refused).toEqual([])
    const contexts = statementsIn(lms).map(({ context }) => context)
    expect(contexts).toHaveLength(6)
    for (const context of contexts) {
      expect(context).toMatchObject({ language: 'nl', platform: 'LMS' })
      expect(listOfActivities(context, 'category')).toContainEqual(own)
    }
  })
})
