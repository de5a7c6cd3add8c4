import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { GivenAnswer, Launch, RecordServer } from '../../src/model/tracking.ts'
import { decode, encode } from '../../src/state/codec.ts'
import { merge } from '../../src/state/merge.ts'
import { changed } from '../../src/state/snapshot.ts'
import { judged } from './records.ts'
import { halfway, later, laterLaunch, startSession, type Running } from './start-session.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A server of which the test decides what it answers. */
interface FakeServer extends RecordServer {
  isThere: boolean
  over: boolean
  readonly noted: GivenAnswer[]
  readonly tellElsewhere: (state: string) => void
}

function fakeServer(): FakeServer {
  const listeners: ((state: string) => void)[] = []
  const server: FakeServer = {
    isThere: true,
    over: false,
    noted: [],
    settled: () => Promise.resolve(server.isThere),
    note: (answer) => server.noted.push(answer),
    onElsewhere: (listener) => listeners.push(listener),
    isOver: () => server.over,
    tellElsewhere(state) {
      for (const listener of listeners) listener(state)
    },
  }
  return server
}

async function open(server: RecordServer, launch: Partial<Launch> | null = {}): Promise<Running> {
  const answer = launch && { ...laterLaunch, ...launch }
  const running = startSession(() => Promise.resolve(answer), true, { server })
  await running.session.open()
  return running
}

/** What another page of the same browser begins with. */
async function doneIn(before: Running, launch: Partial<Launch>): Promise<readonly string[]> {
  const answer = { ...laterLaunch, ...launch }
  const { storage } = before.page
  const { session } = startSession(() => Promise.resolve(answer), true, { storage })
  return (await session.open()).snapshot.done
}

const begun = judged({ standing: 'incomplete' })
const answer: Omit<GivenAnswer, 'serial' | 'at'> = {
  ...{ module: 'm1', activity: 'a1', attempt: 1, prompt: 'Wat kies je?', answer: ['b'] },
  ...{ verdict: 'right', points: 1, share: 1, latency: 4 },
  interaction: { type: 'choice', choices: [['b', 'Bewoners']], correct: [['b']] },
}

describe('with a server that answers later', () => {
  test('what was taken is saved when it is there, and not before', async () => {
    const { session, notices } = await open(fakeServer())
    session.update(later(halfway), begun)
    vi.advanceTimersByTime(2000)
    expect(notices.at(-1)).toBe('saving')
    await vi.advanceTimersByTimeAsync(0)
    expect(notices.at(-1)).toBe('saved')
  })

  test('what is not there is tried again, and the screen says so at last', async () => {
    const server = fakeServer()
    server.isThere = false
    const { session, saves, notices } = await open(server)
    session.update(later(halfway), begun)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(notices.at(-1)).toBe('not-saved')
    const tries = saves.length
    server.isThere = true
    await vi.advanceTimersByTimeAsync(40_000)
    expect(saves.length).toBe(tries + 1)
    expect(notices.at(-1)).toBe('saved')
  })

  test('one that fails to answer is asked again', async () => {
    const server = fakeServer()
    let isBroken = true
    server.settled = () => (isBroken ? Promise.reject(new Error('server')) : Promise.resolve(true))
    const { session, notices } = await open(server)
    session.update(later(halfway), begun)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(notices.at(-1)).toBe('not-saved')
    isBroken = false
    await vi.advanceTimersByTimeAsync(40_000)
    expect(notices.at(-1)).toBe('saved')
  })

  test('an answer is told the moment it is given, and again with the save', async () => {
    const server = fakeServer()
    const { session, saves } = await open(server)
    session.answered(answer)
    expect(server.noted).toMatchObject([{ serial: 0, activity: 'a1' }])
    session.update(later(halfway), begun)
    await vi.advanceTimersByTimeAsync(2000)
    expect(saves.at(-1)?.answers).toEqual(server.noted)
  })

  test.each(['review', 'browse'] as const)('no answer is told in %s', async (mode) => {
    const server = fakeServer()
    const { session } = await open(server, { mode })
    session.answered(answer)
    expect(server.noted).toEqual([])
  })

  test('what another device left there comes on the screen and is kept', async () => {
    const server = fakeServer()
    const { session, saves } = await open(server)
    session.onElsewhere((theirs) => {
      session.update(changed(merge(halfway, theirs), {}), begun)
    })
    server.tellElsewhere(encode({ ...halfway, revision: 9, done: ['l1', 'l7'] }, 'c1'))
    await vi.advanceTimersByTimeAsync(2000)
    expect(decode(saves.at(-1)?.state ?? '', 'c1').done).toEqual(['l1', 'l7'])
  })

  test('a server that takes nothing more is news', async () => {
    const server = fakeServer()
    const { session, notices, closes } = await open(server)
    Object.assign(server, { over: true, isThere: false })
    session.update(later(halfway), begun)
    await vi.advanceTimersByTimeAsync(3000)
    expect(notices.at(-1)).toBe('over')
    expect(closes).toEqual([])
  })

  test('and who read it may leave, with what is not saved in the browser', async () => {
    const server = fakeServer()
    const running = await open(server)
    running.session.update(later(halfway), begun)
    await vi.advanceTimersByTimeAsync(3000)
    Object.assign(server, { over: true, isThere: false })
    running.session.update({ ...later(later(halfway)), done: ['l1', 'l9'] }, begun)
    await vi.advanceTimersByTimeAsync(3000)
    expect(await running.session.leave()).toBe(true)
    expect(running.endings).toEqual(['exit'])
    expect(await doneIn(running, {})).toEqual(['l1', 'l9'])
  })

  test('and who learns it by leaving reads it first', async () => {
    const server = fakeServer()
    const { session, endings, notices } = await open(server)
    session.update(later(halfway), begun)
    server.settled = () => {
      server.over = true
      return Promise.resolve(false)
    }
    expect(await session.leave()).toBe(false)
    expect([notices.at(-1), endings]).toEqual(['over', []])
    expect(await session.leave()).toBe(true)
    expect(endings).toEqual(['exit'])
  })

  test('and so is one that takes nothing from the start', async () => {
    const server = fakeServer()
    server.over = true
    const { notices } = await open(server, null)
    expect(notices).toEqual(['over'])
  })
})

describe('an attempt that has a name of its own', () => {
  const launch: Partial<Launch> = { state: '', standing: 'new', attempt: 'r1' }

  test('is called so in the state', async () => {
    const { session, saves } = await open(fakeServer(), launch)
    session.update(later(halfway), begun)
    await vi.advanceTimersByTimeAsync(2000)
    expect(decode(saves.at(-1)?.state ?? '', 'c1').attempt).toBe('r1')
  })

  test('goes on with the copy in the browser, though the server has nothing', async () => {
    const first = await open(fakeServer(), launch)
    first.session.update(later(halfway), begun)
    expect(await doneIn(first, launch)).toEqual(['l1'])
  })

  test('never with that of another attempt', async () => {
    const first = await open(fakeServer(), launch)
    first.session.update(later(halfway), begun)
    expect(await doneIn(first, { ...launch, attempt: 'r2' })).toEqual([])
  })
})
