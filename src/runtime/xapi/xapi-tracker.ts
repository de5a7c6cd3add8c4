import type { Ending, Launch, LearnerRecord, Standing, Tracker } from '../../model/tracking.ts'
import { wait } from '../find-api.ts'
import { identityOf } from './agent.ts'
import { attemptName } from './ids.ts'
import type { LaunchAddress } from './launch-address.ts'
import { createNarrator, type Narrator } from './narrator.ts'
import type { XapiPage } from './page.ts'
import type { Connected, XapiStandard } from './standard.ts'
import type { Kept } from './state-document.ts'
import type { Sending } from './statement-queue.ts'
import { durationText, onceWords, type Draft } from './statements.ts'
import { createXapiLink, type XapiLink } from './xapi-link.ts'

/** Milliseconds between tries at the launch. */
const patience = [500, 1500, 3000]

/** Milliseconds after which the course opens whether or not anything answered: then tries go on. */
const longestOpening = 8000

/** Milliseconds in which a learner who leaves is on their way. */
const lastPatience = [0, 1000, 2000]

/** Milliseconds from the key that asks for it to the end of the page. */
const reloadTakes = 2000

/** All that belongs to one launch. */
interface Opened extends XapiLink {
  readonly narrator: Narrator
}

/**
 * The tracker of xAPI packages and of cmi5 units. Each answer is queued as it is given; a save sends
 * what is queued and then the learner's state, and asks again until a store has both.
 */
export function createXapiTracker(page: XapiPage, standard: XapiStandard): Tracker {
  const listeners: ((state: string) => void)[] = []
  let opened: Opened | undefined
  let opening: Promise<Launch | null> | undefined
  let isOver = false
  let isClosed = false
  let latest: LearnerRecord | undefined
  let reloadAskedAt = -reloadTakes
  let active: Promise<boolean> | undefined
  let following: Promise<boolean> | undefined
  let connecting: Promise<Sending> | undefined

  async function begin(found: () => void): Promise<Launch | null> {
    const { iri = '' } = page.lespakket.course
    const address = standard.address(page.location.href, iri)
    if (!address) return null
    found()
    const link = createXapiLink(page, standard, address)
    const current = { ...link, narrator: createNarrator(link) }
    opened = current
    page.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
      const isAsked = key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r')
      if (isAsked) reloadAskedAt = page.performance.now()
    })
    const late = wait(longestOpening).then(() => 'later' as const)
    let sending = await Promise.race([connect(current), late])
    for (const pause of patience) {
      if (sending !== 'later') break
      await Promise.race([wait(pause), late])
      sending = await Promise.race([connect(current), late])
    }
    isOver = sending === 'over'
    if (isOver) return null
    void send(current)
    return launchOf(current, address)
  }

  /** A launch that hangs is waited for, and not asked for beside it. */
  function connect(current: Opened): Promise<Sending> {
    if (current.connected()) return Promise.resolve('done')
    connecting ??= current.connect().then((sending) => {
      connecting = undefined
      if (sending === 'done') hear(current)
      return sending
    })
    return connecting
  }

  /** One after the other; what comes meanwhile is in the next one. */
  function send(current: Opened): Promise<boolean> {
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
    if (current.isQuiet()) return 'later'
    const { narrator, queue, document, connected } = current
    const isLate = connected() === undefined
    const ready = await connect(current)
    if (ready !== 'done') return ready
    if (latest) narrator.tell(latest)
    const sending = await queue.flush()
    if (sending !== 'done' && !queue.isEmpty()) return sending
    if (!latest || connected()?.mode === 'browse') return sending
    // What was heard only now is not in this record yet, and must not be written over by it.
    if (isLate && document.kept().state !== '') return 'later'
    const written = await document.write(keptOf(latest, current))
    if (written === 'done') return sending
    if (written !== 'elsewhere') return written
    hear(current)
    return 'later'
  }

  /** What another device, or a session before this one, wrote, or said and could not send. */
  function hear({ document, queue, narrator }: Opened): void {
    const { state, told } = document.kept()
    narrator.hear([...told, ...queue.waiting().flatMap(onceWords)])
    if (state === '') return
    for (const listener of listeners) listener(state)
  }

  /** Says the last word, then goes where the LMS wants the learner. */
  async function leave(
    current: Opened,
    record: LearnerRecord,
    { returnUrl }: Connected,
  ): Promise<void> {
    const { queue } = current
    let isSaved = false
    for (const pause of lastPatience) {
      await wait(pause)
      isSaved ||= await send(current)
      if (isOver) break
      if (!isSaved) continue
      if (queue.isEmpty()) queue.add(endedBy(record, current))
      if ((await queue.flush()) !== 'later') break
    }
    if (returnUrl !== undefined) page.location.assign(returnUrl)
  }

  function close(record: LearnerRecord, ending: Ending): void {
    const current = opened
    if (!current || isClosed) return
    const { narrator, document, queue } = current
    const connected = current.connected()
    latest = record
    if (connected) narrator.tell(record)
    narrator.stop()
    isClosed = true
    if (!connected) return
    if (ending === 'exit') void leave(current, record, connected)
    if (ending === 'exit' || isOver) return
    const isKept = connected.mode !== 'browse'
    const written = isKept ? document.writeLast(keptOf(record, current)) : 0
    // A page that is loaded again goes on with its session.
    const isComingBack = page.performance.now() - reloadAskedAt < reloadTakes
    if (!isComingBack) queue.add(endedBy(record, current))
    queue.flushLast(written)
  }

  return {
    recorded: true,
    open: (_, found = () => undefined) => (opening ??= begin(found)),
    save(record) {
      if (!opened || isOver) return false
      latest = record
      if (opened.connected()) opened.narrator.tell(record)
      else for (const given of record.answers) opened.narrator.note(given)
      void send(opened)
      return true
    },
    close,
    server: {
      settled: () => following ?? active ?? Promise.resolve(false),
      note: (given) => opened?.narrator.note(given),
      onElsewhere(listener) {
        listeners.push(listener)
      },
      isOver: () => isOver,
      mode: () => opened?.mode(),
    },
  }
}

function launchOf({ document, connected, ...link }: XapiLink, address: LaunchAddress): Launch {
  const { actor, registration, activityId } = address
  const identity = identityOf(actor)
  const { masteryScore, isMuted } = connected() ?? {}
  return {
    mode: link.mode() ?? 'normal',
    state: document.kept().state,
    learnerId: identity,
    learnerName: actor.name ?? '',
    standing: standingOf(document.kept()),
    attempt: attemptName([identity, registration, activityId]),
    ...(masteryScore !== undefined && { passing: masteryScore * 100 }),
    ...(isMuted && { isMuted }),
    ...(!connected() && { isPending: true }),
  }
}

/** What waits here is not told yet: another device must say it, under the same id, should this one never. */
function keptOf({ state }: LearnerRecord, { narrator, queue }: Opened): Kept {
  const untold = queue.waiting().flatMap(onceWords)
  return { state, told: narrator.told().filter((word) => !untold.includes(word)) }
}

/** What ends a session comes last: after it a store takes nothing more, no state either. */
function endedBy({ seconds }: LearnerRecord, { statements }: XapiLink): Draft {
  return statements.about('terminated', { duration: durationText(seconds) })
}

function standingOf({ state, told }: Kept): Standing {
  const word = (['passed', 'completed', 'failed'] as const).find((each) => told.includes(each))
  return word ?? (state === '' ? 'new' : 'incomplete')
}
