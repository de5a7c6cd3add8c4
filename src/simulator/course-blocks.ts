import type { BlockPart } from '../model/course.ts'
import { partText } from '../model/part-text.ts'
import { lessonAt } from './open-lesson.ts'
import type { Show, SourceText } from '../model/simulation.ts'
import type { SourcePlace } from './editor-address.ts'

/**
 * What on a page of a course was written by its author: first what stands in front matter, of pages
 * and of modules on the course page; then the blocks of their texts, and terms with what they mean.
 */
const heads = '.opening, .module-opening > :not(.introduction), .sources'
const everyBlock = `${heads}, .introduction > :not(summary), .prose > *, .glossary dt, .glossary dd`

/** The block in which an element of a course stands, if it does in one. */
export function blockOf(target: EventTarget | null): HTMLElement | undefined {
  // Elements of a frame are of the classes of that frame.
  const element = target as Partial<HTMLElement> | null
  return element?.closest?.<HTMLElement>(everyBlock) ?? undefined
}

/** The blocks that can be seen, in the order of the page. */
export function blocksIn(page: Document): readonly HTMLElement[] {
  const all = [...page.querySelectorAll<HTMLElement>(everyBlock)]
  return all.filter((block) => block.getClientRects().length > 0)
}

/** Which page is shown, and under what it was opened, as the server knows them; nothing where that cannot be told. */
export function pageShown(
  page: Document,
  show: Show,
  item: string | undefined,
): { readonly opened: string; readonly path: string } | undefined {
  const { pathname, hash } = page.location
  const opened = /^\/course\/(\d+)\//.exec(pathname)?.[1]
  if (opened === undefined) return undefined
  if (page.querySelector('.course')) return { opened, path: 'index' }
  if (page.querySelector('.glossary')) return { opened, path: 'glossary' }
  if (!page.querySelector('.lesson')) return undefined
  const lesson = lessonAt(hash, show, item)
  return lesson && { opened, path: lesson.path }
}

/** Where a block was written, by the files that its page was made of; of what is in it where `target` is. */
export function placeOf(
  block: HTMLElement,
  texts: readonly SourceText[],
  target: Element = block,
): SourcePlace | undefined {
  const card = block.closest('.modules > .module')
  const text = texts.find(({ module }) => module === card?.id)
  if (!text) return undefined
  const { file, title, blocks, parts } = text
  const index = block.matches(heads) ? undefined : indexOf(block)
  const line = index === undefined ? title : blocks[index]
  if (line === undefined) return undefined
  const part = index === undefined ? undefined : partAt(target, block, parts[index] ?? [])
  return { file, line: part?.line ?? line, column: 1 }
}

/** The text within a block that an element shows, by how it begins: answers stand in another order. */
function partAt(
  target: Element,
  block: Element,
  parts: readonly BlockPart[],
): BlockPart | undefined {
  if (target === block || !block.contains(target)) return undefined
  const [only, ...more] = partsOf(target, parts)
  if (only && more.length === 0) return only
  const found = only && oneIn(target.closest('[data-activity]'), [only, ...more], parts)
  return found ?? (target.parentElement ? partAt(target.parentElement, block, parts) : undefined)
}

function partsOf({ textContent }: Element, parts: readonly BlockPart[]): readonly BlockPart[] {
  const own = partText(textContent)
  return parts.filter(({ text }) => text === own)
}

/** Of texts that are the same, such as `Yes`, the one in the question whose other texts are there once. */
function oneIn(
  question: Element | null,
  same: readonly BlockPart[],
  parts: readonly BlockPart[],
): BlockPart | undefined {
  const inside = [...(question?.querySelectorAll('*') ?? [])].map((each) => partsOf(each, parts))
  const sure = inside.flatMap(([only, ...more]) => (only && more.length === 0 ? [only.within] : []))
  const found = same.filter(({ within }) => sure.includes(within))
  return found.length === 1 ? found[0] : undefined
}

function indexOf(block: HTMLElement): number {
  const all = [...(block.parentElement?.children ?? [])]
  const before = all.slice(0, all.indexOf(block))
  if (block.matches('dt, dd')) {
    return before.filter(({ tagName }) => tagName === 'DT').length - (block.matches('dd') ? 1 : 0)
  }
  return before.filter(({ tagName }) => tagName !== 'SUMMARY').length
}
