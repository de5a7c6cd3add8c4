import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { registration } from '../../lms/lrs/small-lrs.ts'
import { mendedServer } from './mended-server.ts'
import {
  answersIn,
  launchAt,
  launchUrl,
  serverOf,
  stateIn,
  strictLrs,
  verbsIn,
} from './tincan-lrs.ts'
import type { Launched } from './tincan-lrs.ts'
import { iri, secondLesson, smallBrowser } from './xapi-visit.ts'
import { wait } from './wait.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

async function finish(visited: Launched): Promise<void> {
  visited.answer('a1', true)
  visited.answer('a2', true)
  visited.learner.finish(secondLesson)
  await wait(5)
}

async function leave(visited: Launched): Promise<boolean> {
  const leaving = visited.session.leave()
  await wait(5)
  return leaving
}

const whole = ['initialized', 'answered', 'answered', 'completed', 'passed', 'terminated']

test('a course is done from start to finish with not one no', async () => {
  const lrs = strictLrs()
  const visited = await launchAt(serverOf(lrs))
  await finish(visited)
  expect(visited.notices.at(-1)).toBe('saved')
  expect(await leave(visited)).toBe(true)
  await wait(5)
  expect(visited.refused).toEqual([])
  expect(verbsIn(lrs)).toEqual(whole)
  expect(answersIn(lrs)).toEqual(['a1 b', 'a2 b'])
})

test('a page to log in on, in the place of an answer, takes nothing', async () => {
  const lrs = strictLrs()
  let isLoggedOut = false
  const loginPage = { status: 200, headers: {}, body: '<!DOCTYPE html><title>Log in</title>' }
  const visited = await launchAt((asked) => (isLoggedOut ? loginPage : lrs.answer(asked)))
  isLoggedOut = true
  visited.answer('a1', true)
  await wait(60)
  expect(visited.notices.at(-1)).toBe('not-saved')
  isLoggedOut = false
  await wait(60)
  expect(answersIn(lrs)).toEqual(['a1 b'])
  expect(visited.notices.at(-1)).toBe('saved')
})

test.each([
  ['as weak', (tag: string) => `W/${tag}`],
  ['as packed', (tag: string) => tag.replace(/"$/, '-gzip"')],
])('a state whose tags a proxy marks %s is kept all the same', async (_, mark) => {
  const lrs = strictLrs()
  const visited = await launchAt((asked) => {
    const answer = lrs.answer(asked)
    const headers = Object.entries(answer.headers).map(([name, value]) => [
      ...[name, /^etag$/i.test(name) ? mark(value) : value],
    ])
    return { ...answer, headers: Object.fromEntries(headers) as Readonly<Record<string, string>> }
  })
  await finish(visited)
  expect(Object.keys(stateIn(lrs).answers).toSorted()).toEqual(['a1', 'a2'])
  expect(visited.notices.at(-1)).toBe('saved')
})

test('an answer says what was asked, and of which registration it is', async () => {
  const lrs = strictLrs()
  const visited = await launchAt(serverOf(lrs), { url: launchUrl({ platform: 'Voorbeeld LMS' }) })
  visited.answer('a1', false)
  await wait(5)
  expect(lrs.statements.all()[1]).toMatchObject({
    object: {
      definition: {
        ...{ interactionType: 'choice', correctResponsesPattern: ['b'] },
        choices: [{ id: 'a' }, { id: 'b' }],
      },
    },
    result: { success: false, response: 'a', score: { scaled: 0 }, duration: 'PT3S' },
    context: {
      ...{ registration, platform: 'Voorbeeld LMS' },
      contextActivities: { grouping: [{ id: iri }] },
    },
  })
})

test('the next launch goes on, on any device, and says nothing twice', async () => {
  const lrs = strictLrs()
  const first = await launchAt(serverOf(lrs))
  first.answer('a1', true)
  await wait(5)
  first.page.leave({ kept: false })
  await wait(5)
  const second = await launchAt(serverOf(lrs))
  expect(Object.keys(second.learner.snapshot().answers)).toEqual(['a1'])
  second.answer('a2', true)
  second.learner.finish(secondLesson)
  await wait(5)
  second.page.leave({ kept: false })
  await wait(5)
  const third = await launchAt(serverOf(lrs))
  await wait(5)
  expect(third.learner.launch()?.standing).toBe('passed')
  expect([first, second, third].flatMap(({ refused }) => refused)).toEqual([])
  expect(verbsIn(lrs)).toEqual([
    ...['initialized', 'answered', 'terminated'],
    ...['initialized', 'answered', 'completed', 'passed', 'terminated'],
    'initialized',
  ])
  expect(Object.keys(stateIn(lrs).answers).toSorted()).toEqual(['a1', 'a2'])
})

const account = { homePage: 'https://lms.example.org', name: 'u-1' }

describe('a launch as LMSs write it is understood', () => {
  test.each([
    ['an actor in lists', launchUrl({ actorAs: 'old' })],
    ['an actor in lists with an address', launchUrl({ actorAs: 'old', actor: mailed() })],
    ['an actor with a mail address', launchUrl({ actor: mailed() })],
    ['a mail address without its scheme', launchUrl({ actor: mailed('noor@example.org') })],
    ['an actor without a name', launchUrl({ actor: { objectType: 'Agent', account } })],
    ['a key without its scheme', launchUrl({ auth: 'dGVzdA==' })],
    ['an endpoint without a slash', launchUrl({ endpoint: 'https://lms.example.org/xapi' })],
    ['blanks as plus signs', launchUrl({}, { hasPlus: true })],
    ['another order', launchUrl({}, { isReversed: true })],
    ['parameters of its own', launchUrl({ others: { content_token: '1', externalData: '' } })],
    ['an identity of its own for the course', launchUrl({ activityId: `${iri}/eigen` })],
  ])('%s', async (_, url) => {
    const lrs = strictLrs()
    const first = await launchAt(serverOf(lrs), { url })
    first.answer('a1', true)
    await wait(5)
    first.page.leave({ kept: false })
    const second = await launchAt(serverOf(lrs), { url })
    expect(Object.keys(second.learner.snapshot().answers)).toEqual(['a1'])
    second.answer('a2', true)
    second.learner.finish(secondLesson)
    await wait(5)
    expect([...first.refused, ...second.refused]).toEqual([])
    expect(verbsIn(lrs).filter((verb) => verb !== 'initialized')).toEqual([
      ...['answered', 'terminated', 'answered', 'completed', 'passed'],
    ])
  })
})

test('without a registration there is one record for all launches', async () => {
  const lrs = strictLrs()
  const { searchParams, href } = new URL(launchUrl())
  searchParams.delete('registration')
  const url = `${href.split('?')[0] ?? ''}?${searchParams.toString()}`
  const first = await launchAt(serverOf(lrs), { url })
  await finish(first)
  first.page.leave({ kept: false })
  await wait(5)
  const second = await launchAt(serverOf(lrs), { url })
  await wait(5)
  expect([...first.refused, ...second.refused]).toEqual([])
  expect(verbsIn(lrs)).toEqual([...whole, 'initialized'])
  expect(second.learner.launch()?.standing).toBe('passed')
})

test.each([
  ['no parameters', 'https://lms.example.org/cursus/index.html'],
  ['no actor', launchUrl().replace('actor=', 'someone=')],
  ['an actor that nobody can read', launchUrl().replace(/actor=[^&]*/, 'actor=%7Bnoor')],
  ['an actor without an identity', launchUrl().replace(/actor=[^&]*/, 'actor=%7B%7D')],
  ['no endpoint', launchUrl().replace('endpoint=', 'elsewhere=')],
  ['an endpoint that is a script', launchUrl({ endpoint: 'javascript:alert(1)' })],
])('with %s nothing is recorded, and that is said', async (_, url) => {
  const visited = await launchAt(serverOf(strictLrs()), { url })
  await finish(visited)
  expect(visited.notices).toEqual(['not-recorded'])
  expect(visited.requests).toEqual([])
})

function mailed(mbox = 'mailto:noor@example.org'): {
  readonly mbox: string
  readonly name: string
} {
  return { name: 'Noor', mbox }
}

test('two registrations of one learner in one browser do not take each other’s work', async () => {
  const lrs = strictLrs()
  const browser = smallBrowser()
  const other = launchUrl({ registration: '0b3f2a1e-7c55-4f0e-9a1d-5a0b1c2d3e4f' })
  const { server, turn, mend } = mendedServer(serverOf(lrs))
  const first = await launchAt(server, { browser })
  turn({ network: { downBetween: [0, Infinity] } })
  first.answer('a1', true)
  await wait(5)
  first.kill()
  const second = await launchAt(server, { browser, url: other })
  second.answer('a2', true)
  await wait(5)
  second.kill()
  mend()
  const again = await launchAt(server, { browser })
  expect(Object.keys(again.learner.snapshot().answers)).toEqual(['a1'])
})
