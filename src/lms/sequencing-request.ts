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
 * choice that is stopped on its way, the end of the organization, and putting off what is not open.
 */
export function process(
  { engine, heard, isStopped }: Opened,
  request: NavigationRequest,
  target?: string,
  exit?: string,
): Processed {
  const service = engine.getSequencingService()
  const tree = service?.getOverallSequencingProcess()?.activityTree
  if (!service || !tree) return { refusal: '' }
  const current = (): Activity | null => engine.getSequencingState().currentActivity

  // What is not open has nothing to go on with: that is for the cluster that it is in (SN TB.2.3, 5.2).
  const left = current()
  if (request === 'suspendAll' && left?.parent && !left.isActive && !left.isSuspended) {
    tree.setCurrentActivityWithoutActivation(left.parent)
  }

  const prepared = service.prepareNavigationRequest(request, target, exit)
  if (!prepared) return { refusal: heard().refusal ?? '' }
  const { deliveryRequest, sessionEndReason, navResult } = prepared.operation
  const isToBeChosen =
    !deliveryRequest && sessionEndReason === null && navResult.sequencingRequest === 'choice'
  const chosen = isToBeChosen ? tree.getActivity(navResult.targetActivityId ?? '') : null
  if (chosen && isStopped(current(), chosen)) return { refusal: 'SB.2.4-1' }

  const isDone = service.completeNavigationRequest(prepared)
  const { delivered, refusal = '' } = heard()
  if (delivered) return { delivered, ...(!isDone && { refusal }) }

  // Who leaves the organization ends the session (SN SB.2.11); scorm-again refuses that, and stays there.
  const at = current()
  const hasLeft = at !== null && at.parent === null && !at.isActive
  if (hasLeft) tree.setCurrentActivityWithoutActivation(null)
  return isDone || (hasLeft && refusal === 'SB.2.11-1') ? {} : { refusal }
}
