import type { NavigationRequest } from './sequencer.ts'
import type { Activity, Opened } from './sequencing-engine.ts'

/** What came of a request. */
export interface Processed {
  readonly delivered?: Activity
  /** Number of the exception in the pseudo code of SN, where it was refused. */
  readonly refusal?: string
}

/**
 * The overall sequencing process (SN OP.1) of scorm-again, and what scorm-again 3.4 has wrong in it: a
 * choice that is stopped on its way or stays within a cluster, the end of the organization, and
 * putting off what is not open.
 */
export function carryOut(
  opened: Opened,
  request: NavigationRequest,
  target?: string,
  exit?: string,
): Processed {
  const { engine, isStopped } = opened
  const tree = engine.getSequencingService()?.getOverallSequencingProcess()?.activityTree
  if (!tree) return { refusal: '' }
  const current = (): Activity | null => engine.getSequencingState().currentActivity
  const left = current()
  const ended = left?.isActive === false ? left : undefined

  // What is not open has nothing to go on with: that is for the cluster that it is in (SN TB.2.3, 5.2).
  if (request === 'suspendAll' && ended?.parent && !ended.isSuspended) {
    tree.setCurrentActivityWithoutActivation(ended.parent)
  }
  // A choice below a cluster that was left is one within it (SN SB.2.9, 9), not one out of it.
  const branch =
    request === 'choice' && ended ? branchTo(ended, tree.getActivity(target ?? '')) : undefined
  if (branch) tree.setCurrentActivityWithoutActivation(branch)

  const processed = decided(opened, [request, target, exit], (id) => {
    const chosen = tree.getActivity(id)
    return chosen !== null && isStopped(branch ? left : current(), chosen)
  })
  if (processed.delivered) return processed
  if (branch) tree.setCurrentActivityWithoutActivation(left)

  // Who leaves the organization ends the session (SN SB.2.11); scorm-again refuses that, and stays there.
  const at = current()
  const hasLeft = at !== null && at.parent === null && !at.isActive
  if (hasLeft) tree.setCurrentActivityWithoutActivation(null)
  return hasLeft && processed.refusal === 'SB.2.11-1' ? {} : processed
}

/** Ends the attempt, and decides what is next. */
function decided(
  { engine, heard }: Opened,
  request: readonly [NavigationRequest, string | undefined, string | undefined],
  isOutOfReach: (chosen: string) => boolean,
): Processed {
  const service = engine.getSequencingService()
  const prepared = service?.prepareNavigationRequest(...request)
  if (!service || !prepared) return { refusal: heard().refusal ?? '' }
  const { deliveryRequest, sessionEndReason, navResult } = prepared.operation
  const isToBeChosen =
    !deliveryRequest && sessionEndReason === null && navResult.sequencingRequest === 'choice'
  if (isToBeChosen && isOutOfReach(navResult.targetActivityId ?? '')) return { refusal: 'SB.2.4-1' }
  const isDone = service.completeNavigationRequest(prepared)
  const { delivered, refusal = '' } = heard()
  return { ...(delivered && { delivered }), ...(!isDone && { refusal }) }
}

/** The child of a cluster that an activity is, or is in. */
function branchTo(cluster: Activity, activity: Activity | null): Activity | undefined {
  if (!activity?.parent) return undefined
  return activity.parent === cluster ? activity : branchTo(cluster, activity.parent)
}
