import type { Severity, Text } from './diagnostic.ts'
import type { Locale } from './diagnostic.ts'
import type { BlockPart } from './course.ts'
import type { LearnerActivity } from './learner-course.ts'

/** By what a package talks to an LMS; `web`: by nothing. */
export type PlayedStandard = 'scorm12' | 'scorm2004' | 'xapi' | 'cmi5' | 'web'

/** What an LMS makes of a package when it is imported. */
export interface Playable {
  readonly standard: PlayedStandard
  /** As the package names it: `4th Edition`; empty where a standard has one. */
  readonly edition: string
  readonly title: string
  /** Of its titles (RFC 5646), where that is known. */
  readonly language?: string
  /** The course as its publisher calls it (cmi5 13.1.1). */
  readonly id?: string
  /** What can be launched, as the menu of the LMS shows it. Never empty. */
  readonly menu: readonly PlayItem[]
  /** How SCORM 2004 orders it (SN): the setting `sequencing` of scorm-again, its activities by item id. */
  readonly sequencing?: object
  /** What its items share goes with an attempt on the whole (SCORM 2004 4th, `sharedDataGlobalToSystem`). */
  readonly sharesPerAttempt?: true
}

/** An item of a SCORM organization, or a block or assignable unit of cmi5. */
export interface PlayItem {
  /** Identifier in the manifest, or the IRI of its publisher. */
  readonly id: string
  readonly title: string
  /** Of its title, where it tells that itself. */
  readonly language?: string
  /** Its address from the root of the package, with parameters; absent for what only holds others. */
  readonly href?: string
  /** It says nothing to the LMS: an asset, or a web page. */
  readonly isSilent?: true
  /** What the LMS tells it, by element of the data model: `cmi.launch_data`. */
  readonly given: Readonly<Record<string, string>>
  /** The menu does not show it; another way may lead to it (SCORM CAM, `isvisible`). */
  readonly isHidden?: true
  /** What must be done before, in the script of AICC (SCORM 1.2, `adlcp:prerequisites`). */
  readonly prerequisites?: string
  /** Data that it shares with other items (SCORM 2004 4th CAM 3.4.1.18); absent before the 4th edition. */
  readonly shared?: readonly SharedStore[]
  /** What cmi5 says of an assignable unit. */
  readonly unit?: PlayedUnit
  readonly items: readonly PlayItem[]
}

/** A text that several items of a course have in common, and what one of them may do with it. */
export interface SharedStore {
  readonly target: string
  readonly isReadable: boolean
  readonly isWritable: boolean
}

/** An assignable unit, but for its title and address (cmi5 13.1.4). */
export interface PlayedUnit {
  readonly moveOn:
    'NotApplicable' | 'Passed' | 'Completed' | 'CompletedAndPassed' | 'CompletedOrPassed'
  readonly launchMethod: 'AnyWindow' | 'OwnWindow'
  readonly activityType?: string
  readonly masteryScore?: number
  readonly launchParameters?: string
  readonly entitlementKey?: string
}

/** All that the page of the simulated LMS is told. JSON: `GET /api/show`, and an event after each change. */
export interface Show {
  /** Another number, another content. */
  readonly build: number
  /**
   * Where its files are: `/course/3/`. While nothing but texts of pages changes they stay there, and
   * what was opened goes on. Older ones stay for a while.
   */
  readonly content: string
  /** Of the scripts of pages there that changed since, the build that each is of now. */
  readonly updates: Readonly<Record<string, number>>
  readonly playable: Playable
  /** What is played, whatever it is called: what an LMS has of its learners goes by it. */
  readonly identity: string
  /** What the format and its edition are called, and which others there are; one for a package from a file. */
  readonly format: string
  readonly formats: readonly { readonly id: string; readonly title: string }[]
  /**
   * Characters that the standard takes of a state (SCORM 1.2 RTE 3.4.4, SCORM 2004 RTE 4.2.21); absent
   * where it has no limit for one, as xAPI and cmi5, or none is kept, as on the web.
   */
  readonly stateLimit?: number
  /** `course`: it changes while its author writes. `package`: it was made elsewhere. */
  readonly source: 'course' | 'package'
  /** Of a course: its lessons, for the author's list. */
  readonly modules: readonly ShownModule[]
  readonly findings: readonly ShownFinding[]
  /** The course as it is now cannot be shown: what is shown is what it was before. */
  readonly isStale: boolean
  /** Why nothing could even be read: the folder is gone, or may not be opened. */
  readonly failure?: Readonly<Record<Locale, string>>
  /** Path of the lesson that it opens first. */
  readonly start?: string
  /** The LMS, as it was seen in the wild, that it opens in: a name of `hostileProfiles`. */
  readonly profile?: string
  /** Address of a place in an editor, with `{file}`, `{line}` and `{column}`; empty where none is wanted. */
  readonly editor: string
}

export interface ShownModule {
  readonly key: string
  readonly number: number
  readonly title: string
  readonly lessons: readonly ShownLesson[]
}

export interface ShownLesson {
  /** Frozen key: it is in what a learner's record says. */
  readonly key: string
  readonly number: string
  readonly title: string
  /** From the course folder. */
  readonly file: string
  /** Where the player shows it: `lessons/lesson-hoe`. */
  readonly path: string
  /** Id of the item that it is in; absent where the whole course is one, or it was not built yet. */
  readonly item?: string
  /** Key of the course or SCO whose state tells what was done in it; empty before it was built. */
  readonly recordKey: string
  /** What it asks, as the learner's record has it. */
  readonly activities: readonly LearnerActivity[]
}

/** A file that a page is made of: `GET /api/source/3/lessons/lesson-hoe` gives those of a page. */
export interface SourceText {
  /** HTML id of the module that it introduces on the course page; absent: it is the text of the page. */
  readonly module?: string
  /** From the course folder. */
  readonly file: string
  /** At which line its title stands. */
  readonly title: number
  /** At which line each of its blocks begins, or each term of the glossary. */
  readonly blocks: readonly number[]
  /** Of each of its blocks the texts in it, in the same order. */
  readonly parts: readonly (readonly BlockPart[])[]
}

export interface ShownFinding {
  readonly rule: string
  readonly severity: Severity
  readonly file: string
  readonly line: number
  readonly column: number
  readonly text: Readonly<Record<Locale, Text>>
}

/** The items that launch something, in the order of the menu. */
export function launchable(menu: readonly PlayItem[]): readonly PlayItem[] {
  return menu.flatMap((item) => [
    ...(item.href === undefined ? [] : [item]),
    ...launchable(item.items),
  ])
}

/** Whether an LMS decides what is opened next (SCORM 2004 SN): with one item there is nothing to decide. */
export function isSequenced({ sequencing, menu }: Playable): boolean {
  return sequencing !== undefined && launchable(menu).length > 1
}
