import type { List, ListItem, Paragraph, RootContent, Table, TableCell } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Block, Cell, Holding, Item, OwnPart, PartName, Section } from '../model/block.ts'
import { heldNodes, isLabel, isNamed, isPart, linkOf, sectionsOf } from '../model/directive.ts'
import type { Position } from '../model/position.ts'
import { plainText } from '../model/tree.ts'
import type { Compile } from './html.ts'

/** What a type of activity tells of the blocks that it reads. */
export interface BlockShape {
  readonly holds: Holding
  /** Names of the nested blocks that only this type knows. */
  readonly ownParts: readonly string[]
  /** Whether a nested block is a question in this one, which is read by itself. */
  readonly isQuestion: (node: RootContent) => boolean
}

interface Tools {
  readonly compile: Compile
  readonly at: (node: Locatable) => Position
}

/** Turns a directive into what an activity reads. */
export function toBlock(node: ContainerDirective, shape: BlockShape, tools: Tools): Block {
  const { compile, at } = tools
  const { holds } = shape
  const label = node.children.find((child): child is Paragraph => isLabel(child))
  const parts = node.children.filter((child): child is Part => isPart(child))
  const ownParts = node.children.filter((child): child is ContainerDirective =>
    isNamed(child, shape.ownParts),
  )
  // What is held are children of this very node.
  const held = heldNodes(node, holds) as readonly RootContent[]
  const apart = new Set<RootContent>([...held, ...parts, ...ownParts, ...(label ? [label] : [])])
  const body = node.children.filter((child) => !apart.has(child) && !shape.isQuestion(child))
  const list = held.find((child): child is List => child.type === 'list')
  const table = held.find((child): child is Table => child.type === 'table')
  const [head = [], ...rows] = (table?.children ?? []).map((row) => row.children.map(toCell(tools)))
  return {
    name: node.name,
    ...readAttributes(node),
    label: label ? compile(label.children) : [],
    body: compile(body),
    bodyText: body.map(plainText).join(' '),
    items: list && holds !== 'sections' ? toItems(list, holds, tools) : [],
    ordered: list?.ordered === true,
    head,
    rows,
    sections: holds === 'sections' ? toSections(node, tools) : [],
    // They are read by themselves, before the block around them is judged.
    questions: [],
    // Of a double part the first stays: a rule reports the second.
    parts: Object.fromEntries(
      parts.toReversed().map((part) => [part.name, compile(part.children)]),
    ),
    ownParts: ownParts.map((part) => toOwnPart(part, tools)),
    position: at(node),
  }
}

/** Anything with a place in the text. */
export interface Locatable {
  readonly position?: List['position']
}

type Part = ContainerDirective & { readonly name: PartName }

/** The id and the options of a directive. */
export function readAttributes(node: ContainerDirective): Pick<Block, 'id' | 'options'> {
  const { id = '', ...options } = readOptions(node)
  return { id, options }
}

/** The attributes of a directive as written; one without a value is an empty string. */
export function readOptions({ attributes }: ContainerDirective): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes ?? {}).map(([name, value]) => [name, value ?? '']),
  )
}

function toOwnPart(node: ContainerDirective, { compile, at }: Tools): OwnPart {
  const { options } = readAttributes(node)
  return { name: node.name, options, text: compile(node.children), position: at(node) }
}

function toItems(list: List, holds: Holding, tools: Tools): readonly Item[] {
  return list.children.map((item) => toItem(item, holds, tools))
}

/** The text of an item stands in a label, where only running text may stand: no paragraphs. */
function toItem(node: ListItem, holds: Holding, tools: Tools): Item {
  const { compile, at } = tools
  const paragraphs = node.children.filter((child) => child.type === 'paragraph')
  const quote = node.children.find((child) => child.type === 'blockquote')
  const list = holds === 'groups' ? node.children.find((child) => child.type === 'list') : undefined
  const text = paragraphs.flatMap((paragraph, index) =>
    index === 0 ? paragraph.children : [{ type: 'break' } as const, ...paragraph.children],
  )
  return {
    checked: node.checked ?? undefined,
    text: compile(text),
    plain: paragraphs.map(plainText).join(' '),
    feedback: quote ? compile(quote.children) : undefined,
    items: list ? toItems(list, 'items', tools) : [],
    link: linkOf(node)?.url ?? '',
    linkTitle: linkOf(node)?.title ?? '',
    position: at(node),
  }
}

function toCell({ compile, at }: Tools): (cell: TableCell) => Cell {
  return (cell) => ({
    text: compile(cell.children),
    plain: cell.children.map(plainText).join('').trim(),
    position: at(cell),
  })
}

function toSections(directive: ContainerDirective, tools: Tools): readonly Section[] {
  return sectionsOf(directive).map(({ heading, nodes, list }) => ({
    depth: heading.depth ?? 2,
    title: plainText(heading).trim(),
    // What is held are children of this very directive, and a list is one.
    body: tools.compile(nodes.filter((node) => node !== list) as readonly RootContent[]),
    items: list ? toItems(list as List, 'items', tools) : [],
    position: tools.at(heading as Locatable),
  }))
}
