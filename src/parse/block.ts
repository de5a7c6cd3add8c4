import type { BlockContent, DefinitionContent, List, ListItem, Paragraph } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { partNames, type Block, type Item, type PartName } from '../model/block.ts'
import type { Position } from '../model/position.ts'
import { plainText } from '../model/tree.ts'
import type { Compile } from './html.ts'

type Content = BlockContent | DefinitionContent

/** Turns a directive into what an activity reads. */
export function toBlock(
  node: ContainerDirective,
  compile: Compile,
  at: (node: Locatable) => Position,
): Block {
  const label = node.children.find(isLabel)
  const parts = node.children.filter(isPart)
  const content = node.children.filter((child) => child !== label && !isPart(child))
  const list = content.findLast((child) => child.type === 'list')
  const body = content.filter((child) => child !== list)
  const { id, ...options } = node.attributes ?? {}
  return {
    name: node.name,
    id: id ?? '',
    options: Object.fromEntries(Object.entries(options).map(([key, value]) => [key, value ?? ''])),
    label: label ? compile(label.children) : [],
    body: compile(body),
    bodyText: body.map(plainText).join(' '),
    items: list ? list.children.map((item) => toItem(item, compile, at)) : [],
    ordered: list?.ordered === true,
    parts: Object.fromEntries(parts.map((part) => [part.name, compile(part.children)])),
    position: at(node),
  }
}

/** Anything with a place in the text. */
export interface Locatable {
  readonly position?: List['position']
}

function isLabel(child: Content): child is Paragraph {
  return child.type === 'paragraph' && child.data?.directiveLabel === true
}

type Part = ContainerDirective & { readonly name: PartName }

function isPart(child: Content): child is Part {
  const names: readonly string[] = partNames
  return child.type === 'containerDirective' && names.includes(child.name)
}

/** The text of an item stands in a label, where only running text may stand: no paragraphs. */
function toItem(node: ListItem, compile: Compile, at: (node: Locatable) => Position): Item {
  const paragraphs = node.children.filter((child) => child.type === 'paragraph')
  const quote = node.children.find((child) => child.type === 'blockquote')
  const text = paragraphs.flatMap((paragraph, index) =>
    index === 0 ? paragraph.children : [{ type: 'break' } as const, ...paragraph.children],
  )
  return {
    checked: node.checked ?? undefined,
    text: compile(text),
    plain: paragraphs.map(plainText).join(' '),
    feedback: quote ? compile(quote.children) : undefined,
    position: at(node),
  }
}
