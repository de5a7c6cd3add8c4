import type { Completion, ModuleKind } from './course.ts'
import type { Json, Rounds } from './activity.ts'
import type { Interaction } from './interaction.ts'
import type { PlayerWords } from './player-words.ts'
import type { ScoUnit } from './sco.ts'

/** The course as the learner's script knows it: `course.js` in every package. */
export interface LearnerCourse {
  readonly key: string
  readonly id: string
  /** As of `Course`; absent where it has none. */
  readonly iri?: string
  readonly title: string
  readonly language: string
  readonly version: string
  readonly completion: Completion
  /** Percentage, 0 to 100. */
  readonly passing: number
  /** Absent: the whole course; else what of it this SCO is. It has no certificate. */
  readonly part?: ScoUnit
  /** From the launch page to the root of the package; absent: it stands there. */
  readonly root?: string
  /** Absent: for learners. */
  readonly edition?: 'trainer'
  readonly modules: readonly LearnerModule[]
  readonly words: PlayerWords
}

export interface LearnerModule {
  readonly key: string
  readonly number: number
  readonly title: string
  readonly kind: ModuleKind
  readonly lessons: readonly LearnerLesson[]
}

export interface LearnerLesson {
  readonly key: string
  readonly number: string
  readonly title: string
  readonly minutes: number
  /** Path in the package without its ending: `.html` is the page, `.js` the same as a script. */
  readonly path: string
  /** Keys of the lessons to do first; absent: none. */
  readonly after?: readonly string[]
  readonly activities: readonly LearnerActivity[]
}

/** What scoring needs before the lesson itself is loaded. */
export interface LearnerActivity {
  readonly key: string
  readonly type: string
  readonly points: number
  readonly attempts: number
  readonly required: boolean
  /** Absent: the choices stand in the author's order. */
  readonly shuffle?: true
  /** How many characters of a typed answer are kept; absent: 40. */
  readonly keeps?: number
  /** Only for an activity that holds questions. */
  readonly quiz?: LearnerQuiz
}

/** The questions in an activity. Its attempts are rounds: each round draws some of them. */
export interface LearnerQuiz extends Rounds {
  /** In the author's order. */
  readonly questions: readonly QuizQuestion[]
}

/** `choice` is the key by which the round knows it. */
export interface QuizQuestion extends LearnerActivity {
  readonly choice: string
}

/** A page beside the lessons that the player can show: the glossary, the page about the course. */
export interface LearnerPage {
  readonly title: string
  /** As of a lesson. */
  readonly path: string
  /** Name of the script that brings the page to life; absent for a page that is only read. */
  readonly view?: string
  /** Absent: always in the lists of pages; else only once the course is done. */
  readonly offered?: 'done'
}

export type Interactions = Readonly<Record<string, Interaction>>

/** One page as its script hands it over. `html` is the very fragment of the page itself. */
export interface PageScript {
  readonly path: string
  readonly html: string
  /** Activity key to the data its learner's part grades with. */
  readonly activities: Readonly<Record<string, Json>>
  /** Activity key to the question as an LMS is told of it; absent: the page asks nothing. */
  readonly interactions?: Interactions
  /** What the view of a page needs, see `LearnerPage`. */
  readonly data?: Json
}

/** What can be searched for: each page that has text, by its path, with its places in order. */
export type SearchIndex = readonly (readonly [path: string, places: readonly SearchPlace[]])[]

/**
 * HTML id of the place, empty for the top of the page; its heading, its text, and what it is called
 * where it has no heading. Composed characters, single blanks.
 */
export type SearchPlace = readonly [id: string, heading: string, text: string, label: string]

/** What the scripts of a package leave in the window, as `lespakket`, for the player to read. */
export interface CourseScripts {
  readonly course: LearnerCourse
  readonly pages: readonly LearnerPage[]
  /** By path; grows with every script that has run. */
  readonly loaded: Readonly<Record<string, PageScript>>
}

/** All lessons in the order of the course. */
export function lessonsOf({ modules }: LearnerCourse): readonly LearnerLesson[] {
  return modules.flatMap(({ lessons }) => lessons)
}
