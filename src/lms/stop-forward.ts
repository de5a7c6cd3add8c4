import type { Activity, Rule } from './sequencing-engine.ts'

/** Whether a choice has to pass an activity that stops whoever goes forward. */
export type IsStopped = (current: Activity | null, target: Activity) => boolean

/**
 * The rules `stopForwardTraversal`, which only a choice meets (SCORM 2004 SN SB.2.4, SB.2.9).
 * scorm-again 3.4 lets a choice past an activity with one, and refuses the activity itself: so they
 * are taken out of its hands. Whether a rule applies is still for it to say.
 */
export function takeStops(root: Activity): IsStopped {
  const stops = new Map<Activity, readonly Rule[]>()
  const take = (activity: Activity): void => {
    const rules = activity.sequencingRules.preConditionRules
    const isStop = ({ action }: Rule): boolean => action === 'stopForwardTraversal'
    stops.set(activity, rules.filter(isStop))
    rules.splice(0, rules.length, ...rules.filter((rule) => !isStop(rule)))
    activity.children.forEach(take)
  }
  take(root)
  const stopsAt = (activity: Activity): boolean =>
    stops.get(activity)?.some((rule) => rule.evaluate(activity)) === true

  return (current, target) => passed(current ?? root, target).some(stopsAt)
}

/** What lies before the target on the way forward from what is open; nothing on the way back. */
function passed(current: Activity, target: Activity): readonly Activity[] {
  const siblings = current.parent?.children.filter(({ isAvailable }) => isAvailable) ?? []
  if (current.parent === target.parent) {
    return siblings.slice(siblings.indexOf(current), siblings.indexOf(target))
  }
  const [from, to] = [pathTo(current), pathTo(target)]
  const parted = to.findIndex((activity, depth) => activity !== from[depth])
  // The target is above what is open.
  if (parted === -1) return []
  const common = to[parted - 1]
  const branch = from[parted]
  const [here, there] = [branch, to[parted]].map((each) =>
    each ? (common?.children.indexOf(each) ?? -1) : -1,
  )
  const isForward = branch === undefined || (here ?? 0) < (there ?? 0)
  return isForward ? to.slice(parted - 1, -1) : []
}

/** From the organization down to an activity. */
function pathTo(activity: Activity): readonly Activity[] {
  return activity.parent ? [...pathTo(activity.parent), activity] : [activity]
}
