import type { Element, ElementContent, Properties } from 'hast'
import type {
  Code,
  FootnoteReferenceData,
  InlineCode,
  ListItem,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import { defaultHandlers, type Handler, type Handlers, type State } from 'mdast-util-to-hast'
import remarkHtml from 'remark-html'
import { unified } from 'unified'
import { anchorId } from '../model/anchor.ts'
import type { ContentBlock } from '../model/content-block.ts'
import type { PlayerWords } from '../model/player-words.ts'
import type { LinkTarget, RichText } from '../model/rich-text.ts'
import { isForTrainer } from '../model/tree.ts'
import { buildBlock } from './content-block.ts'
import { createHoles, type Holes } from './holes.ts'
import { sanitiseSchema } from './sanitise.ts'
import type { Occurrence } from './terms.ts'

/** What the compiler must know about the text around the nodes. */
export interface HtmlContext {
  readonly words: PlayerWords
  readonly blocks: readonly ContentBlock[]
  readonly headingsDown: number
  /** The meaning of an address; nothing for one that may not be in a package. */
  link(url: string): LinkTarget | undefined
  /** The path of a file in the course; nothing for what may not be in a package. */
  readonly asset: (url: string) => string | undefined
  /** The id of an activity that stands at this directive, if it is one. */
  activity(node: Nodes): string | undefined
  /** The words in a text that the glossary explains. */
  terms(node: Nodes): readonly Occurrence[]
}

/** Turns nodes into sanitised HTML with holes for what later stages fill in. */
export type Compile = (nodes: readonly (RootContent | PhrasingContent)[]) => RichText

/** Makes the compiler for one text. */
export function htmlCompiler(context: HtmlContext): Compile {
  const holes = createHoles()
  const processor = unified()
    .use(remarkHtml, { sanitize: sanitiseSchema, handlers: handlers(context, holes) })
    .freeze()
  return (nodes) => {
    holes.clear()
    const html = processor.stringify({
      type: 'root',
      children: [...nodes] as RootContent[],
    })
    return holes.cut(html.trim())
  }
}

function handlers(context: HtmlContext, holes: Holes): Handlers {
  const { hole } = holes
  return {
    root,
    heading: heading(context.headingsDown),
    table,
    text: (state: State, node: Extract<Nodes, { type: 'text' }>) => {
      const value = withTerms(node.value, context.terms(node), hole)
      return defaultHandlers.text(state, { type: 'text', value })
    },
    link: (state: State, node: Extract<Nodes, { type: 'link' }>) => {
      const target = context.link(node.url)
      const properties: Properties = {}
      if (target) properties['href'] = hole({ kind: 'link', target })
      if (target?.kind === 'web') properties['rel'] = ['noopener', 'noreferrer']
      if (node.title) properties['title'] = node.title
      return element('a', properties, state.all(node))
    },
    // Its activity makes a way to go of it, which is no link of the text.
    sectionLink: (state: State, node: Extract<Nodes, { type: 'sectionLink' }>) => state.all(node),
    listItem: (state: State, node: ListItem, parent: Parents | undefined) =>
      namedBox(defaultHandlers.listItem(state, node, parent), node.checked, context.words),
    image: (_: State, node: Extract<Nodes, { type: 'image' }>) => {
      const path = context.asset(node.url)
      const properties: Properties = { alt: node.alt ?? '' }
      if (path !== undefined) properties['src'] = hole({ kind: 'asset', path })
      if (node.title) properties['title'] = node.title
      return element('img', properties, [])
    },
    code: (_: State, node: Code) => codeBlock(node),
    inlineCode: (_: State, node: InlineCode) =>
      node.data?.formula ?? element('code', {}, [{ type: 'text', value: node.value }]),
    footnoteReference: (_: State, node: Extract<Nodes, { type: 'footnoteReference' }>) =>
      noteMark(node.data ?? {}, hole),
    noteList: (state: State, node: Nodes) =>
      inEdition(node, noteList(state, node, context.words), holes),
    note: (state: State, node: Extract<Nodes, { type: 'note' }>) =>
      inEdition(node, note(state, node, context.words, hole), holes),
    containerDirective: (state: State, node: Extract<Nodes, { type: 'containerDirective' }>) => {
      const id = context.activity(node)
      if (id !== undefined) return { type: 'text', value: hole({ kind: 'activity', id }) }
      const block = context.blocks.find(({ name }) => name === node.name)
      // An unknown block is an error that the check reports; its text stays readable meanwhile.
      if (!block) return state.all(node)
      const { words, asset } = context
      return inEdition(node, buildBlock(state, node, block, { words, asset, hole }), holes)
    },
  } satisfies Record<string, Handler>
}

/** A box of a task list in running text says whether it is ticked; nobody can change it. */
function namedBox(
  item: Element,
  isTicked: boolean | null | undefined,
  { lessonDone, lessonOpen }: PlayerWords,
): Element {
  for (const child of item.children.flatMap((each) => [each, ...childrenOf(each)])) {
    if (child.type === 'element' && child.tagName === 'input') {
      child.properties['ariaLabel'] = isTicked ? lessonDone : lessonOpen
    }
  }
  return item
}

function childrenOf(node: ElementContent): readonly ElementContent[] {
  return node.type === 'element' && node.tagName === 'p' ? node.children : []
}

/** What is for the trainer stands between two marks, so that it can be left out as a whole. */
function inEdition(
  node: Nodes,
  element: ElementContent,
  { forTrainer }: Holes,
): ElementContent | ElementContent[] {
  return isForTrainer(node) ? forTrainer([element]) : element
}

function withTerms(text: string, terms: readonly Occurrence[], hole: Holes['hole']): string {
  let marked = ''
  let done = 0
  for (const { name, start, end } of terms) {
    const open = hole({ kind: 'term', name, edge: 'start' })
    const close = hole({ kind: 'term', name, edge: 'end' })
    marked += text.slice(done, start) + open + text.slice(start, end) + close
    done = end
  }
  return marked + text.slice(done)
}

/** Blocks get a line each; running text must not get white space that its author did not write. */
const root: Handler = (state, node: Root) => {
  const isRunning = node.children.every(({ type }) => runningText.has(type))
  return isRunning ? state.all(node) : state.wrap(state.all(node), false)
}

const runningText: ReadonlySet<string> = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'image', 'html'],
  ...['footnoteReference', 'sectionLink'],
])

const heading = (down: number) => (state: State, node: Extract<Nodes, { type: 'heading' }>) => {
  const anchor = node.data?.anchor
  // A lesson's title is its h1; one that stands in the text is an error, shown as an h2.
  const tag = `h${Math.min(6, Math.max(2, node.depth) + down)}`
  return element(tag, anchor === undefined ? {} : { id: anchorId(anchor) }, state.all(node))
}

/** Code, or a formula: what is wider than the screen scrolls in its own frame. */
function codeBlock({ lang, value, data }: Code): Element {
  const made = data?.made
  const isMath = made?.some((node) => node.type === 'element' && node.tagName === 'math')
  if (made && isMath === true) return element('div', { className: ['formula'] }, made)
  const properties: Properties = lang ? { className: [`language-${lang}`] } : {}
  const code = element('code', properties, [
    ...(made ?? [{ type: 'text', value } as const]),
    { type: 'text', value: value === '' ? '' : '\n' },
  ])
  return element('pre', {}, [code])
}

/** A table wider than the screen scrolls in its own frame. */
const table: Handler = (state, node: Extract<Nodes, { type: 'table' }>) => {
  const [head, ...rows] = node.children
  const row = (cells: typeof head, tag: 'th' | 'td'): Element =>
    element(
      'tr',
      {},
      (cells?.children ?? []).map((cell, index) => {
        const align = node.align?.[index]
        const properties: Properties = tag === 'th' ? { scope: 'col' } : {}
        if (align) properties['className'] = [`align-${align}`]
        return element(tag, properties, state.all(cell))
      }),
    )
  const body = rows.map((cells) => row(cells, 'td'))
  const parts = [element('thead', {}, [row(head, 'th')])]
  if (body.length > 0) parts.push(element('tbody', {}, body))
  return element('div', { className: ['table'] }, [element('table', {}, parts)])
}

function noteMark(
  { number, note: anchor = '', mark }: FootnoteReferenceData,
  hole: Holes['hole'],
): Element {
  const href = hole({ kind: 'link', target: { kind: 'anchor', anchor } })
  const properties = mark === undefined ? { href } : { href, id: anchorId(mark) }
  return element('sup', {}, [element('a', properties, [{ type: 'text', value: String(number) }])])
}

function noteList(state: State, node: Nodes, words: PlayerWords): Element {
  const title = element('h2', {}, [{ type: 'text', value: words.footnotes }])
  const list = element('ol', {}, 'children' in node ? state.all(node) : [])
  return element('section', { className: ['notes'] }, [title, list])
}

function note(
  state: State,
  node: Extract<Nodes, { type: 'note' }>,
  words: PlayerWords,
  hole: Holes['hole'],
): Element {
  const id = anchorId(node.anchor)
  if (node.mark === undefined) return element('li', { id }, state.all(node))
  const href = hole({ kind: 'link', target: { kind: 'anchor', anchor: node.mark } })
  const back = element('a', { href, ariaLabel: words.backToText }, [{ type: 'text', value: '↩' }])
  return element('li', { id }, [...state.all(node), back])
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}
