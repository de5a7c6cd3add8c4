import type { Locale } from './diagnostic.ts'
import type { LinkTarget } from './rich-text.ts'
import type { AnyRule } from './rule.ts'

/** The interface words that content blocks show; a part of the player's strings. */
export interface BlockWords {
  readonly tip: string
  readonly example: string
  readonly pitfall: string
  readonly law: string
  readonly more: string
  readonly video: string
  readonly audio: string
  readonly captions: string
  readonly transcript: string
  readonly withoutCaptions: string
  readonly withoutTranscript: string
  readonly forTrainer: string
}

declare const made: unique symbol

/**
 * A piece of a page that only the compiler can look into: a block puts pieces together, and the
 * one sanitiser sees the whole.
 */
export interface Piece {
  readonly [made]: true
}

/** What stands in an element: pieces, and text that is never read as HTML. */
export type Content = readonly (Piece | string)[]

/** The attributes that a block may ask for; the sanitiser decides on which elements. */
export interface Attributes {
  readonly class?: string
  readonly href?: Address
  readonly rel?: 'noopener noreferrer'
  readonly src?: Address
  readonly cite?: Address
  readonly download?: true
  readonly controls?: true
  readonly playsInline?: true
  readonly preload?: 'metadata'
  readonly ariaLabel?: string
  readonly role?: 'note'
  readonly kind?: 'captions'
  readonly label?: string
  readonly default?: true
}

declare const addressed: unique symbol

/** Where an attribute leads; only the compiler makes one. */
export interface Address {
  readonly [addressed]: true
}

/** Makes an element. */
export type Make = (tag: string, attributes: Attributes, content: Content) => Piece

/** A file of the course that an option names. */
export interface BlockFile {
  /** As the author calls it, without folders. */
  readonly name: string
  /** Lower case, without the dot. */
  readonly ending: string
  readonly address: Address
  /** How large it is, in words. */
  readonly size: Piece
}

/** A heading in a block with what stands under it. */
export interface BlockSection {
  readonly heading: Piece
  readonly body: readonly Piece[]
}

/** What a block is built from. */
export interface BlockParts {
  /** The text in `[` and `]`; empty without one. */
  readonly label: readonly Piece[]
  /** The same without markup. */
  readonly labelText: string
  /** The text of the block, without what is in one of the following. */
  readonly body: readonly Piece[]
  /** The last paragraph; empty unless the block holds a `caption`. */
  readonly caption: readonly Piece[]
  /** Empty unless the block holds `sections`. */
  readonly sections: readonly BlockSection[]
  /** As written. An option without a value is an empty string. */
  readonly options: Readonly<Record<string, string>>
  readonly words: BlockWords
  readonly make: Make
  readonly link: (target: LinkTarget) => Address
  /** Nothing when the option names no file that may be in a package. */
  readonly file: (option: string) => BlockFile | undefined
}

/** An option that names a file of the course. */
export interface FileOption {
  /** What the name may end in; any file will do when this is empty. */
  readonly endings: readonly string[]
  /** `none: reason` says why there is no file. */
  readonly mayBeNone?: true
}

/** A directive that holds text and asks nothing: what it knows, and how it becomes elements. */
export interface ContentBlock {
  readonly name: string
  /** Names of the options it knows. */
  readonly options: readonly string[]
  /** The options that name a file. */
  readonly files?: Readonly<Record<string, FileOption>>
  /** The options it cannot do without, each with an example of what to write. */
  readonly requires?: Readonly<Record<string, Readonly<Record<Locale, string>>>>
  /** Whether it shows its label; where it does not, a label is reported. */
  readonly showsLabel: boolean
  /**
   * `caption`: the last paragraph is apart, unless it holds an image. `sections`: a part for each
   * heading. `file`: what an option names; text is allowed.
   */
  readonly holds: 'text' | 'caption' | 'sections' | 'file'
  /** It is in the trainer's edition only. */
  readonly isForTrainer?: true
  /** What can be wrong with this block only. */
  readonly rules: readonly AnyRule[]
  build(parts: BlockParts): Piece
}

/** The reason in `none: reason`, which may be empty; nothing for the name of a file. */
export function reasonForNone(value: string): string | undefined {
  const written = /^\s*none\s*(?::([^]*))?$/i.exec(value)
  return written ? (written[1] ?? '').trim() : undefined
}

/** What a file's name ends in, in lower case, without the dot; empty without one. */
export function endingOf(path: string): string {
  return /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
}
