import type { Position } from './position.ts'
import type { RichText } from './rich-text.ts'

/** The parts that any activity may hold as a nested block. */
export const partNames = ['hint', 'right', 'wrong', 'model'] as const
export type PartName = (typeof partNames)[number]

/** One directive (`:::name[label]{options}`) as an activity or a content block reads it. */
export interface Block {
  readonly name: string
  /** The `#id`, empty when there is none. */
  readonly id: string
  /** As written, without the id. An option without a value is an empty string. */
  readonly options: Readonly<Record<string, string>>
  readonly label: RichText
  /** What is not in a list item or a part. Content blocks: everything. */
  readonly body: RichText
  readonly bodyText: string
  /** The items of the last list that stands directly in the block. */
  readonly items: readonly Item[]
  readonly ordered: boolean
  readonly parts: Parts
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
  readonly position: Position
}
