import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { count, isCalm } from './calm.ts'
import { mendedServer } from './mended-server.ts'
import { answersIn, launchAt, serverOf, stateIn, strictLrs, verbsIn } from './tincan-lrs.ts'
import { secondLesson, smallBrowser, xapiCourse } from './xapi-visit.ts'
import { wait } from './wait.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

const always = [0, Infinity] as const

test('what a store will not have keeps nothing else from it', async () => {
  const lrs = strictLrs()
  const { server } = mendedServer(serverOf(lrs), { refusal: { rejects: ['/a1"'] } })
  const visited = await launchAt(server)
  visited.answer('a1', true)
  visited.answer('a2', false)
  visited.answer('a2', true)
  visited.learner.finish(secondLesson)
  await wait(5)
  expect(answersIn(lrs)).toEqual(['a2 a', 'a2 b'])
  expect(count(verbsIn(lrs))).toMatchObject({ initialized: 1, completed: 1, passed: 1 })
  expect(Object.keys(stateIn(lrs).answers).toSorted()).toEqual(['a1', 'a2'])
  expect(visited.notices).toSatisfy(isCalm)
  expect(visited.warnings).toEqual([expect.stringMatching(/^Refused \(400\): answered .*a1/)])
})

test('a permission that runs out is told once, and the next launch tells all', async () => {
  const lrs = strictLrs()
  const { server, turn, mend } = mendedServer(serverOf(lrs))
  const browser = smallBrowser()
  const first = await launchAt(server, { browser })
  turn({ refusal: { expiresAfter: 0 } })
  first.answer('a1', true)
  await wait(200)
  first.answer('a2', true)
  await wait(200)
  expect(first.notices.filter((kind) => kind === 'over')).toHaveLength(1)
  expect(first.notices.at(-1)).toBe('over')
  first.kill()
  mend()
  const second = await launchAt(server, { browser })
  await wait(10)
  expect(answersIn(lrs)).toEqual(['a1 b', 'a2 b'])
  expect(Object.keys(stateIn(lrs).answers).toSorted()).toEqual(['a1', 'a2'])
  expect(second.notices).toSatisfy(isCalm)
})

test('a store that is away at the launch hears afterwards how far the learner went meanwhile', async () => {
  const lrs = strictLrs()
  const { server, mend } = mendedServer(serverOf(lrs), { network: { downBetween: always } })
  const visited = await launchAt(server)
  visited.answer('a1', true)
  visited.answer('a2', true)
  await wait(60)
  mend()
  await wait(60)
  expect(visited.notices).toSatisfy(isCalm)
  expect(verbsIn(lrs)).toEqual(['initialized', 'answered', 'answered', 'progressed'])
})

test('what is said once and waits from an earlier page is not said again', async () => {
  const lrs = strictLrs()
  const { server, turn, mend } = mendedServer(serverOf(lrs))
  const browser = smallBrowser()
  const course = {
    ...xapiCourse,
    completion: { ...xapiCourse.completion, report: 'passed' },
  } as const
  const first = await launchAt(server, { browser, course })
  turn({ network: { downBetween: always } })
  for (const key of ['a1', 'a1', 'a2', 'a2']) first.answer(key, false)
  await wait(5)
  first.learner.finish(secondLesson)
  await wait(5)
  first.kill()
  mend()
  const second = await launchAt(server, { browser, course })
  await wait(10)
  expect(second.refused).toEqual([])
  expect(verbsIn(lrs).slice(1)).toEqual([
    ...['initialized', 'answered', 'answered', 'answered', 'answered'],
    ...['progressed', 'completed', 'failed'],
  ])
})

test('a store that lets nobody in at the launch says so', async () => {
  const lrs = strictLrs()
  const { server } = mendedServer(serverOf(lrs), { refusal: { expiresAfter: 0 } })
  const visited = await launchAt(server)
  expect(visited.notices).toEqual(['over'])
})

test('a store of the later version alone is spoken to in that', async () => {
  const lrs = strictLrs({ version: '2.0.0' })
  const visited = await launchAt(serverOf(lrs))
  visited.answer('a1', true)
  visited.answer('a2', true)
  visited.learner.finish(secondLesson)
  await wait(5)
  expect(count(verbsIn(lrs))).toMatchObject({ initialized: 1, answered: 2, passed: 1 })
  expect(Object.keys(stateIn(lrs).answers).toSorted()).toEqual(['a1', 'a2'])
  expect(visited.notices).toSatisfy(isCalm)
})

test('a store that says when to come back is left alone until then', async () => {
  const lrs = strictLrs()
  const { server, turn } = mendedServer(serverOf(lrs))
  const visited = await launchAt(server)
  turn({ refusal: { throttlesEach: 1, retrySeconds: 60 } })
  visited.answer('a1', true)
  await wait(5)
  const asked = visited.requests.length
  await wait(50)
  expect(visited.requests).toHaveLength(asked)
  await wait(40)
  expect(visited.requests.length).toBeGreaterThan(asked)
})

test('a reload in the middle of sending tells each answer once', async () => {
  const lrs = strictLrs()
  const { server } = mendedServer(serverOf(lrs), { network: { delay: [3000, 3000] } })
  const browser = smallBrowser()
  const first = await launchAt(server, { browser })
  first.answer('a1', false)
  first.answer('a1', true)
  await wait(2)
  first.press('F5')
  first.page.leave({ kept: false })
  first.kill()
  const second = await launchAt(server, { browser })
  second.answer('a2', true)
  await wait(60)
  expect(answersIn(lrs)).toEqual(['a1 a', 'a1 b', 'a2 b'])
})
