import { honest, type HostileSwitches } from '../lms/hostile-switches.ts'
import type { LmsRecord } from '../lms/hostile-lms.ts'
import type { NavigationRequest } from '../lms/sequencer.ts'
import { isSequenced, launchable, type Playable } from '../model/simulation.ts'
import { keptRecords } from './kept-records.ts'
import { prerequisiteGuide } from './prerequisite-guide.ts'
import { sequencedGuide } from './sequenced-guide.ts'
import type { LoggedCall } from './logged-calls.ts'
import { createScormLms, type ScormLaunch } from './scorm-lms.ts'
import type { LmsOfAnyKind, LmsWorld, Standing, StandingStatus } from './simulated-lms.ts'

/** A SCORM LMS, with what its panels show. */
export interface ScormSide extends LmsOfAnyKind {
  readonly kind: 'scorm'
  readonly calls: () => readonly LoggedCall[]
  clearCalls(): void
  readonly switches: () => HostileSwitches
  readonly turn: (switches: HostileSwitches) => void
  /** What the content knows in this session. */
  readonly values: () => ReadonlyMap<string, string>
  /** What the server has of an item. */
  readonly record: (item: string) => LmsRecord
}

/** How many calls are remembered. */
const mostCalls = 5000

const statuses: Readonly<Record<string, StandingStatus>> = {
  ...{ incomplete: 'incomplete', browsed: 'incomplete', completed: 'completed' },
  ...{ passed: 'passed', failed: 'failed' },
}

export function createScormSide(
  standard: 'scorm12' | 'scorm2004',
  { learner, show, changed, asked }: LmsWorld,
): ScormSide {
  const playable = (): Playable => show().playable
  const records = keptRecords(`${standard} ${show().identity}`)
  const course = isSequenced(playable()) ? sequencedGuide(playable, records) : undefined
  const guide =
    course ??
    prerequisiteGuide(
      () => playable().menu,
      (item) => standingOf(records.read(item)),
    )
  let calls: readonly LoggedCall[] = []
  let switches = honest
  let opened: ScormLaunch | undefined
  const lms = createScormLms({
    ...{ standard, records, learner, onStored: changed },
    sharesPerAttempt: () => playable().sharesPerAttempt === true,
    ...(course && { look: course.look }),
    onCall(call) {
      calls = [...calls, call].slice(-mostCalls)
      if (course && call.name === 'Terminate' && call.answer === 'true') askedBy(opened)
      changed()
    },
  })

  /** The call is answered first: what comes next takes its page away. */
  function askedBy(launch: ScormLaunch | undefined): void {
    const told = launch?.values.get('adl.nav.request') ?? '_none_'
    const [, target, request = told] = /^\{target=(.+)\}(choice|jump)$/.exec(told) ?? []
    if (request === '_none_') return
    setTimeout(() => {
      // One of these, or the guard had refused it; and it is too late where the learner went on.
      if (launch === opened) asked(request as NavigationRequest, target)
    })
  }
  return {
    kind: 'scorm',
    modes: ['normal', 'review', 'browse'],
    guide,
    launch(item) {
      const launched = lms.launch(item, course?.attempt())
      opened = launched
      return {
        address: item.href ?? '',
        end() {
          launched.end()
          opened = undefined
        },
      }
    },
    forget() {
      lms.forget()
      calls = []
    },
    standing(item) {
      const own = standingOf(records.read(item))
      const rolled = course?.standingOf(launchable(playable().menu).find(({ id }) => id === item))
      return rolled && rolled.status !== 'notOpened' ? { ...own, ...rolled } : own
    },
    stateOf: (item) => records.read(item)['cmi.suspend_data'] ?? '',
    hear: () => undefined,
    calls: () => calls,
    clearCalls() {
      calls = []
      changed()
    },
    switches: () => switches,
    turn(next) {
      switches = next
      lms.turn(next)
      changed()
    },
    values: () => opened?.values ?? new Map<string, string>(),
    record: (item) => records.read(item),
  }
}

/** SCORM 1.2 has one status; SCORM 2004 has two, of which the judgement tells more. */
function standingOf(record: LmsRecord): Standing {
  const told = [
    record['cmi.core.lesson_status'],
    record['cmi.success_status'],
    record['cmi.completion_status'],
  ]
  const [status] = told.flatMap((each) => statuses[each ?? ''] ?? [])
  const score = record['cmi.core.score.raw'] ?? record['cmi.score.raw'] ?? ''
  const isOpened = Object.keys(record).length > 0
  return {
    status: status ?? (isOpened ? 'incomplete' : 'notOpened'),
    ...(score !== '' && { score }),
  }
}
