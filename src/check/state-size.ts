import { authors } from '../activities/registry.ts'
import type { Activity } from '../model/activity.ts'
import { lessonsOf, withQuestions, type Course, type Lesson } from '../model/course.ts'
import type { Keys } from '../model/keys.ts'
import { onceInARow } from '../model/once.ts'
import { partsOf, type ScoUnit } from '../model/sco.ts'
import type { StateSize } from '../model/state-size.ts'
import { worstCase, type Recorded, type RecordedActivity } from '../state/worst-case.ts'

/**
 * How long the state of a learner of this course can become. Where the course is divided each SCO
 * has a state of its own, and it is that of the SCO that takes most.
 */
export function stateSizeOf(course: Course, keys: Keys, sco?: ScoUnit): StateSize {
  const parts = sco ? partsOf(course, sco).map(({ lessons }) => lessons) : []
  const sizes = parts.map((lessons) => sizeOf(lessons, course, keys))
  const [largest] = sizes.toSorted((a, b) => b.characters - a.characters)
  return largest && sco ? { ...largest, unit: sco } : sizeOf(lessonsOf(course), course, keys)
}

/** While an author writes, what the state keeps seldom becomes another. */
const longest = onceInARow(worstCase)

function sizeOf(lessons: readonly Lesson[], course: Course, keys: Keys): StateSize {
  return longest(recordedOf(lessons, course, keys))
}

function recordedOf(lessons: readonly Lesson[], { version }: Course, keys: Keys): Recorded {
  return {
    key: keys.course,
    version,
    lessons: lessons.map(({ id, activities }) => ({
      id,
      key: keys.lessons[id] ?? '',
      activities: withQuestions(activities).flatMap((activity) => activityOf(activity, keys)),
    })),
  }
}

/** Nothing of a type that nobody knows, which is a finding of its own. */
function activityOf(activity: Activity, keys: Keys): readonly RecordedActivity[] {
  const { id, type, data } = activity
  const author = authors.find((each) => each.type === type)
  const key = keys.activities[id]?.key
  if (!author || key === undefined) return []
  const keeps = author.keeps?.(data)
  return [{ key, longest: author.longest(data), ...(keeps !== undefined && { keeps }) }]
}
