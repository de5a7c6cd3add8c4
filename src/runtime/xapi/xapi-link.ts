import type { LaunchMode } from '../../model/tracking.ts'
import { checksum } from '../../state/checksum.ts'
import { identityOf } from './agent.ts'
import { onceId, randomId } from './ids.ts'
import { keptRecords } from './kept-record.ts'
import type { LaunchAddress } from './launch-address.ts'
import { nothing, type Lrs, type Reply } from './lrs.ts'
import type { XapiPage } from './page.ts'
import type { Connected, XapiStandard } from './standard.ts'
import { bytesOf, createStateDocument, type StateDocument } from './state-document.ts'
import { createQueue, type Sending, type StatementQueue } from './statement-queue.ts'
import { createStatements, type Draft, type Statements } from './statements.ts'

/** The way of one page to one store, and what waits to be sent along it. */
export interface XapiLink {
  readonly document: StateDocument
  readonly queue: StatementQueue
  readonly statements: Statements
  /** `undefined` until the session has begun. */
  readonly connected: () => Connected | undefined
  /** What the learner is here for, once it is known. */
  readonly mode: () => LaunchMode | undefined
  /** Asks what must be known before anything is sent, and queues the first statement; once. */
  connect(): Promise<Sending>
  /** The store wants to be left alone for a while. */
  isQuiet(): boolean
}

export function createXapiLink(
  page: XapiPage,
  standard: XapiStandard,
  address: LaunchAddress,
): XapiLink {
  const today = (): string => new Date().toISOString().slice(0, 10)
  const local = keptRecords(() => page.localStorage, today)
  const ofWindow = keptRecords(() => page.sessionStorage, today)
  const connector = standard.connector(page, address, ofWindow)
  let connected: Connected | undefined
  /** Milliseconds on the page's clock. */
  let quietUntil = 0
  let isLeft = false

  const lrs: Lrs = {
    async send(request) {
      isLeft ||= request.isLast === true
      // What an answer on its way would set off comes after the end of the session, where all is refused.
      if (isLeft && !request.isLast) return nothing
      const reply = await connector.lrs.send(request)
      if (reply.retryAfter > 0) quietUntil = page.performance.now() + reply.retryAfter
      return reply
    },
  }
  const { actor, registration, activityId, endpoint } = address
  const parts = [endpoint, identityOf(actor), registration, activityId]
  const agent = JSON.stringify(actor)
  const query = { activityId, agent, ...(registration !== '' && { registration }) }
  const document = createStateDocument(lrs, query)
  const family = `lespakket.queue.${checksum(JSON.stringify(parts))}${checksum(parts.join(' '))}.`
  function post(drafts: readonly Draft[], isLast: boolean): Promise<Reply> {
    const body = JSON.stringify(drafts.map((draft) => connected?.dress(draft)))
    return lrs.send({ method: 'POST', path: 'statements', body, isLast })
  }
  const queue = createQueue(local, [family, randomId(page)], {
    send: post,
    sizeOf: (draft) => bytesOf(JSON.stringify(connected?.dress(draft))),
    canStillAsk: () => document.ask(),
    tellAgain: () => post([begun], false),
    ...(standard.isOfSession && {
      ask: (statementId) => lrs.send({ method: 'GET', path: 'statements', query: { statementId } }),
    }),
    onSent: (draft) => connected?.onSent(draft),
    onRefused(draft, { status, body }) {
      // Whoever looks after the store must be able to see why something is missing there.
      const what = `${draft.verb} ${draft.object.id}`
      page.console.warn(`Refused (${status}): ${what}. ${body.slice(0, 500)}`)
    },
  })
  const statements = createStatements({
    ...{ course: page.lespakket.course, activityId },
    randomId: () => randomId(page),
    now: () => Date.now(),
    onceId: (what) => onceId([...parts, what]),
  })
  /** Its time is that of the launch, whenever it gets through. */
  const begun = statements.about('initialized')

  return {
    ...{ document, queue, statements },
    connected: () => connected,
    mode: () => connector.mode(),
    async connect() {
      const answer = await connector.connect()
      if (answer === 'later' || answer === 'over') return answer
      const before = await document.read()
      if (before !== 'done') return before
      if (answer.mode === 'normal') queue.adopt()
      else queue.clear()
      if (!answer.isBegun) queue.addFirst(begun)
      connected = answer
      return 'done'
    },
    isQuiet: () => page.performance.now() < quietUntil,
  }
}
