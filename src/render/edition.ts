import { wordsFor } from '../i18n/words.ts'
import type { Course, Lesson } from '../model/course.ts'
import { fill } from '../model/fill.ts'
import type { Keys } from '../model/keys.ts'
import { oncePer } from '../model/once.ts'

/**
 * The course without a byte that is for the trainer. It goes through everything that a type of
 * question may have kept of its text as well, so that no later stage can hand it on.
 */
export function learnerEdition(course: Course): Course {
  const assets = course.assets.filter(({ isForTrainer }) => isForTrainer !== true)
  const modules = course.modules.map(({ lessons, ...module }) => ({
    ...withoutTrainer(module),
    lessons: lessons.map(learnerLesson),
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

const learnerLesson = oncePer(({ prose, activities, ...lesson }: Lesson): Lesson => ({
  ...withoutTrainer(lesson),
  prose: textWithoutTrainer(prose),
  activities: textWithoutTrainer(activities),
}))

const walked = oncePer<object, object>(withoutTrainer)

/** The same text gives the same object. */
function textWithoutTrainer<Text extends object>(text: Text): Text {
  // What comes back has the same shape.
  return walked(text) as Text
}

/** A course is plain data: what comes back has the same shape, with fewer entries in its texts. */
function withoutTrainer<Value>(value: Value): Value {
  if (!holdsTrainer(value)) return value
  if (Array.isArray(value)) {
    return value.filter((each) => !isTrainerFragment(each)).map(withoutTrainer) as Value
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [key, withoutTrainer(each)] as const)
  return Object.fromEntries(entries) as Value
}

/** Most texts hold nothing for the trainer, and looking is much less work than making them anew. */
function holdsTrainer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return isTrainerFragment(value) || Object.values(value).some(holdsTrainer)
}

function isTrainerFragment(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'trainer'
}
