import type { Activity } from './activity.ts'
import type { Position } from './position.ts'
import { oncePer } from './once.ts'
import type { LinkTarget, RichText } from './rich-text.ts'

/** A whole course: what every stage after parsing works on. Plain data. */
export interface Course {
  readonly id: string
  /** The address that statements know everything in it by; empty where it has none. */
  readonly iri: string
  readonly title: string
  /** BCP 47, for instance `nl`. */
  readonly language: string
  /** Semantic version, written by the author. */
  readonly version: string
  readonly summary: string
  readonly audience: string
  /** Who reads it: colleagues of the trade, or anybody. Decides how long a sentence may be. */
  readonly reading: Audience
  readonly authors: readonly string[]
  readonly publishers: readonly string[]
  readonly licence: string
  readonly feedback: string
  readonly objectives: readonly Objective[]
  readonly expect: Expectation
  readonly formats: readonly string[]
  readonly completion: Completion
  /** Percentage of the points of the scored items in core lessons, 0 to 100. */
  readonly passing: number
  /** Id of the lesson anyone may see. */
  readonly preview: string
  readonly prose: Prose
  readonly modules: readonly Module[]
  readonly terms: readonly Term[]
  /** The text of `glossary.md` as a whole; absent without one. */
  readonly glossary?: Prose
  /** The text of `CHANGELOG.md`; absent without one. Its headings go one level down. */
  readonly changes?: Prose
  readonly assets: readonly Asset[]
  readonly unreadable: readonly UnreadableFile[]
  /** Markdown files and folders on disk, counted before any of them was read. */
  readonly counted: Required<Expectation>
  readonly position: Position
  readonly fields: Fields
}

/** `public`: people who read because they have to, at any level. */
export type Audience = 'professional' | 'public'

/** `core` counts for completion, `bonus` never blocks it. */
export type ModuleKind = 'core' | 'bonus'

export interface Module {
  readonly id: string
  readonly title: string
  readonly kind: ModuleKind
  readonly summary: string
  readonly objectives: readonly Objective[]
  /** The folder's name, relative to the course. */
  readonly folder: string
  /** As shown to learners, from 1, without the gaps of the folder numbers. */
  readonly number: number
  /** The number in the folder's name. */
  readonly order: number
  readonly prose: Prose
  readonly lessons: readonly Lesson[]
  readonly position: Position
  readonly fields: Fields
}

export interface Lesson {
  readonly id: string
  readonly title: string
  readonly minutes: number
  readonly summary: string
  readonly objectives: readonly Objective[]
  readonly sources: readonly Source[]
  readonly legal: boolean
  /** ISO days, or empty. */
  readonly checkedOn: string
  readonly reviewBy: string
  /** Ids of the lessons to do first. */
  readonly after: readonly string[]
  /** As shown to learners: `1.2`. */
  readonly number: string
  /** The number in the file's name. */
  readonly order: number
  readonly prose: Prose
  readonly activities: readonly Activity[]
  readonly position: Position
  readonly fields: Fields
}

/** The body of a Markdown file. `words` counts what a learner reads, activities included. */
export interface Prose {
  readonly body: RichText
  readonly anchors: readonly string[]
  readonly links: readonly Link[]
  readonly images: readonly AssetUse[]
  readonly words: number
  /** What can be searched for, in the order of the text. */
  readonly sections: readonly TextSection[]
  /** Where each block of the body begins. It never goes into a package. */
  readonly blocks: readonly BlockLine[]
  readonly reading: Reading
}

export interface BlockLine {
  readonly line: number
  /** It stands in the trainer's edition only. */
  readonly isForTrainer?: true
  /** The texts in it, where it holds several: answers and feedback of a question, cells of a table. */
  readonly parts?: readonly BlockPart[]
}

/** A text within a block. */
export interface BlockPart {
  /** How it begins, as `partText` has it. */
  readonly text: string
  readonly line: number
  /** At which line the innermost directive that it is in begins: a question of a quiz; 0 for none. */
  readonly within: number
}

/** What the formulas of readability are made of. */
export interface ReadingCounts {
  readonly sentences: number
  /** In sentences; a name of the glossary is one, however long. */
  readonly words: number
  /** Words that are no such names: a reader of the course knows those. */
  readonly plainWords: number
  /** Of the plain words; 0 in a language of which we cannot tell. */
  readonly syllables: number
  /** Plain words of more than six letters. */
  readonly longWords: number
}

/** How a text reads, as far as figures tell. */
export interface Reading extends ReadingCounts {
  /** Sentences of more words than the strictest reader takes: `size` counts words. */
  readonly longSentences: readonly LongText[]
  /** Paragraphs that fill some lines: `size` counts characters. */
  readonly longParagraphs: readonly LongText[]
}

/** Of a text that says nothing. */
export const noReading: Reading = {
  ...{ sentences: 0, words: 0, plainWords: 0, syllables: 0, longWords: 0 },
  ...{ longSentences: [], longParagraphs: [] },
}

/** Of a file that has no text, or that could not be read. */
export const noProse: Prose = {
  ...{ body: [], anchors: [], links: [], images: [], words: 0, sections: [], blocks: [] },
  reading: noReading,
}

/** A piece of text that may be too long for who reads it. */
export interface LongText {
  readonly start: string
  readonly size: number
  readonly position: Position
}

/** A place in a text with what a learner reads there before answering anything. */
export interface TextSection {
  /** Of its heading or note; empty at the top, and in a question. */
  readonly anchor: string
  /** Of its heading; empty at the top, in a note and in a question. */
  readonly title: string
  readonly text: string
  /** Id of the activity that the text is the prompt of. */
  readonly activity?: string
}

export interface Link {
  readonly target: LinkTarget
  readonly position: Position
  /** It stands in text of the trainer's edition only. */
  readonly isForTrainer?: true
}

/** A reference to a local file; `path` is relative to the course folder. */
export interface AssetUse {
  readonly path: string
  readonly position: Position
  /** As of a link. */
  readonly isForTrainer?: true
}

/** `assessed: false` where no question can test it. */
export interface Objective {
  readonly id: string
  readonly text: string
  readonly assessed: boolean
  /** Where it is declared, also for a lesson that names it. */
  readonly position: Position
}

/** `url` is empty for a source in words. */
export interface Source {
  readonly title: string
  readonly url: string
}

export interface Expectation {
  readonly modules?: number
  readonly lessons?: number
}

export interface Completion {
  readonly of: 'core' | 'all'
  readonly report: 'completed' | 'passed'
}

/** A term of the glossary; `names` holds the term first, then its other spellings. */
export interface Term {
  readonly names: readonly string[]
  readonly text: RichText
  /** The same without markup. */
  readonly plain: string
  readonly position: Position
}

/** A referenced file that exists and may be packed. */
export interface Asset {
  readonly path: string
  readonly bytes: number
  /** Only the trainer's edition refers to it. */
  readonly isForTrainer?: true
}

/** A file that gave one finding instead of a lesson; `id` as far as it could be told. */
export interface UnreadableFile {
  readonly file: string
  readonly id: string
}

/** Where each key of the front matter stands, and each entry of a list: `objectives.0`. */
export type Fields = Readonly<Record<string, Position>>

/** All lessons in the order of the course. */
export const lessonsOf: (course: Course) => readonly Lesson[] = oncePer(({ modules }) =>
  modules.flatMap((module) => module.lessons),
)

/** All activities of a course, each quiz followed by the questions in it. */
export const activitiesOf: (course: Course) => readonly Activity[] = oncePer((course) =>
  lessonsOf(course).flatMap(({ activities }) => withQuestions(activities)),
)

/** Activities, each followed by the ones in it. */
export const withQuestions: (activities: readonly Activity[]) => readonly Activity[] = oncePer(
  (activities) => activities.flatMap((activity) => [activity, ...activity.questions]),
)

/** The lesson that a file holds: a link to the file is a link to the lesson. */
export function lessonInFile(course: Course, file: string): Lesson | undefined {
  return lessonsOf(course).find((lesson) => lesson.position.file === file)
}
