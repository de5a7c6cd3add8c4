import { objectOf, parsed } from './agent.ts'
import { isGood, type Lrs, type Reply } from './lrs.ts'
import type { Sending } from './statement-queue.ts'

/** What a store keeps of a learner, beside the statements, so that they can go on anywhere. */
export interface Kept {
  /** As `src/state/codec.ts` writes it; empty before anything was done. */
  readonly state: string
  /** What was told and is told once: `completed`, `passed`, `failed`, `progressed 50`. */
  readonly told: readonly string[]
}

/**
 * One document of the State resource (xAPI 1.0.3 Communication 2.3), written only over what was seen
 * of it. Two devices can have it open at once.
 */
export interface StateDocument {
  read(): Promise<Sending>
  /** Whether it can still be read; what is in it now is left for `write` to find. */
  ask(): Promise<Sending>
  /** As it was when it was read or written last. */
  kept(): Kept
  /** `elsewhere`: another device wrote, and what it wrote is in `kept` now. */
  write(kept: Kept): Promise<Sending | 'elsewhere'>
  /** The page goes; nobody hears how it went. Answers how many bytes that takes. */
  writeLast(kept: Kept): number
}

const nothing: Kept = { state: '', told: [] }

/** `query` names activity, agent and, where there is one, registration. */
export function createStateDocument(
  lrs: Lrs,
  query: Readonly<Record<string, string>>,
): StateDocument {
  const place = { path: 'activities/state', query: { stateId: 'lespakket', ...query } }
  let last = nothing
  /** What the store has, as far as we know; `undefined`: not known. */
  let there: string | undefined
  let etag: string | undefined
  let isAbsent = false
  /** It gives tags, as far as we know. */
  let hasTags = true

  async function get(): Promise<Reply> {
    const reply = await lrs.send({ method: 'GET', ...place })
    if (reply.status === 200) hasTags = reply.etag !== undefined
    return reply
  }

  const isBlind = (): boolean => etag === undefined && !isAbsent

  async function read(): Promise<Sending> {
    const reply = await get()
    isAbsent = isNone(reply)
    if (reply.status !== 200 && !isAbsent) return sendingOf(reply)
    there = isAbsent ? '' : reply.body
    etag = isAbsent ? undefined : reply.etag
    last = keptIn(there)
    return 'done'
  }

  function condition(): Readonly<Record<string, string>> {
    if (isAbsent) return { 'If-None-Match': '*' }
    return etag === undefined ? {} : { 'If-Match': etag }
  }

  const put = (body: string, headers: Readonly<Record<string, string>>): Promise<Reply> =>
    lrs.send({ method: 'PUT', ...place, body, headers })

  async function stored(kept: Kept, body: string, reply: Reply): Promise<Sending> {
    ;[last, there, etag, isAbsent] = [kept, body, reply.etag, false]
    if (isBlind() && hasTags) await learnTag()
    return 'done'
  }

  async function write(kept: Kept): Promise<Sending | 'elsewhere'> {
    const body = JSON.stringify(kept)
    if (body === there && etag !== undefined) return 'done'
    const looked = isBlind() ? await look() : 'done'
    if (looked !== 'done') return looked
    const reply = await put(body, condition())
    if (isGood(reply)) return stored(kept, body, reply)
    if (reply.status !== 409 && reply.status !== 412) return sendingOf(reply)
    const before = there
    const sending = await read()
    if (sending !== 'done') return sending
    // Then it was stored, and only the answer was lost.
    if (there === body) return 'done'
    if (there !== before) return 'elsewhere'
    // Nobody wrote: a proxy that packs answers marks their tags, and then none ever matches.
    const again = await put(body, {})
    return isGood(again) ? stored(kept, body, again) : sendingOf(again)
  }

  /** Many a store names the tag of what it was given only when it is asked. */
  async function learnTag(): Promise<void> {
    const reply = await get()
    if (reply.status === 200 && reply.body === there) etag = reply.etag
  }

  /** A store that gives no tag, or a proxy that takes it away, leaves looking before writing. */
  async function look(): Promise<Sending | 'elsewhere'> {
    const before = there
    const sending = await read()
    const isSame = before === undefined || there === before
    return sending === 'done' && !isSame ? 'elsewhere' : sending
  }

  return {
    read,
    async ask() {
      const reply = await get()
      return isNone(reply) ? 'done' : sendingOf(reply)
    },
    kept: () => last,
    write,
    writeLast(kept) {
      const body = JSON.stringify(kept)
      // Another device may have written since: what this one has waits in the browser.
      if (body === there || (isBlind() && hasTags)) return 0
      void lrs.send({ method: 'PUT', ...place, body, headers: condition(), isLast: true })
      return bytesOf(body)
    },
  }
}

export function bytesOf(body: string): number {
  return new TextEncoder().encode(body).length
}

function isNone({ status }: Reply): boolean {
  return status === 404 || status === 204
}

export function sendingOf(reply: Reply): Sending {
  if (isGood(reply)) return 'done'
  return reply.status === 401 || reply.status === 403 ? 'over' : 'later'
}

function keptIn(body: string): Kept {
  const given = objectOf(parsed(body))
  const [state, told] = [given?.['state'], given?.['told']]
  return {
    state: typeof state === 'string' ? state : '',
    told: Array.isArray(told) ? told.map(String) : [],
  }
}
