import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mendedServer } from './mended-server.ts'
import { answersIn, launchAt, serverOf, stateIn, strictLrs, verbsIn } from './tincan-lrs.ts'
import { smallBrowser } from './xapi-visit.ts'
import { wait } from './wait.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a store that takes every request and answers none', () => {
  test('keeps nobody from reading for longer than ten seconds', async () => {
    const { server } = mendedServer(serverOf(strictLrs()), { network: { hangs: 1 } })
    const visited = await launchAt(server)
    expect(visited.session.phase()).not.toMatch(/discovering|initialising/)
    expect(visited.learner.launch()).toMatchObject({ mode: 'normal', isPending: true })
    // One launch is waited for; no other is asked for beside it.
    expect(visited.requests).toHaveLength(1)
  })

  test('says before a minute is over that nothing is saved, and not before it is known', async () => {
    const { server } = mendedServer(serverOf(strictLrs()), { network: { hangs: 1 } })
    const visited = await launchAt(server)
    expect(visited.notices).toEqual(['saving'])
    await wait(60)
    expect(visited.notices).toEqual(['saving', 'not-saved'])
  })

  test('has all that was done meanwhile once it answers, in order', async () => {
    const lrs = strictLrs()
    const { server, mend } = mendedServer(serverOf(lrs), { network: { hangs: 1 } })
    const visited = await launchAt(server)
    visited.answer('a1', false)
    visited.answer('a1', true)
    await wait(30)
    visited.answer('a2', true)
    mend()
    await wait(60)
    expect(answersIn(lrs)).toEqual(['a1 a', 'a1 b', 'a2 b'])
    expect(verbsIn(lrs)[0]).toBe('initialized')
    expect(Object.keys(stateIn(lrs).answers).toSorted()).toEqual(['a1', 'a2'])
    expect(visited.notices.at(-1)).toBe('saved')
  })

  test('shows what it has as soon as it answers, to a learner who does nothing', async () => {
    const { lrs, server, mend } = await hangingAfterOneAnswer()
    const visited = await launchAt(server)
    expect(visited.learner.snapshot().answers).toEqual({})
    mend()
    await wait(60)
    expect(Object.keys(visited.learner.snapshot().answers)).toEqual(['a1'])
    expect(verbsIn(lrs).filter((verb) => verb === 'initialized')).toHaveLength(2)
    expect(visited.notices.at(-1)).toBe('saved')
  })

  test('never has less than it had, whatever was done before it answered', async () => {
    const { lrs, server, mend } = await hangingAfterOneAnswer()
    const visited = await launchAt(async (request) => {
      const answered = await server(request)
      if (request.method === 'PUT') states.push(Object.keys(stateIn(lrs).answers).toSorted())
      return answered
    })
    const states: string[][] = []
    visited.answer('a2', true)
    await wait(5)
    mend()
    await wait(60)
    expect(states.length).toBeGreaterThan(0)
    for (const keys of states) expect(keys).toEqual(['a1', 'a2'])
  })

  test('keeps what was done meanwhile for the next launch', async () => {
    const lrs = strictLrs()
    const { server, mend } = mendedServer(serverOf(lrs), { network: { hangs: 1 } })
    const browser = smallBrowser()
    const first = await launchAt(server, { browser })
    first.answer('a1', true)
    first.page.leave({ kept: false })
    first.kill()
    mend()
    const second = await launchAt(server, { browser })
    await wait(10)
    expect(Object.keys(second.learner.snapshot().answers)).toEqual(['a1'])
    expect(answersIn(lrs)).toEqual(['a1 b'])
  })
})

/** A learner who has been here, on another machine. */
async function hangingAfterOneAnswer(): Promise<
  ReturnType<typeof mendedServer> & { readonly lrs: ReturnType<typeof strictLrs> }
> {
  const lrs = strictLrs()
  const mended = mendedServer(serverOf(lrs))
  const before = await launchAt(mended.server)
  before.answer('a1', true)
  await wait(5)
  before.kill()
  mended.turn({ network: { hangs: 1 } })
  return { ...mended, lrs }
}
