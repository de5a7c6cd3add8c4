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

/** Which page of which build is shown, as the server knows it; nothing where that cannot be told. */
export function pageShown(
  page: Document,
  show: Show,
  item: string | undefined,
): { readonly build: string; readonly path: string } | undefined {
  const { pathname, hash } = page.location
  const build = /^\/course\/(\d+)\//.exec(pathname)?.[1]
  if (build === undefined) return undefined
  if (page.querySelector('.course')) return { build, path: 'index' }
  if (page.querySelector('.glossary')) return { build, path: 'glossary' }
  if (!page.querySelector('.lesson')) return undefined
  const [name = ''] = decodeURI(hash).slice(1).split('/')
  const lessons = show.modules.flatMap((module) => module.lessons)
  const named = lessons.find(({ path }) => path.endsWith(`/lesson-${name}`))
  // A lesson that is a SCO by itself is shown without being named.
  const own = lessons.filter((lesson) => lesson.item === item)
  const lesson = named ?? (own.length === 1 ? own[0] : undefined)
  return lesson && { build, path: lesson.path }
}

/** Where a block was written, by the files that its page was made of. */
export function placeOf(block: HTMLElement, texts: readonly SourceText[]): SourcePlace | undefined {
  const card = block.closest('.modules > .module')
  const text = texts.find(({ module }) => module === card?.id)
  if (!text) return undefined
  const { file, title, blocks } = text
  const line = block.matches(heads) ? title : blocks[indexOf(block)]
  return line === undefined ? undefined : { file, line, column: 1 }
}

function indexOf(block: HTMLElement): number {
  const all = [...(block.parentElement?.children ?? [])]
  const before = all.slice(0, all.indexOf(block))
  if (block.matches('dt, dd')) {
    return before.filter(({ tagName }) => tagName === 'DT').length - (block.matches('dd') ? 1 : 0)
  }
  return before.filter(({ tagName }) => tagName !== 'SUMMARY').length
}
