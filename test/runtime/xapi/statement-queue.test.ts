import { describe, expect, test } from 'vitest'
import { keptRecords } from '../../../src/runtime/xapi/kept-record.ts'
import type { Reply } from '../../../src/runtime/xapi/lrs.ts'
import {
  createQueue,
  type QueueWork,
  type Sending,
} from '../../../src/runtime/xapi/statement-queue.ts'
import type { StatementQueue } from '../../../src/runtime/xapi/statement-queue.ts'
import type { Draft } from '../../../src/runtime/xapi/statements.ts'
import { storageOf } from '../fake-page.ts'

function draft(id: string, verb: Draft['verb'] = 'answered', length = 0): Draft {
  const object = { id: `https://gemeente.example/${'x'.repeat(length)}` }
  return { id, timestamp: '2026-11-27T08:00:00.000Z', verb, object }
}

const replyOf = (status: number, body = ''): Reply => ({
  ...{ status, body, etag: undefined, retryAfter: 0 },
})

interface Store {
  readonly queue: StatementQueue
  /** Ids of each request. */
  readonly sent: string[][]
  readonly last: string[][]
  readonly stored: string[]
  readonly refused: string[]
}

interface StoreOptions {
  readonly kept?: Map<string, string>
  readonly page?: string
  readonly answer?: (drafts: readonly Draft[]) => Reply
  readonly canStillAsk?: Sending
}

function storeWith({
  kept = new Map(),
  page = 'p',
  answer,
  canStillAsk,
}: StoreOptions = {}): Store {
  const store = { sent: [], last: [], stored: [], refused: [] } as Omit<Store, 'queue'>
  const work: QueueWork = {
    sizeOf: (each) => JSON.stringify(each).length,
    send(drafts, isLast) {
      ;(isLast ? store.last : store.sent).push(drafts.map(({ id }) => id))
      return Promise.resolve(answer?.(drafts) ?? replyOf(200))
    },
    canStillAsk: () => Promise.resolve(canStillAsk ?? 'done'),
    tellAgain: () => Promise.resolve(replyOf(200)),
    onSent: ({ id }) => store.stored.push(id),
    onRefused: ({ id }, { status }) => store.refused.push(`${id} ${status}`),
  }
  const records = keptRecords(
    () => storageOf(kept),
    () => '2026-11-27',
  )
  return { ...store, queue: createQueue(records, ['queue.', page], work) }
}

function addAll({ queue }: Store, drafts: readonly Draft[]): void {
  for (const each of drafts) queue.add(each)
}

const numbered = (count: number): readonly Draft[] =>
  Array.from({ length: count }, (_, index) => draft(String(index)))

describe('statements that wait', () => {
  test('are sent in order, and are gone then', async () => {
    const kept = new Map<string, string>()
    const store = storeWith({ kept })
    addAll(store, [draft('b'), draft('c')])
    store.queue.addFirst(draft('a'))
    expect([store.queue.isEmpty(), kept.size]).toEqual([false, 1])
    expect(await store.queue.flush()).toBe('done')
    expect([store.sent, store.stored]).toEqual([[['a', 'b', 'c']], ['a', 'b', 'c']])
    expect([store.queue.isEmpty(), kept.size]).toEqual([true, 0])
    await store.queue.flush()
    expect(store.sent).toHaveLength(1)
  })

  test('go by fifty, and by what a page that goes may send', async () => {
    const store = storeWith()
    addAll(store, numbered(120))
    await store.queue.flush()
    expect(store.sent.map(({ length }) => length)).toEqual([50, 50, 20])
    const long = storeWith()
    addAll(
      long,
      ['a', 'b', 'c'].map((id) => draft(id, 'answered', 20_000)),
    )
    addAll(long, [draft('d', 'answered', 70_000)])
    long.queue.flushLast(0)
    long.queue.flushLast(20_000)
    long.queue.flushLast(70_000)
    expect(long.last).toEqual([['a', 'b', 'c'], ['a', 'b'], ['a']])
    await long.queue.flush()
    expect(long.sent).toEqual([['a', 'b', 'c'], ['d']])
  })

  test('are sent without hearing an answer when the page goes, where there are any', () => {
    const store = storeWith()
    store.queue.flushLast(0)
    expect(store.last).toEqual([])
    addAll(store, [draft('a')])
    store.queue.flushLast(0)
    expect(store.last).toEqual([['a']])
  })

  test('are gone where nothing is to be told', () => {
    const kept = new Map<string, string>()
    const store = storeWith({ kept })
    addAll(store, numbered(2))
    store.queue.clear()
    expect([store.queue.isEmpty(), kept.size]).toEqual([true, 0])
  })
})

describe('a store', () => {
  test.each([
    [0, 'later'],
    [429, 'later'],
    [500, 'later'],
    [401, 'over'],
  ])('that answers %s leaves all of it for %s', async (status, sending) => {
    const store = storeWith({ answer: () => replyOf(status) })
    addAll(store, numbered(3))
    expect(await store.queue.flush()).toBe(sending)
    expect(store.sent).toHaveLength(1)
    expect(store.queue.isEmpty()).toBe(false)
  })

  test.each([400, 413, 422])(
    'that refuses one with %s gets all others, in order',
    async (status) => {
      const isBad = ({ id }: Draft): boolean => id === '5'
      const store = storeWith({
        answer: (drafts) => (drafts.some(isBad) ? replyOf(status) : replyOf(200)),
      })
      addAll(store, numbered(8))
      expect(await store.queue.flush()).toBe('done')
      expect(store.stored).toEqual(['0', '1', '2', '3', '4', '6', '7'])
      expect(store.refused).toEqual([`5 ${status}`])
    },
  )

  test('that has one already is told the others', async () => {
    const isKnown = ({ id }: Draft): boolean => id === '0'
    const store = storeWith({
      answer: (drafts) => (drafts.some(isKnown) ? replyOf(409) : replyOf(200)),
    })
    addAll(store, numbered(2))
    expect(await store.queue.flush()).toBe('done')
    expect([store.stored, store.refused]).toEqual([['0', '1'], []])
  })

  test.each(['later', 'over'] as const)(
    'that refuses one while all is for %s keeps it waiting',
    async (sending) => {
      const store = storeWith({ answer: () => replyOf(400), canStillAsk: sending })
      addAll(store, numbered(1))
      expect(await store.queue.flush()).toBe(sending)
      expect([store.queue.isEmpty(), store.refused]).toEqual([false, []])
    },
  )

  test('that forbids one with a reason is not asked again', async () => {
    const store = storeWith({ answer: () => replyOf(403, '{"requirement":"9.3.4.0-2"}') })
    addAll(store, numbered(1))
    expect(await store.queue.flush()).toBe('done')
    expect(store.refused).toEqual(['0 403'])
    expect(store.queue.isEmpty()).toBe(true)
  })
})

describe('what pages before this one left', () => {
  test('is sent before what is new, but for the ends of their sessions', async () => {
    const kept = new Map<string, string>()
    const left = storeWith({ kept, page: 'one' })
    addAll(left, [draft('begin', 'initialized'), draft('a'), draft('end', 'terminated')])
    const store = storeWith({ kept, page: 'two' })
    addAll(store, [draft('b')])
    store.queue.adopt()
    // It stays in the browser until the store has it.
    expect([...kept.keys()].toSorted()).toEqual(['queue.one', 'queue.two'])
    await store.queue.flush()
    expect(store.sent).toEqual([['a', 'b']])
    expect(kept.size).toBe(0)
  })

  test('is sent once, however many pages left it', async () => {
    const kept = new Map<string, string>()
    for (const page of ['one', 'two']) addAll(storeWith({ kept, page }), [draft('a'), draft('b')])
    const store = storeWith({ kept, page: 'three' })
    addAll(store, [draft('b')])
    store.queue.adopt()
    await store.queue.flush()
    expect(store.sent).toEqual([['a', 'b']])
  })

  test.each([
    ['no list', '{"id":"a"}'],
    [
      'a list of other things',
      '[null,7,{"id":"a"},{"verb":"answered"},{"id":7,"verb":"answered"}]',
    ],
    ['no JSON', '[{"id"'],
  ])('and is %s is left out', async (_, content) => {
    const kept = new Map([['queue.old', `2026-11-20 ${content}`]])
    const store = storeWith({ kept })
    store.queue.adopt()
    expect(await store.queue.flush()).toBe('done')
    expect(store.sent).toEqual([])
  })
})
