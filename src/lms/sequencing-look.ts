import type { Look, Tracking } from './sequencer.ts'
import type { Activity, Opened } from './sequencing-engine.ts'
import type { Processed } from './sequencing-request.ts'

type Flow = 'continue' | 'previous'

/** What could be asked for now. `tried`: what would come of a request. */
export function lookAt({ engine, isStopped }: Opened, tried: (request: Flow) => Processed): Look {
  const { currentActivity, rootActivity } = engine.getSequencingState()
  const process = engine.getSequencingService()?.getOverallSequencingProcess()
  const tracking = (activity: string): Tracking | undefined =>
    engine.getActivityTrackingData(activity) ?? undefined
  if (!process || !currentActivity) {
    return {
      ...{ isActive: false, continue: false, previous: false, hidden: new Set<string>() },
      tracking,
    }
  }
  const { id, isActive } = currentActivity
  const { continueEnabled, previousEnabled, availableChoices } = process.getNavigationLookAhead()
  // It tries the whole process on a copy, where it can; the other only looks at the tree.
  const outcome = (request: Flow, otherwise: boolean): boolean => {
    // It tries nothing where no attempt is to be ended first.
    if (!isActive) return tried(request).refusal === undefined
    const previewed = engine.previewNavigationRequest(request).outcome
    return previewed === 'unknown' ? otherwise : previewed === 'allowed'
  }
  const all = rootActivity ? withBelow(rootActivity) : []
  const isReached = new Set(
    all.filter((each) => !isStopped(currentActivity, each)).map((each) => each.id),
  )
  return {
    ...{ current: id, isActive, tracking },
    continue: outcome('continue', continueEnabled),
    previous: outcome('previous', previousEnabled),
    choices: new Set(availableChoices.filter((each) => isReached.has(each))),
    jumps: new Set(all.filter(isContent).map((each) => each.id)),
    hidden: new Set(process.getEffectiveHideLmsUi(currentActivity)),
  }
}

function isContent({ isAvailable, children }: Activity): boolean {
  return isAvailable && children.length === 0
}

function withBelow(activity: Activity): readonly Activity[] {
  return [activity, ...activity.children.flatMap(withBelow)]
}
