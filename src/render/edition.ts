import { wordsFor } from '../i18n/words.ts'
import type { Course } from '../model/course.ts'
import { fill } from '../model/fill.ts'
import type { Keys } from '../model/keys.ts'

/**
 * The course without a byte that is for the trainer. It goes through everything that a type of
 * question may have kept of its text as well, so that no later stage can hand it on.
 */
export function learnerEdition(course: Course): Course {
  const assets = course.assets.filter(({ isForTrainer }) => isForTrainer !== true)
  const modules = course.modules.map(({ lessons, ...module }) => ({
    ...withoutTrainer(module),
    lessons: lessons.map(({ prose, activities, ...lesson }) => ({
      ...withoutTrainer(lesson),
      prose: textWithoutTrainer(prose),
      activities: textWithoutTrainer(activities),
    })),
  }))
  return { ...withoutTrainer({ ...course, modules: [] }), modules, assets }
}

/** The whole course, under a name that nobody in an LMS takes for the learners' one. */
export function trainerEdition(course: Course): Course {
  const title = fill(wordsFor(course.language).trainerEdition, { title: course.title })
  const iri = course.iri === '' ? '' : `${course.iri}/trainer`
  return { ...course, iri, title }
}

/**
 * The keys of the trainer's edition: a course of its own for an LMS, so that a mistaken upload
 * never takes the place of what learners are in.
 */
export function trainerKeys(keys: Keys): Keys {
  return { ...keys, course: `${keys.course}t` }
}

/** The files of a course without those that only the trainer's edition refers to. */
export function learnerFiles(
  { assets }: Course,
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  const kept = new Map(files)
  for (const { path, isForTrainer } of assets) if (isForTrainer) kept.delete(path)
  return kept
}

/** Of texts that do not change, what came back. They are most of a course. */
const walked = new WeakMap<object, unknown>()

/** The same text gives the same object. */
function textWithoutTrainer<Text extends object>(text: Text): Text {
  // It was put there by this function.
  const known = walked.get(text) as Text | undefined
  const kept = known ?? withoutTrainer(text)
  walked.set(text, kept)
  return kept
}

/** A course is plain data: what comes back has the same shape, with fewer entries in its texts. */
function withoutTrainer<Value>(value: Value): Value {
  if (Array.isArray(value)) {
    return value.filter((each) => !isTrainerFragment(each)).map(withoutTrainer) as Value
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [key, withoutTrainer(each)] as const)
  return Object.fromEntries(entries) as Value
}

function isTrainerFragment(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'trainer'
}
