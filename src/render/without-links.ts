import type { Fragment, LinkTarget, RichText } from '../model/rich-text.ts'

/** Says of a link whether what it leads to is not there. */
type IsGone = (target: LinkTarget) => boolean

/** The attributes of a tag; sanitised HTML has each value between double quotes. */
const attributes = '(?:[^<>"]|"[^"]*")*'
const opening = new RegExp(`<a\\b${attributes} href="$`)
const restOfOpening = new RegExp(`^"${attributes}>`)

/**
 * Plain data of which every text has lost the links that lead nowhere: what they say stays. It goes
 * through everything that a type of question may have kept of its text as well.
 */
export function withoutLinks<Value>(value: Value, isGone: IsGone): Value {
  if (Array.isArray(value)) {
    const entries = value.map((each: unknown) => withoutLinks(each, isGone))
    // The same shape; only a text has links in it, and it stays a text.
    return (hasLink(entries) ? unlinked(entries as RichText, isGone) : entries) as Value
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([key, each]) => [key, withoutLinks<unknown>(each, isGone)] as const,
  )
  // As above.
  return Object.fromEntries(entries) as Value
}

function hasLink(entries: readonly unknown[]): boolean {
  return entries.some(
    (each) => typeof each === 'object' && each !== null && 'kind' in each && each.kind === 'link',
  )
}

/** A link stands inside the quotes of its `href`, so its tags are in the strings around it. */
function unlinked(text: RichText, isGone: IsGone): RichText {
  const kept: Fragment[] = []
  let isOpening = false
  let isOpen = false
  for (const fragment of text) {
    const last = kept.at(-1)
    if (typeof fragment === 'string') {
      const inside: string = isOpening ? fragment.replace(restOfOpening, '') : fragment
      kept.push(isOpen ? inside.replace('</a>', '') : inside)
      isOpen &&= !inside.includes('</a>')
      isOpening = false
    } else if (fragment.kind === 'link' && typeof last === 'string' && isGone(fragment.target)) {
      kept[kept.length - 1] = last.replace(opening, '')
      isOpening = isOpen = true
    } else kept.push(fragment)
  }
  return kept
}
