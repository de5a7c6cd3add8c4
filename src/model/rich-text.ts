/**
 * A piece of author text as HTML, cut where a later stage fills something in. Strings are
 * sanitised HTML; the other fragments are plain data. A `link` or `asset` stands inside the
 * quotes of an attribute.
 */
export type RichText = readonly Fragment[]

export type Fragment =
  | string
  | LinkFragment
  | AssetFragment
  | SizeFragment
  | ActivityFragment
  | TrainerFragment
  | TermFragment

export interface LinkFragment {
  readonly kind: 'link'
  readonly target: LinkTarget
}

/** `path`: of the file in the course folder. */
export interface AssetFragment {
  readonly kind: 'asset'
  readonly path: string
}

/** How large a file of the course is, in words. */
export interface SizeFragment {
  readonly kind: 'size'
  readonly path: string
}

/** Text that a learner's package does not hold. Nested, so that who skips it skips all of it. */
export interface TrainerFragment {
  readonly kind: 'trainer'
  readonly text: RichText
}

export interface ActivityFragment {
  readonly kind: 'activity'
  readonly id: string
}

/** Where a word begins or ends that the glossary explains; `name` is what it is called there. */
export interface TermFragment {
  readonly kind: 'term'
  readonly name: string
  readonly edge: 'start' | 'end'
}

/** The text as its author wrote it: the same whatever the glossary says. */
export function withoutTerms(text: RichText): RichText {
  const plain: Fragment[] = []
  for (const fragment of text) {
    const last = plain[plain.length - 1]
    if (typeof fragment === 'string' && typeof last === 'string') {
      plain[plain.length - 1] = last + fragment
    } else if (typeof fragment === 'string' || fragment.kind !== 'term') {
      plain.push(fragment)
    }
  }
  return plain
}

/** Where a link leads. Identity, never a number: `lesson:ladder#treden`, `module:wet`. */
export type LinkTarget =
  | { readonly kind: 'lesson'; readonly id: string; readonly anchor: string }
  | { readonly kind: 'module'; readonly id: string }
  | { readonly kind: 'file'; readonly path: string; readonly anchor: string }
  | { readonly kind: 'anchor'; readonly anchor: string }
  | { readonly kind: 'web'; readonly url: string }
