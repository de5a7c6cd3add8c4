import { describe, expect, test } from 'vitest'
import type { MoveOn, Unit } from '../../../src/lms/cmi5/structure.ts'
import type { StoredStatement } from '../../../src/lms/lrs/statement.ts'
import { learner } from '../lrs/small-lrs.ts'
import { courseId, launchIn, outcomeOf, post, publisherId, smallCmi5, unit } from './small-cmi5.ts'
import type { SmallCmi5, SmallUnit } from './small-cmi5.ts'

const extension = (name: string): string => `https://w3id.org/xapi/cmi5/context/extensions/${name}`
const agent = JSON.stringify(learner)
const preferencesOf = { agent, profileId: 'cmi5LearnerPreferences' }
const preferences = { languagePreference: 'nl-BE,nl', audioPreference: 'off' }

function told(lms: SmallCmi5, verb: string): readonly StoredStatement[] {
  return lms.lrs.statements.all().filter((statement) => statement.verb.id.endsWith(`/${verb}`))
}

function opened(lms: SmallCmi5): SmallUnit {
  const launched = launchIn(lms)
  launched.begin()
  launched.send({ verb: 'initialized' })
  return launched
}

describe('a launch', () => {
  test('has all parameters, beside those that the address has: 8.1.0.0-5, 13.1.4.0-3', () => {
    const lms = smallCmi5()
    const { url, activityId } = lms.launch(publisherId)
    const { searchParams, hash, pathname } = new URL(url)
    expect([pathname, hash]).toEqual(['/course/index.html', '#start'])
    expect(Object.fromEntries(searchParams)).toEqual({
      theme: 'blue',
      endpoint: 'http://lms.example.org/xapi/',
      fetch: expect.stringMatching(/^http:\/\/lms\.example\.org\/cmi5\/fetch\//) as unknown,
      actor: agent,
      registration: lms.registration,
      activityId,
    })
    expect(url).not.toContain('"')
  })

  test('may be written in other ways that are right', () => {
    const lms = smallCmi5({ hasSlash: false, actor: { ...learner, name: 'Noor de Wit' } })
    const { url } = lms.launch(publisherId, { style: { isReversed: true, hasPlus: true } })
    expect(url).toMatch(/\?theme=blue&activityId=.*Noor\+de\+Wit.*&endpoint=.*%2Fxapi#start$/)
  })

  test('has an id of the LMS, the same each time: 8.1.5.0-3, 8.1.5.0-4', () => {
    const lms = smallCmi5()
    const ids = [lms.launch(publisherId), lms.launch(publisherId)].map(
      ({ activityId }) => activityId,
    )
    expect(new Set(ids).size).toBe(1)
    expect(ids).not.toContain(publisherId)
  })

  test('is told before it happens: 9.3.1.0-1, 9.6.3.1-3, 9.6.3.2-1, 9.6.3.3-1, 9.6.3.4-1, 9.6.3.6-1, 9.6.3.7-1', () => {
    const lms = smallCmi5()
    const { sessionId, activityId } = lms.launch(publisherId, { mode: 'Browse' })
    expect(told(lms, 'launched')).toMatchObject([
      {
        actor: learner,
        object: { id: activityId },
        context: {
          registration: lms.registration,
          contextActivities: { grouping: [{ id: publisherId }] },
          extensions: {
            [extension('sessionid')]: sessionId,
            [extension('masteryscore')]: 0.8,
            [extension('launchmode')]: 'Browse',
            [extension('launchurl')]: 'http://lms.example.org/course/index.html?theme=blue#start',
            [extension('moveon')]: 'CompletedAndPassed',
            [extension('launchparameters')]: 'fast=1',
          },
        },
      },
    ])
  })

  test('leaves its data in the state: 10.2.1.0-1 to 10.2.7.1-1', () => {
    const lms = smallCmi5({ returnUrl: 'http://lms.example.org/done', template: { platform: 'T' } })
    const launched = launchIn(lms)
    const { registration } = lms
    const query = {
      agent,
      registration,
      activityId: launched.activityId,
      stateId: 'LMS.LaunchData',
    }
    const answer = launched.ask('GET', 'activities/state', { query })
    expect(JSON.parse(answer.body)).toEqual({
      contextTemplate: {
        platform: 'T',
        contextActivities: { grouping: [{ objectType: 'Activity', id: publisherId }] },
        extensions: { [extension('sessionid')]: launched.sessionId },
      },
      launchMode: 'Normal',
      moveOn: 'CompletedAndPassed',
      masteryScore: 0.8,
      launchParameters: 'fast=1',
      returnURL: 'http://lms.example.org/done',
      entitlementKey: { courseStructure: 'key-1' },
    })
  })
})

describe('the token', () => {
  test('is fetched once, by POST: 8.2.1.0-2, 8.2.2.0-3, 8.2.3.0-1, 8.2.3.2-1', () => {
    const lms = smallCmi5()
    const fetchUrl = new URL(lms.launch(publisherId).url).searchParams.get('fetch') ?? ''
    expect(outcomeOf(post(lms, fetchUrl, 'GET'))).toEqual([405, '8.2.1.0-2'])
    const first = post(lms, fetchUrl)
    expect(first).toMatchObject({ status: 200, headers: { 'Content-Type': 'application/json' } })
    expect(JSON.parse(first.body)).toEqual({ 'auth-token': expect.any(String) as unknown })
    const second = post(lms, fetchUrl)
    expect(second.status).toBe(200)
    expect(JSON.parse(second.body)).toMatchObject({ 'error-code': '1' })
    expect(JSON.parse(post(lms, `${fetchUrl}0`).body)).toMatchObject({ 'error-code': '2' })
  })

  test('is fetched by its whole address or by its path, whatever carried the request', () => {
    const fetched = (urlOf: (address: URL) => string): unknown => {
      const lms = smallCmi5()
      const address = new URL(new URL(lms.launch(publisherId).url).searchParams.get('fetch') ?? '')
      const { body } = lms.answer({ method: 'POST', url: urlOf(address), headers: {}, body: '' })
      return JSON.parse(body)
    }
    const token = { 'auth-token': expect.any(String) as unknown }
    expect(fetched(({ href }) => href)).toEqual(token)
    expect(fetched(({ pathname }) => pathname)).toEqual(token)
    expect(fetched(({ pathname }) => `${pathname}?again=1`)).toEqual(token)
  })

  test('is asked for in vain at what is no address', () => {
    const request = { method: 'POST', url: 'http://', headers: {}, body: '' }
    expect(smallCmi5().answer(request).status).toBe(404)
  })

  test('that was not fetched in time is gone', () => {
    const lms = smallCmi5()
    const { url, sessionId } = lms.launch(publisherId)
    lms.expire(sessionId)
    const fetchUrl = new URL(url).searchParams.get('fetch') ?? ''
    expect(JSON.parse(post(lms, fetchUrl).body)).toMatchObject({ 'error-code': '1' })
  })

  test('lets in with its scheme only, until it expires: 8.1.2.0-5', () => {
    const lms = smallCmi5()
    const launched = launchIn(lms)
    const ask = (authorization?: string): readonly unknown[] =>
      outcomeOf(
        launched.ask('GET', 'statements', {
          headers: authorization === undefined ? {} : { authorization },
        }),
      )
    expect(ask()).toEqual([200, undefined])
    expect(ask('')).toEqual([401, '8.1.2.0-5'])
    expect(ask('Bearer x')).toEqual([401, '8.1.2.0-5'])
    lms.expire(launched.sessionId)
    expect(ask()).toEqual([401, '8.1.2.0-5'])
  })

  test('lets nobody in once the session is over: 8.1.2.0-2', () => {
    const lms = smallCmi5()
    const launched = opened(lms)
    launched.send({ verb: 'terminated' })
    expect(outcomeOf(launched.ask('GET', 'statements'))).toEqual([403, '8.1.2.0-2'])
    expect(outcomeOf(launched.send({ verb: 'answered' }))).toEqual([403, '8.1.2.0-2'])
  })

  test('lets what is known in for a while, since its answer may be lost: 9.3.8.0-4', () => {
    const lms = smallCmi5({ grace: 1000 })
    const launched = opened(lms)
    const content = [launched.statement({ verb: 'terminated' })]
    expect(launched.ask('POST', 'statements', { content }).status).toBe(200)
    expect(launched.ask('POST', 'statements', { content }).status).toBe(200)
    lms.wait(1000)
    expect(outcomeOf(launched.ask('POST', 'statements', { content }))).toEqual([403, '8.1.2.0-2'])
    expect(told(lms, 'terminated')).toHaveLength(1)
  })
})

test('a statement that comes again is no second one', () => {
  const lms = smallCmi5()
  const launched = opened(lms)
  const content = [launched.statement({ verb: 'completed' })]
  for (const status of [200, 200]) {
    expect(launched.ask('POST', 'statements', { content }).status).toBe(status)
  }
  expect(told(lms, 'completed')).toHaveLength(1)
})

test('the next launch abandons a session that never ended: 9.3.6.0-1, 9.3.6.0-2, 9.5.4.2-1, 9.5.4.2-2', () => {
  const lms = smallCmi5()
  const launched = launchIn(lms)
  launched.begin()
  lms.wait(2000)
  launched.send({ verb: 'initialized' })
  lms.wait(60_000)
  launched.send({ verb: 'answered' })
  lms.wait(60_000)
  launchIn(lms)
  expect(told(lms, 'abandoned')).toMatchObject([
    {
      object: { id: launched.activityId },
      result: { duration: 'PT62S' },
      context: { extensions: { [extension('sessionid')]: launched.sessionId } },
    },
  ])
  expect(outcomeOf(launched.send({ verb: 'answered' }))).toEqual([403, '8.1.2.0-2'])
  lms.launch(publisherId)
  expect(told(lms, 'abandoned')).toHaveLength(2)
})

describe('moveOn', () => {
  test.each<[MoveOn, readonly string[], boolean]>([
    ['NotApplicable', [], true],
    ['Passed', ['completed'], false],
    ['Passed', ['passed'], true],
    ['Completed', ['passed'], false],
    ['Completed', ['completed'], true],
    ['CompletedAndPassed', ['completed'], false],
    ['CompletedAndPassed', ['completed', 'failed'], false],
    ['CompletedAndPassed', ['completed', 'passed'], true],
    ['CompletedOrPassed', ['failed'], false],
    ['CompletedOrPassed', ['passed'], true],
    ['CompletedOrPassed', ['completed'], true],
  ])('%s after %o: %s', (moveOn, verbs, expected) => {
    const lms = smallCmi5({ structure: { id: courseId, parts: [{ ...unit, moveOn }] } })
    const launched = opened(lms)
    for (const verb of verbs) expect(launched.send({ verb }).status).toBe(200)
    expect(lms.isSatisfied(publisherId)).toBe(expected)
    expect(lms.satisfied()).toEqual(expected ? [courseId] : [])
    expect(told(lms, 'satisfied')).toHaveLength(expected ? 1 : 0)
  })

  test('of a block is met before that of the course, each told once: 9.3.9.0-1 to 9.3.9.0-9', () => {
    const blockId = 'https://example.org/courses/water/m1'
    const done = { ...unit, moveOn: 'Completed' } as const
    const other: Unit = { ...done, id: `${publisherId}2` }
    const block = { kind: 'block', id: blockId, parts: [done] } as const
    const lms = smallCmi5({ structure: { id: courseId, parts: [block, other] } })
    const launched = opened(lms)
    launched.send({ verb: 'completed' }, { verb: 'passed' })
    expect(lms.satisfied()).toEqual([blockId])
    lms.waive(other.id, 'Tested Out')
    lms.waive(other.id, 'Tested Out')
    expect(lms.satisfied()).toEqual([blockId, courseId])
    const [ofBlock, ofCourse] = told(lms, 'satisfied')
    expect(ofBlock).toMatchObject({
      object: { definition: { type: 'https://w3id.org/xapi/cmi5/activitytype/block' } },
      context: {
        contextActivities: { grouping: [{ id: blockId }] },
        extensions: { [extension('sessionid')]: launched.sessionId },
      },
    })
    expect(ofCourse).toMatchObject({
      object: { definition: { type: 'https://w3id.org/xapi/cmi5/activitytype/course' } },
    })
    expect(told(lms, 'waived')).toMatchObject([
      {
        result: {
          ...{ success: true, completion: true },
          extensions: { 'https://w3id.org/xapi/cmi5/result/extensions/reason': 'Tested Out' },
        },
      },
    ])
  })
})

describe('the learner’s preferences', () => {
  test('are 404 where there are none, and may be written', () => {
    const launched = launchIn(smallCmi5())
    expect(launched.ask('GET', 'agents/profile', { query: preferencesOf }).status).toBe(404)
    const headers = { 'if-none-match': '*' }
    const asking = { query: preferencesOf, content: preferences, headers }
    expect(launched.ask('PUT', 'agents/profile', asking).status).toBe(204)
  })

  test('are there when the LMS has them, and may be its own: 11.0.0.0-2', () => {
    const launched = launchIn(smallCmi5({ preferences, arePreferencesFixed: true }))
    const answer = launched.ask('GET', 'agents/profile', { query: preferencesOf })
    expect(JSON.parse(answer.body)).toEqual(preferences)
    const headers = { 'if-match': '*' }
    const asking = { query: preferencesOf, content: preferences, headers }
    expect(outcomeOf(launched.ask('PUT', 'agents/profile', asking))).toEqual([403, undefined])
  })
})

test('an answer holds the words of the requirement where they are given', () => {
  const texts = { '8.1.2.0-2': { txt: 'The words.' } }
  const launched = opened(smallCmi5({ texts }))
  launched.send({ verb: 'terminated' })
  expect(launched.ask('GET', 'statements').body).toContain('The words.')
})
