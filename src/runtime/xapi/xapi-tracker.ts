import type {
  Ending,
  GivenAnswer,
  Launch,
  LearnerRecord,
  Standing,
  Tracker,
} from '../../model/tracking.ts'
import { checksum } from '../../state/checksum.ts'
import { wait } from '../find-api.ts'
import { identityOf } from './agent.ts'
import { attemptName, onceId, randomId } from './ids.ts'
import { keptRecords } from './kept-record.ts'
import type { LaunchAddress } from './launch-address.ts'
import type { Lrs } from './lrs.ts'
import type { XapiPage } from './page.ts'
import type { Connected, Connector, XapiStandard } from './standard.ts'
import { createStateDocument, type Kept, type StateDocument } from './state-document.ts'
import { createQueue, type Sending, type StatementQueue } from './statement-queue.ts'
import { createStatements, durationText, type Draft, type Statements } from './statements.ts'

/** Milliseconds between tries at the launch; after the last, the course opens and tries go on. */
const patience = [500, 1500, 3000]

/** Milliseconds in which a learner who leaves is on their way. */
const lastPatience = [0, 1000, 2000]

/** Milliseconds from the key that asks for it to the end of the page. */
const reloadTakes = 2000

/** All that belongs to one launch. */
interface Opened {
  readonly address: LaunchAddress
  readonly connector: Connector
  readonly document: StateDocument
  readonly queue: StatementQueue
  readonly statements: Statements
  /** The first statement; its time is that of the launch, whenever it gets through. */
  readonly begun: Draft
}

/**
 * The tracker of xAPI packages and of cmi5 units. Each answer is queued as it is given; a save sends
 * what is queued and then the learner's state, and asks again until a store has both.
 */
export function createXapiTracker(page: XapiPage, standard: XapiStandard): Tracker {
  const listeners: ((state: string) => void)[] = []
  let opened: Opened | undefined
  let connected: Connected | undefined
  let opening: Promise<Launch | null> | undefined
  let isOver = false
  let isClosed = false
  let quietUntil = 0
  let nextSerial = 0
  let latest: LearnerRecord | undefined
  /** What is told once, and was, here or on another device. */
  const told = new Set<string>()
  /** Lessons of which it is told that the learner saw them. */
  const seen = new Set<string>()
  let toldProgress: number | undefined
  let isJudged = false
  let reloadAskedAt = -reloadTakes
  let active: Promise<boolean> | undefined
  let following: Promise<boolean> | undefined

  function openAt(address: LaunchAddress): Opened {
    const { course } = page.lespakket
    const today = (): string => new Date().toISOString().slice(0, 10)
    const local = keptRecords(() => page.localStorage, today)
    const ofWindow = keptRecords(() => page.sessionStorage, today)
    const connector = standard.connector(page, address, ofWindow)
    const lrs: Lrs = {
      async send(request) {
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
    const random = (): string => randomId(page)
    const queue = createQueue(local, [family, random()], {
      send(drafts, isLast) {
        const body = JSON.stringify(drafts.map((draft) => connected?.dress(draft)))
        return lrs.send({ method: 'POST', path: 'statements', body, isLast })
      },
      canStillAsk: () => document.read(),
      onSent: (draft) => connected?.onSent(draft),
      onRefused(draft, { status, body }) {
        // Whoever looks after the store must be able to see why something is missing there.
        console.warn(`Refused (${status}): ${draft.verb} ${draft.object.id}. ${body.slice(0, 500)}`)
      },
    })
    const statements = createStatements({
      ...{ course, activityId, randomId: random },
      now: () => Date.now(),
      onceId: (verb) => onceId([...parts, verb]),
    })
    const begun = statements.about('initialized')
    return { address, connector, document, queue, statements, begun }
  }

  /** What must be known before anything is sent, and the first statement of all. */
  async function connect({ connector, document, queue, begun }: Opened): Promise<Sending> {
    if (connected) return 'done'
    const answer = await connector.connect()
    if (answer === 'later' || answer === 'over') return answer
    const before = await document.read()
    if (before !== 'done') return before
    if (answer.mode === 'normal') queue.adopt()
    else queue.clear()
    if (!answer.isBegun) queue.addFirst(begun)
    connected = answer
    isJudged = answer.isJudged
    tellElsewhere(document.kept())
    return 'done'
  }

  async function begin(found: () => void): Promise<Launch | null> {
    const { course } = page.lespakket
    const address = standard.address(page.location.href, course.iri ?? '')
    if (!address) return null
    found()
    const current = openAt(address)
    opened = current
    page.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
      const isAsked = key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r')
      if (isAsked) reloadAskedAt = page.performance.now()
    })
    let sending: Sending = await connect(current)
    for (const pause of patience) {
      if (sending !== 'later') break
      await wait(pause)
      sending = await connect(current)
    }
    isOver = sending === 'over'
    if (isOver) return null
    void send()
    return launchOf(current)
  }

  function launchOf({ address, document }: Opened): Launch {
    const { actor, registration, activityId } = address
    const identity = identityOf(actor)
    const { masteryScore, isMuted } = connected ?? {}
    return {
      mode: connected?.mode ?? 'normal',
      state: document.kept().state,
      learnerId: identity,
      learnerName: actor.name ?? '',
      standing: standingOf(document.kept()),
      attempt: attemptName([identity, registration, activityId]),
      ...(masteryScore !== undefined && { passing: masteryScore * 100 }),
      ...(isMuted && { isMuted }),
    }
  }

  /** Whether anything may be said of what the learner does. */
  function counts(): boolean {
    return opened !== undefined && !isClosed && (connected?.mode ?? 'normal') === 'normal'
  }

  function note(given: GivenAnswer): void {
    if (!opened || !counts() || given.serial < nextSerial) return
    nextSerial = given.serial + 1
    opened.queue.add(opened.statements.answered(given))
  }

  /** What a record says that was not said before. */
  function tell({ queue, statements }: Opened, record: LearnerRecord): void {
    record.answers.forEach(note)
    if (!counts()) return
    const { place, progress, success } = record
    const visited = seen.has(place) ? undefined : statements.experienced(place)
    seen.add(place)
    if (visited) queue.add(visited)
    const hasProgress = toldProgress !== undefined && progress > toldProgress
    toldProgress = Math.max(toldProgress ?? 0, progress)
    if (record.isCompleted && !told.has('completed')) {
      told.add('completed')
      queue.add(statements.completed(record))
    } else if (hasProgress) {
      queue.add(statements.progressed(progress))
    }
    if (success === 'unknown' || !mayJudge(success, record)) return
    told.add(success)
    isJudged = true
    queue.add(statements.judged(record, success))
  }

  /** cmi5 9.3.4 to 9.3.6, 9.5.1: one judgement in a session, and none that the mastery score denies. */
  function mayJudge(success: 'passed' | 'failed', { share }: LearnerRecord): boolean {
    const { masteryScore } = connected ?? {}
    if (isJudged || told.has('passed') || told.has(success)) return false
    if (masteryScore === undefined || share === null) return true
    return share >= masteryScore === (success === 'passed')
  }

  /** One after the other; what comes meanwhile is in the next one. */
  function send(): Promise<boolean> {
    const current = opened
    if (!current) return Promise.resolve(false)
    if (active) {
      following ??= active.then(() => {
        following = undefined
        return run(current)
      })
      return following
    }
    return run(current)
  }

  function run(current: Opened): Promise<boolean> {
    const running = sendAll(current).then((sending) => {
      active = undefined
      isOver ||= sending === 'over'
      return sending === 'done'
    })
    active = running
    return running
  }

  async function sendAll(current: Opened): Promise<Sending> {
    if (isOver) return 'over'
    if (page.performance.now() < quietUntil) return 'later'
    const ready = await connect(current)
    if (ready !== 'done') return ready
    if (latest) tell(current, latest)
    const sending = await current.queue.flush()
    if (sending !== 'done' || !latest || connected?.mode === 'browse') return sending
    const written = await current.document.write(keptOf(latest))
    if (written !== 'elsewhere') return written
    tellElsewhere(current.document.kept())
    return 'later'
  }

  function keptOf({ state }: LearnerRecord): Kept {
    return { state, told: [...told].sort() }
  }

  function tellElsewhere(kept: Kept): void {
    for (const word of kept.told) told.add(word)
    if (kept.state === '') return
    for (const listener of listeners) listener(kept.state)
  }

  /** What ends a session comes last: after it a store takes nothing more, no state either. */
  function endedBy({ seconds }: LearnerRecord, { statements }: Opened): Draft {
    return statements.about('terminated', { duration: durationText(seconds) })
  }

  /** Says the last word, then goes where the LMS wants the learner. */
  async function leave(current: Opened, record: LearnerRecord): Promise<void> {
    const { queue } = current
    let isSaved = false
    for (const pause of lastPatience) {
      await wait(pause)
      isSaved ||= await send()
      if (!isSaved) continue
      if (queue.isEmpty()) queue.add(endedBy(record, current))
      if ((await queue.flush()) === 'done') break
    }
    const { returnUrl } = connected ?? {}
    if (returnUrl !== undefined) page.location.assign(returnUrl)
  }

  function close(record: LearnerRecord, ending: Ending): void {
    const current = opened
    if (!current || isClosed) return
    latest = record
    if (connected) tell(current, record)
    isClosed = true
    if (!connected || isOver) return
    if (ending === 'exit') {
      void leave(current, record)
      return
    }
    if (connected.mode !== 'browse') current.document.writeLast(keptOf(record))
    // A page that is loaded again goes on with its session.
    const isComingBack = page.performance.now() - reloadAskedAt < reloadTakes
    if (!isComingBack) current.queue.add(endedBy(record, current))
    current.queue.flushLast()
  }

  return {
    recorded: true,
    open: (_, found = () => undefined) => (opening ??= begin(found)),
    save(record) {
      if (!opened || isOver) return false
      latest = record
      if (connected) tell(opened, record)
      else record.answers.forEach(note)
      void send()
      return true
    },
    close,
    server: {
      settled: () => following ?? active ?? Promise.resolve(false),
      note,
      onElsewhere(listener) {
        listeners.push(listener)
      },
      isOver: () => isOver,
    },
  }
}

function standingOf({ state, told }: Kept): Standing {
  const word = (['passed', 'completed', 'failed'] as const).find((each) => told.includes(each))
  return word ?? (state === '' ? 'new' : 'incomplete')
}
