import { objectOf } from './agent.ts'
import type { KeptRecords } from './kept-record.ts'
import { isGood, type Reply } from './lrs.ts'
import type { Draft } from './statements.ts'

/** How sending went: all is there, it may work later, or this session is over. */
export type Sending = 'done' | 'later' | 'over'

/**
 * Statements on their way to a learning record store, in order. They are in the browser's storage
 * too, until the store has them: the next page with the same registration sends what this one could
 * not. A statement has its id before it is first sent, so that it is there once however often that is.
 */
export interface StatementQueue {
  add(draft: Draft): void
  /** Before all that waits. */
  addFirst(draft: Draft): void
  /** What pages before this one, or beside it, have not sent. */
  adopt(): void
  /** Nothing of it is to be told. */
  clear(): void
  /** Nothing waits but what is forbidden. */
  isEmpty(): boolean
  waiting(): readonly Draft[]
  /** One at a time: a second call must wait for the first. */
  flush(): Promise<Sending>
  /** Without waiting for an answer: the page goes. What fits beside bytes that are on their way already. */
  flushLast(besides: number): void
}

export interface QueueWork {
  /** Bytes of a draft as it is sent. */
  readonly sizeOf: (draft: Draft) => number
  readonly send: (drafts: readonly Draft[], isLast: boolean) => Promise<Reply>
  /** Whether a refusal is of what was sent, or of all that might be. */
  readonly canStillAsk: () => Promise<Sending>
  /** Tells once more what is told already: the answer says whether anything is taken. */
  readonly tellAgain: () => Promise<Reply>
  /** Asks for the statement of an id; absent where what is sent again is the same to the letter. */
  readonly ask?: (id: string) => Promise<Reply>
  readonly onSent: (draft: Draft) => void
  readonly onRefused: (draft: Draft, reply: Reply) => void
}

/** A browser lets a page that goes send 64 KiB in all, and nothing of a request that makes it more. */
const mostAtOnce = { statements: 50, bytes: 64_000 }

/** What belongs to the session of the page that said it, and to no other. */
const bound: readonly string[] = ['initialized', 'terminated']

/** Without these the LMS does not know how the learner did. */
const results: readonly string[] = ['completed', 'passed', 'failed']

/** `family` is the beginning of the names of all queues of this registration, `page` the end of ours. */
export function createQueue(
  records: KeptRecords,
  [family, page]: readonly [family: string, page: string],
  { sizeOf, send, canStillAsk, tellAgain, ask, onSent, onRefused }: QueueWork,
): StatementQueue {
  const name = family + page
  let waiting: readonly Draft[] = []
  /** Names of other pages' records of which something waits here. */
  let adopted: readonly string[] = []
  /** Ids of what is forbidden where all else is taken: kept here for the next page to ask again. */
  const aside = new Set<string>()
  /** Ids of what was told of: once each. */
  const refused = new Set<string>()
  /** Ids of what this page sent, of which no answer came yet. */
  const sent = new Set<string>()
  /** How to ask for what a page before this one sent, without hearing of it: the store may have it. */
  const unsure = new Map<string, () => Promise<Reply>>()

  function due(): readonly Draft[] {
    return waiting.filter(({ id }) => !aside.has(id))
  }

  function change(next: readonly Draft[]): void {
    waiting = next
    const open = waiting.flatMap(({ id }) => (sent.has(id) || unsure.has(id) ? [id] : []))
    // It is no draft, and so none to a page that does not know of it.
    const kept = open.length === 0 ? waiting : [...waiting, { sent: open }]
    records.write(name, waiting.length === 0 ? undefined : kept)
    if (waiting.length > 0) return
    for (const other of adopted) records.write(other, undefined)
    adopted = []
  }

  function drop(sent: readonly Draft[]): void {
    const ids = new Set(sent.map(({ id }) => id))
    change(waiting.filter(({ id }) => !ids.has(id)))
  }

  function batchOf(most: number, room = mostAtOnce.bytes, all = due()): readonly Draft[] {
    let bytes = 0
    const end = all.findIndex((draft, index) => {
      bytes += sizeOf(draft) + 1
      return index > 0 && (index >= most || bytes > room || unsure.has(draft.id))
    })
    return end < 0 ? all : all.slice(0, end)
  }

  /** Sends it under a mark that the next page sees: this one may be gone before the answer comes. */
  async function post(batch: readonly Draft[], isLast = false): Promise<Reply> {
    if (ask) {
      for (const { id } of batch) sent.add(id)
      change(waiting)
    }
    const reply = await send(batch, isLast)
    // Of a list that is refused nothing is taken (xAPI 1.0.3 Communication 2.1); else it may have been.
    if (reply.status > 0 && reply.status < 500) for (const { id } of batch) sent.delete(id)
    return reply
  }

  /**
   * What was sent in another session is not sent again while the store may have it: it would be marked
   * with this session, another statement under the same id (xAPI 1.0.3 Data 2.3.1). False: nobody knows yet.
   */
  async function isSure(draft: Draft, asking: () => Promise<Reply>): Promise<boolean> {
    const reply = await asking()
    const { status } = reply
    if (status === 0 || status === 429 || status >= 500) return false
    unsure.delete(draft.id)
    if (isGood(reply)) drop([draft])
    return true
  }

  /**
   * Who forbids without a reason may forbid everything, and may stop: then all waits, in order. Only
   * where the store takes again what it took before, and not this, it is of this one.
   */
  async function isOfItself(draft: Draft): Promise<boolean> {
    if (draft.verb === 'initialized') return false
    const known = await tellAgain()
    if (!isGood(known) && known.status !== 409 && !hasReason(known)) return false
    // It may have been of everything when it was forbidden, and be over.
    return (await send([draft], false)).status === 403
  }

  /** `done`: the one statement that a store will not have is out of the way of the others. */
  async function passOver(batch: readonly Draft[], reply: Reply): Promise<Sending> {
    const sending = await canStillAsk()
    if (sending !== 'done') return sending
    const isBare = reply.status === 403 && !hasReason(reply)
    for (const draft of batch) {
      if (isBare && !(await isOfItself(draft))) return 'later'
      if (!refused.has(draft.id)) onRefused(draft, reply)
      refused.add(draft.id)
      if (isBare) aside.add(draft.id)
      else drop([draft])
    }
    return 'done'
  }

  async function flush(): Promise<Sending> {
    let most = mostAtOnce.statements
    for (const { id, verb } of waiting) if (results.includes(verb)) aside.delete(id)
    for (let next = due()[0]; next; next = due()[0]) {
      const asking = unsure.get(next.id)
      if (asking) {
        if (await isSure(next, asking)) continue
        return 'later'
      }
      const batch = batchOf(most)
      const reply = await post(batch)
      const isStored = isGood(reply) || (batch.length === 1 && reply.status === 409)
      if (isStored) {
        drop(batch)
        batch.forEach(onSent)
        most = Math.min(mostAtOnce.statements, most * 2)
      } else if (!isOfStatements(reply)) {
        return reply.status === 401 ? 'over' : 'later'
      } else if (batch.length > 1) {
        most = Math.floor(batch.length / 2)
      } else {
        const sending = await passOver(batch, reply)
        if (sending !== 'done') return sending
      }
    }
    return waiting.some(({ verb }) => results.includes(verb)) ? 'later' : 'done'
  }

  return {
    add(draft) {
      change([...waiting, draft])
    },
    addFirst(draft) {
      change([draft, ...waiting])
    },
    adopt() {
      const others = records.names(family).filter((other) => other !== name)
      const kept = others.map((other) => records.read(other))
      const left = kept.flatMap(draftsIn)
      if (ask) for (const id of kept.flatMap(sentIn)) unsure.set(id, () => ask(id))
      const known = new Set(waiting.map(({ id }) => id))
      const fresh = left.filter(({ id, verb }) => !known.has(id) && !bound.includes(verb))
      const unique = [...new Map(fresh.map((draft) => [draft.id, draft])).values()]
      adopted = others
      change([...unique, ...waiting])
    },
    clear() {
      change([])
    },
    isEmpty: () => due().length === 0,
    waiting: () => waiting,
    flush,
    flushLast(besides) {
      // What nobody is sure of could have all of it refused; it waits for the next page.
      const batch = batchOf(
        mostAtOnce.statements,
        mostAtOnce.bytes - besides,
        due().filter(({ id }) => !unsure.has(id)),
      )
      if (batch.length > 0) void post(batch, true)
    },
  }
}

/**
 * xAPI 1.0.3 Communication 2.1: one statement that a store will not have refuses all that came with
 * it. 409: it has one of that id, which is the very one, only that its answer was lost.
 */
function isOfStatements({ status }: Reply): boolean {
  return [400, 403, 409, 413, 422].includes(status)
}

/** An LMS of cmi5 names the requirement that a statement does not keep to, such as 9.3.4.0-2. */
function hasReason({ body }: Reply): boolean {
  return /\d+\.\d+\.\d+\.\d+-\d+/.test(body)
}

function draftsIn(value: unknown): readonly Draft[] {
  // Nobody else writes under these names; what is no list of ours is left out.
  return (listIn(value) as readonly Draft[]).filter(isDraft)
}

/** What `change` wrote beside them. */
function sentIn(value: unknown): readonly string[] {
  return listIn(value).flatMap((each) => listIn(objectOf(each)?.['sent']).map(String))
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isDraft(value: Partial<Draft> | null): value is Draft {
  return typeof value?.id === 'string' && typeof value.verb === 'string'
}
