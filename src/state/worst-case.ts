import type { AnswerSize } from '../model/activity.ts'
import type { StateSize } from '../model/state-size.ts'
import { mostAttempts, writeAnswer } from './answer-code.ts'
import { encode } from './codec.ts'
import type { AnswerState, Snapshot } from './snapshot.ts'
import { keptText, longestText as longestKept } from './text-code.ts'

/** What the state keeps of a course: its version, and the keys of all that can be done in it. */
export interface Recorded {
  readonly key: string
  readonly version: string
  readonly lessons: readonly RecordedLesson[]
}

export interface RecordedLesson {
  readonly id: string
  readonly key: string
  /** Also those that others hold. */
  readonly activities: readonly RecordedActivity[]
}

export interface RecordedActivity {
  readonly key: string
  readonly longest: AnswerSize
  /** As in `LearnerActivity`. */
  readonly keeps?: number
}

/** A day that takes as many digits as any. */
const longestDay = '6500-01-01'

/** Six letters and digits at most, of which none takes more room. */
const longestAttempt = 'zzzzzz'

/** No character takes more room in a typed text. */
const widest = '\u{10ffff}'

/**
 * How long a state of this version of a course can become. Nothing is estimated: it is the length
 * of the state in which everything is done and each part is as long as a part can be. A learner
 * can come to that state, except that attempts and the revision are counted as the most that the
 * state holds: they may grow past any limit where an LMS is found late.
 */
export function worstCase({ key, version, lessons }: Recorded): StateSize {
  const longestText = longestTexts()
  const done = lessons.map(({ id, key: lessonKey, activities }) => {
    const answers = activities.map((activity): [string, AnswerState] => [
      activity.key,
      longestAnswer(activity, longestText),
    ])
    const written = answers.map(([each, state]) => entrySize(each, writeAnswer(state)))
    return { id, key: lessonKey, answers, characters: sum([entrySize(lessonKey), ...written]) }
  })
  const longest = done.toSorted((a, b) => b.key.length - a.key.length).slice(0, 1)
  const snapshot: Snapshot = {
    revision: Number.MAX_SAFE_INTEGER,
    version,
    place: longest.map((lesson) => lesson.key).join(''),
    done: done.map((lesson) => lesson.key),
    answers: Object.fromEntries(done.flatMap(({ answers }) => answers)),
    completedOn: longestDay,
    attempt: longestAttempt,
  }
  const characters = encode(snapshot, key).length
  const frame = characters - sum(done.map((lesson) => lesson.characters))
  return { characters, frame, lessons: done.map(({ id, characters }) => ({ id, characters })) }
}

/** All of a key but its first letter, the answer, and a check letter. */
function entrySize(key: string, answer = ''): number {
  return key.length + answer.length
}

function longestAnswer(
  { longest, keeps }: RecordedActivity,
  longestText: (keeps: number | undefined) => string,
): AnswerState {
  const { kind, most, isShared } = longest
  const text = kind === 'texts' ? longestText(keeps) : ''
  // Keys that follow each other take less room, so these do not.
  const part = (index: number): string => {
    const choice = index % 2 === 0 ? 'a' : 'c'
    return { choices: choice, pairs: `${choice}a`, texts: text }[kind]
  }
  return {
    answer: Array.from({ length: most }, (_, index) => part(index)),
    attempts: mostAttempts,
    best: isShared ? 0.999 : 1,
  }
}

/** The longest text by how many characters are kept; each is made once. */
function longestTexts(): (keeps: number | undefined) => string {
  const made = new Map<number | undefined, string>()
  return (keeps) => {
    const text = made.get(keeps) ?? keptText(widest.repeat(longestKept), keeps)
    made.set(keeps, text)
    return text
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
