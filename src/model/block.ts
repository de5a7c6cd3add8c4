import type { Position } from './position.ts'
import type { RichText } from './rich-text.ts'

/** The parts that any activity may hold as a nested block. */
export const partNames = ['hint', 'right', 'wrong', 'model'] as const
export type PartName = (typeof partNames)[number]

/**
 * What an activity is made of, besides its prompt and its parts. `items`: the last list that
 * stands directly in the block. `groups`: the same, with a list under each item. `table`: the last
 * table. `sections`: all from the first heading on. `questions`: other activities.
 */
export type Holding = 'items' | 'groups' | 'table' | 'sections' | 'questions' | 'nothing'

/** One directive (`:::name[label]{options}`) as an activity reads it. */
export interface Block {
  readonly name: string
  /** The `#id`, empty when there is none. */
  readonly id: string
  /** As written, without the id. An option without a value is an empty string. */
  readonly options: Readonly<Record<string, string>>
  readonly label: RichText
  /** What is not in one of the following. */
  readonly body: RichText
  readonly bodyText: string
  /** Empty unless the type holds `items` or `groups`. */
  readonly items: readonly Item[]
  readonly ordered: boolean
  /** The first row of the table: what its columns are called. Empty unless the type holds a `table`. */
  readonly head: readonly Cell[]
  /** The other rows. */
  readonly rows: readonly (readonly Cell[])[]
  /** Empty unless the type holds `sections`. */
  readonly sections: readonly Section[]
  /** Empty unless the type holds `questions`. */
  readonly questions: readonly HeldQuestion[]
  readonly parts: Parts
  /** Nested blocks that only this type knows, in the order of the text. */
  readonly ownParts: readonly OwnPart[]
  readonly position: Position
}

export type Parts = Readonly<Partial<Record<PartName, RichText>>>

/** One list item: `- [x] text` with an optional quote under it. */
export interface Item {
  /** `undefined` without a box. */
  readonly checked: boolean | undefined
  readonly text: RichText
  /** The same without markup. */
  readonly plain: string
  readonly feedback: RichText | undefined
  /** The list under it; empty unless the type holds `groups`. */
  readonly items: readonly Item[]
  /** Address of the first link in it, as written; empty without one. */
  readonly link: string
  /** What the link says when a mouse rests on it; empty without it. */
  readonly linkTitle: string
  readonly position: Position
}

/** One cell of a table; `plain` is its text without markup. */
export interface Cell {
  readonly text: RichText
  readonly plain: string
  readonly position: Position
}

/** A heading with what stands under it; the last list is apart, as in a block. */
export interface Section {
  /** 1 to 6. */
  readonly depth: number
  readonly title: string
  readonly body: RichText
  readonly items: readonly Item[]
  readonly position: Position
}

/** An activity in another, as far as the one around it judges it. */
export interface HeldQuestion {
  readonly id: string
  readonly points: number
  /** As in a block. */
  readonly options: Readonly<Record<string, string>>
  readonly position: Position
}

/** A nested block of a type's own, such as `:::profile{from=0 to=40}`. */
export interface OwnPart {
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly text: RichText
  readonly position: Position
}
