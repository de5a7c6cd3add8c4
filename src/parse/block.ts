import type { List, ListItem, Paragraph } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Block, Item, PartName } from '../model/block.ts'
import { isLabel, isPart, itemList } from '../model/directive.ts'
import type { Position } from '../model/position.ts'
import { plainText } from '../model/tree.ts'
import type { Compile } from './html.ts'

/** Turns a directive into what an activity reads. */
export function toBlock(
  node: ContainerDirective,
  compile: Compile,
  at: (node: Locatable) => Position,
): Block {
  const label = node.children.find((child): child is Paragraph => isLabel(child))
  const parts = node.children.filter((child): child is Part => isPart(child))
  const list = node.children.find((child): child is List => child === itemList(node))
  const body = node.children.filter((child) => child !== label && child !== list && !isPart(child))
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
    // Of a double part the first stays: a rule reports the second.
    parts: Object.fromEntries(
      parts.toReversed().map((part) => [part.name, compile(part.children)]),
    ),
    position: at(node),
  }
}

/** Anything with a place in the text. */
export interface Locatable {
  readonly position?: List['position']
}

type Part = ContainerDirective & { readonly name: PartName }

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
