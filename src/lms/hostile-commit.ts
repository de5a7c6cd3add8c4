import type { LaunchContext, LmsRecord } from './hostile-lms.ts'
import type { LmsFunction } from './lms-functions.ts'
import type { Random } from './random.ts'

/** What goes from the page to the server. */
export interface Outbox {
  /** What was set in this launch. */
  readonly held: Map<string, string>
  /** What was sent, whether it arrived or not. */
  readonly sent: Map<string, string>
  readonly store: (values: LmsRecord) => void
  readonly record: () => LmsRecord
}

export interface Committing {
  readonly commit: LmsFunction
  readonly terminate: LmsFunction
  /** What was overtaken and is still under way arrives. */
  readonly flush: () => void
}

/** `commit` and `terminate`, as the switches want them. */
export function commitWith(
  { dialect, switches, page, model, fail, lie }: LaunchContext,
  { held, sent, store, record }: Outbox,
  random: Random,
): Committing {
  const { commit, terminate } = switches
  const begun = page.now()
  let commits = 0
  let overtaken: LmsRecord | undefined

  function values(): LmsRecord {
    const isNew = ([element, value]: readonly [string, string]): boolean =>
      !commit.marksAsSent || sent.get(element) !== value
    const chosen = [...held].filter(isNew)
    for (const [element, value] of chosen) sent.set(element, value)
    return Object.fromEntries(chosen)
  }

  /** What is overtaken arrives behind what overtook it. */
  function deliver(given: LmsRecord): void {
    if (!overtaken && random.chance(commit.reorders)) {
      overtaken = given
      lie()
      return
    }
    store(given)
    flush()
  }

  function flush(): void {
    if (overtaken) store(overtaken)
    overtaken = undefined
  }

  function no(): string {
    fail(dialect.errors.commit)
    return 'false'
  }

  function byBeacon(given: LmsRecord): string {
    if (page.isOnline()) deliver(given)
    else lie()
    return 'true'
  }

  function isRefused(): boolean {
    const [from, to] = commit.failsBetween ?? [0, 0]
    const seconds = (page.now() - begun) / 1000
    const isTurn = commit.failsEach > 0 && commits % commit.failsEach === 0
    return isTurn || (seconds >= from && seconds < to)
  }

  function send(): unknown {
    commits += 1
    page.block(commit.blocks)
    const isOut = page.isHidden() || page.isClosing()
    if (commit.nullWhileHidden && isOut) return null
    if (isRefused()) return no()
    if (commit.throwsWhenClosing && page.isClosing()) throw new Error('NetworkError')
    const given = values()
    if (commit.beacon && isOut) return byBeacon(given)
    if (!page.isOnline()) return commit.beacon ? byBeacon(given) : no()
    if (random.chance(commit.drops)) lie()
    else deliver(given)
    return 'true'
  }

  /** SCORM 1.2 RTE 3.4.4, `cmi.core.lesson_status`: an LMS may have the last word of a result. */
  function judge(): void {
    const { status, success, score, fullScore } = dialect
    const percentage = (Number(record()[score]) * 100) / fullScore
    const isBlank = ['', 'not attempted', 'unknown'].includes(record()[status] ?? '')
    if (terminate.mastery !== null && record()[score] !== undefined) {
      store({ [success]: percentage >= terminate.mastery ? 'passed' : 'failed' })
    } else if (terminate.completes && isBlank) store({ [status]: 'completed' })
  }

  return {
    commit: send,
    flush,
    terminate() {
      if (terminate.commits) send()
      flush()
      if (page.isOnline()) judge()
      if (terminate.answer === 'throws') throw new Error('The LMS cannot end.')
      model.terminate('')
      return terminate.answer
    },
  }
}
