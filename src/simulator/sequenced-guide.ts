import type { LmsRecord } from '../lms/hostile-lms.ts'
import { createSequencer, type Look, type Sequencer, type Tracking } from '../lms/sequencer.ts'
import { launchable, type Playable } from '../model/simulation.ts'
import type { Guide, NavigationButton, SequencedGuide } from './guide.ts'
import type { KeptRecords } from './kept-records.ts'
import type { Attempt } from './scorm-lms.ts'
import type { Standing, StandingStatus } from './simulated-lms.ts'

export interface SequencedCourse extends Guide {
  readonly sequenced: SequencedGuide
  readonly look: () => Look
  /** How the item that was just delivered is opened. */
  attempt(): Attempt
}

/** No identifier begins with a space: where the state of the sequencing is kept among the items. */
const place = ' sequencing'

const requests: readonly NavigationButton['request'][] = [
  ...(['previous', 'continue', 'exit', 'suspendAll', 'exitAll', 'abandon', 'abandonAll'] as const),
]

/** The LMS of SCORM 2004 for a package with several items: scorm-again decides, our records tell it. */
export function sequencedGuide(playable: () => Playable, records: KeptRecords): SequencedCourse {
  const settings = (): object => playable().sequencing ?? {}
  const sequencer = createSequencer(settings, {
    read: () => records.read(place)['state'] ?? '',
    write: (state) => {
      records.write(place, { state })
    },
  })
  let isResumed = false

  /** What the LMS has of the activity that is open. */
  function told(): LmsRecord | undefined {
    const current = sequencer.current()
    return current === undefined ? undefined : records.read(current)
  }

  const look = (): Look => sequencer.look(told())

  const follow: SequencedGuide['follow'] = (request, target) => {
    // Who closes what is closed is not refused anything.
    if (request === 'suspendAll' && look().current === undefined) return { isResumed: false }
    const followed = sequencer.follow(request, target, told())
    isResumed = followed.isResumed
    return followed
  }

  return {
    look,
    attempt: () => ({
      ...{ isResumed, isAnew: sequencer.isAnew() },
      // How the attempt before was left says how this one is entered (RTE 4.2.8).
      given: { ...sequencer.given(), 'cmi.exit': isResumed ? 'suspend' : '' },
    }),
    lockOf({ id }) {
      const { choices } = look()
      return !choices || choices.has(id) ? undefined : { unmet: [] }
    },
    standingOf(item) {
      const inside = launchable(item ? [item] : playable().menu)
      const isBegun = inside.some(({ id }) => Object.keys(records.read(id)).length > 0)
      const rolled = look().tracking(item?.id ?? rootOf(settings()))
      return rolled && standingOf(rolled, isBegun, item && records.read(item.id)['cmi.score.raw'])
    },
    sequenced: {
      buttons: () => buttonsOf(look()),
      refuses: (request, target) => sequencer.refuses(request, target),
      follow,
      begin: () => begin(sequencer, follow),
    },
  }
}

/** Who closes the window and comes back goes on, as in most LMSs. */
function begin(sequencer: Sequencer, follow: SequencedGuide['follow']): ReturnType<typeof follow> {
  if (sequencer.current() !== undefined) follow('suspendAll')
  const resumed = follow('resumeAll')
  return resumed.item === undefined ? follow('start') : resumed
}

function buttonsOf(now: Look): readonly NavigationButton[] {
  return requests
    .filter((request) => !now.hidden.has(request))
    .map((request) => ({ request, isEnabled: isEnabled(request, now) }))
}

function isEnabled(request: NavigationButton['request'], now: Look): boolean {
  if (request === 'continue' || request === 'previous') return now[request]
  if (request === 'exit' || request === 'abandon') return now.isActive
  return now.current !== undefined
}

/** An activity whose children have only begun has no status that rolled up to it yet. */
function standingOf(rolled: Tracking, isBegun: boolean, raw: string | undefined): Standing {
  const status = statusOf(rolled)
  const percentage = rolled.score === null ? undefined : String(Math.round(rolled.score * 100))
  const score = raw ?? percentage
  return {
    status: status === 'notOpened' && isBegun ? 'incomplete' : status,
    ...(score !== undefined && { score }),
  }
}

function rootOf(settings: object): string {
  const { activityTree } = settings as { readonly activityTree?: { readonly id: string } }
  return activityTree?.id ?? ''
}

/** The judgement tells more. */
function statusOf({ completionStatus, successStatus }: Tracking): StandingStatus {
  if (successStatus === 'passed' || successStatus === 'failed') return successStatus
  return completionStatus === 'completed' || completionStatus === 'incomplete'
    ? completionStatus
    : 'notOpened'
}
