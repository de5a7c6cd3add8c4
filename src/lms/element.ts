/** `keyword`: what the model says of itself, such as `_count`. */
export type Access = 'read' | 'write' | 'read-write' | 'keyword'

/** `general`: well formed, but not in this place or not once more. */
export type Fault = 'type' | 'range' | 'general'

/** Where a value is to be written. */
export interface Place {
  /** What another element has, by its full name with `n` for the indexes of this place. */
  valueOf(pattern: string): string
  /** What this element has in the other records of its collection. */
  others(): readonly string[]
  /** What stands there now; empty when nothing does. */
  current(): string
  /** In the innermost collection. */
  readonly index: number
}

/** What a standard allows to be done with one element of its data model. */
export interface Element {
  readonly access: Access
  /** What is allowed in one record of a collection, where that differs. */
  readonly accessIn?: (index: number) => Access
  /** What is wrong with a value, if anything. */
  readonly fault: (value: string, place: Place) => Fault | undefined
  /** Elements, by full name with `n`, that the record must have before. */
  readonly needs?: readonly string[]
  /** Whether reading it before it was written is an error of its own. */
  readonly startsUnset?: true
}

/** A data model: name, with `n` for each index, to element. */
export type Elements = Readonly<Record<string, Element>>

export const readOnly: Element = { access: 'read', fault: () => 'type' }
export const keyword: Element = { access: 'keyword', fault: () => 'type' }

/** An element whose values have a type. */
export function typed(
  access: Access,
  accepts: (value: string, place: Place) => boolean,
  rest: Pick<Element, 'needs' | 'startsUnset'> = {},
): Element {
  return { access, fault: (value, place) => (accepts(value, place) ? undefined : 'type'), ...rest }
}

/** Text of so many characters at most. */
export function text(limit: number, access: Access = 'read-write'): Element {
  return typed(access, (value) => value.length <= limit)
}

/** One of these words, to the letter. */
export function word(access: Access, words: readonly string[]): Element {
  return typed(access, (value) => words.includes(value))
}

/** The same element under several names. */
export function each(names: readonly string[], element: Element): Elements {
  return Object.fromEntries(names.map((name) => [name, element]))
}

/** Elements of one record, by their last names. `needs` is what all of them but the first need. */
export function recordOf(prefix: string, elements: Elements, needs: readonly string[]): Elements {
  return Object.fromEntries(
    Object.entries(elements).map(([name, element]) => {
      const full = `${prefix}.${name}`
      const before = [...needs, ...(element.needs ?? [])].filter((needed) => needed !== full)
      return [full, { ...element, needs: before }]
    }),
  )
}
