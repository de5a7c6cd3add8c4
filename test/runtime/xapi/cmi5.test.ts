import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { decode } from '../../../src/state/codec.ts'
import {
  finish,
  goAway,
  launchIn,
  leave,
  lmsFor,
  returnUrl,
  stateIn,
  unitId,
  verbsIn,
} from './cmi5-launch.ts'
import { wait } from './wait.ts'
import { secondLesson, smallBrowser, type Server } from './xapi-visit.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a unit', () => {
  test('is done from start to finish with not one no', async () => {
    const lms = lmsFor()
    const visited = await launchIn(lms)
    await finish(visited)
    expect(visited.notices.at(-1)).toBe('saved')
    expect(await leave(visited)).toBe(true)
    expect(visited.refused).toEqual([])
    expect(verbsIn(lms)).toEqual([
      ...['initialized', 'answered', 'answered', 'completed', 'passed', 'terminated'],
    ])
    expect(lms.isSatisfied(unitId)).toBe(true)
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
    await wait(5)
    await goAway(first)
    const second = await launchIn(lms)
    expect(Object.keys(second.learner.snapshot().answers)).toEqual(['a1'])
    second.answer('a2', true)
    second.learner.finish(secondLesson)
    await wait(5)
    await goAway(second)
    const third = await launchIn(lms)
    await wait(5)
    expect([...first.refused, ...second.refused, ...third.refused]).toEqual([])
    expect(verbsIn(lms)).toEqual([
      ...['initialized', 'answered', 'terminated'],
      ...['initialized', 'answered', 'completed', 'passed', 'terminated'],
      'initialized',
    ])
    expect(lms.isSatisfied(unitId)).toBe(true)
  })

  test('goes on after a reload by the keyboard, with the token that it has', async () => {
    const lms = lmsFor()
    const browser = smallBrowser()
    const { url } = lms.launch(unitId)
    const first = await launchIn(lms, { browser, url })
    first.answer('a1', true)
    first.press('F5')
    first.page.leave({ kept: false })
    const second = await launchIn(lms, { browser, url })
    second.answer('a2', true)
    await wait(5)
    await goAway(second)
    expect([...first.refused, ...second.refused]).toEqual([])
    expect(verbsIn(lms)).toEqual([
      ...['initialized', 'answered', 'answered', 'progressed', 'terminated'],
    ])
  })

  test('begins once, also where the answer to its first word is lost in a reload', async () => {
    const lms = lmsFor()
    const browser = smallBrowser()
    const { url } = lms.launch(unitId)
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
    await wait(5)
    expect(second.refused).toEqual([])
    expect(verbsIn(lms)).toEqual(['initialized', 'answered'])
  })

  test('says that a new launch is needed where the token was given out before', async () => {
    const lms = lmsFor()
    const { url } = lms.launch(unitId)
    await launchIn(lms, { url })
    const second = await launchIn(lms, { url })
    expect(second.notices).toEqual(['over'])
    expect(second.learner.launch()).toBeNull()
  })

  test('keeps everything where the token runs out, and tells it at the next launch', async () => {
    const lms = lmsFor()
    const browser = smallBrowser()
    const { url, sessionId } = lms.launch(unitId)
    const first = await launchIn(lms, { browser, url })
    lms.expire(sessionId)
    first.answer('a1', true)
    await wait(5)
    expect(first.notices.at(-1)).toBe('over')
    await goAway(first)
    const second = await launchIn(lms, { browser })
    expect(Object.keys(second.learner.snapshot().answers)).toEqual(['a1'])
    await wait(5)
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
    await wait(60)
    expect(visited.notices.at(-1)).toBe('not-saved')
    isThere = true
    await wait(60)
    expect(visited.notices.at(-1)).toBe('saved')
    expect(visited.refused).toEqual([])
    expect(verbsIn(lms)).toEqual(['initialized', 'answered', 'answered', 'completed', 'passed'])
  })

  test('two devices keep both what they did', async () => {
    const lms = lmsFor()
    const { url } = lms.launch(unitId)
    const browser = smallBrowser()
    const one = await launchIn(lms, { browser, url })
    // A second tab with the same session: the token is in the window only, so it is copied along.
    const two = await launchIn(lms, {
      url,
      browser: { local: new Map(), window: new Map(browser.window) },
    })
    one.answer('a1', true)
    two.answer('a2', true)
    await wait(20)
    one.page.hide()
    await wait(20)
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
