import type { AnyRule } from './rule.ts'

/** The interface words that content blocks show; a part of the player's strings. */
export interface BlockWords {
  readonly tip: string
  readonly example: string
  readonly pitfall: string
  readonly law: string
  readonly more: string
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
}

/** Makes an element. */
export type Make = (tag: string, attributes: Attributes, content: Content) => Piece

/** What a block is built from. */
export interface BlockParts {
  /** The text in `[` and `]`; empty without one. */
  readonly label: readonly Piece[]
  /** The text of the block, without what is in one of the following. */
  readonly body: readonly Piece[]
  /** The last paragraph; empty unless the block holds a `caption`. */
  readonly caption: readonly Piece[]
  /** As written. An option without a value is an empty string. */
  readonly options: Readonly<Record<string, string>>
  readonly words: BlockWords
  readonly make: Make
}

/** A directive that holds text and asks nothing: what it knows, and how it becomes elements. */
export interface ContentBlock {
  readonly name: string
  /** Names of the options it knows. */
  readonly options: readonly string[]
  /** Whether it shows its label; where it does not, a label is reported. */
  readonly showsLabel: boolean
  /** `caption`: the last paragraph is apart, unless it holds an image. */
  readonly holds: 'text' | 'caption'
  /** What can be wrong with this block only. */
  readonly rules: readonly AnyRule[]
  build(parts: BlockParts): Piece
}
