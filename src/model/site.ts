import type { Course } from './course.ts'
import type { Interaction } from './interaction.ts'
import type { Locale } from './diagnostic.ts'
import type { AnyRule } from './rule.ts'
import type { Keys } from './keys.ts'
import type { ScoUnit } from './sco.ts'

/** One file of a package. `path` is ASCII, lower case, relative, with `/`. Never empty. */
export interface PackageFile {
  readonly path: string
  readonly contents: Uint8Array | string
}

/** A rendered course: everything that every format shares, as files. */
export interface Site {
  readonly course: Course
  readonly keys: Keys
  /** Pages, lesson scripts, style sheet and media; no player script and no manifest. */
  readonly files: readonly PackageFile[]
  /** Every question that a learner can answer, in the order of the course. */
  readonly questions: readonly SiteQuestion[]
  /** Absent: the whole course is one SCO, which opens with `launchPage`. */
  readonly scos?: readonly Sco[]
}

/** A question as reports know it. */
export interface SiteQuestion {
  /** Frozen key of the activity. */
  readonly key: string
  /** Frozen key of the lesson that it is in. */
  readonly lesson: string
  /** What is asked, in plain words. */
  readonly prompt: string
  readonly interaction: Interaction
}

/** A part of a course that an LMS launches, and keeps a record of, by itself. */
export interface Sco {
  /** Made of frozen keys and of what kind of thing it is: manifests name it by this. */
  readonly key: string
  /** Of what it is a part, and the id of that module or lesson. */
  readonly unit: ScoUnit
  readonly id: string
  /** As the menu of the LMS shows it. */
  readonly title: string
  /** It does not count for the course as a whole. */
  readonly isBonus?: true
  /** What it stands under in that menu; absent: right under the course. */
  readonly group?: { readonly key: string; readonly title: string }
  /** Path of the page that the LMS opens. */
  readonly launch: string
  /** Paths of the files that no other SCO uses, `launch` among them. */
  readonly files: readonly string[]
}

/** The file that an LMS, or a learner from a folder, opens first. */
export const launchPage = 'index.html'

/** Where the player's script stands in every package. */
export const playerScript = 'runtime/player.js'

/** Parts of the built toolkit that an exporter asks for by name. */
export interface ToolkitParts {
  /** The player's script with this tracker in it. */
  readonly player: string
  /** The official schema files of the standard, empty for formats without. */
  readonly schemas: readonly PackageFile[]
}

/** One edition of a standard that has several. */
export interface Edition {
  /** What `--edition` takes. */
  readonly id: string
  /** What it is called for people, behind the title of the format. */
  readonly title: string
  /** Which folder of official schemas goes in. */
  readonly schemas: string
}

/** What may be asked of a format besides its files. */
export interface PackOptions {
  /** Id of one of the exporter's editions; the first when it is left out. */
  readonly edition?: string | undefined
}

/** A package format. One file in `src/export`, one line in its registry. */
export interface Exporter {
  readonly id: string
  /** What it is called for people. */
  readonly title: string
  /** What a person does with the finished file. */
  readonly advice: Readonly<Record<Locale, string>>
  /** Which tracker of `src/runtime/trackers` goes in. */
  readonly tracker: string
  /** Which folder of official schemas goes in, where the standard has one edition. */
  readonly schemas?: string
  /** The editions of the standard where it has several, the usual one first. */
  readonly editions?: readonly Edition[]
  /** How many characters of a learner's state the standard takes; absent: any number, or none at all. */
  readonly stateLimit?: number
  /** The other limits of the standard, so that authors hear of them from `check`. */
  readonly rules: readonly AnyRule[]
  /** What an author must hear of where a package holds several SCOs; absent: it cannot. */
  readonly scoRules?: readonly AnyRule[]
  /** Pure: the same site gives the same files. */
  pack(site: Site, parts: ToolkitParts, options?: PackOptions): readonly PackageFile[]
}
