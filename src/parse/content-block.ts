import type { Element, ElementContent, Properties } from 'hast'
import type { RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { State } from 'mdast-util-to-hast'
import type { Content, ContentBlock, Make, Piece } from '../model/content-block.ts'
import { isLabel } from '../model/directive.ts'
import type { PlayerWords } from '../model/player-words.ts'
import { walk } from '../model/tree.ts'
import { readOptions } from './block.ts'

/** Lets a block make its elements of a directive. */
export function buildBlock(
  state: State,
  node: ContainerDirective,
  block: ContentBlock,
  words: PlayerWords,
): ElementContent {
  const compile = (children: readonly RootContent[]): readonly Piece[] =>
    // The children of a container may stand in one.
    asPieces(state.all({ ...node, children: children as ContainerDirective['children'] }))
  const label = node.children.find(isLabel)
  const text = node.children.filter((child) => child !== label)
  const caption = block.holds === 'caption' ? captionOf(text) : undefined
  const piece = block.build({
    label: label ? asPieces(state.all(label)) : [],
    body: compile(text.filter((child) => child !== caption)),
    caption: caption ? asPieces(state.all(caption)) : [],
    options: readOptions(node),
    words,
    make,
  })
  return asNode(piece)
}

/** The last paragraph is the caption, unless it is the picture itself. */
function captionOf(text: readonly RootContent[]): RootContent | undefined {
  const last = text.findLast(({ type }) => type !== 'html')
  const isCaption =
    last?.type === 'paragraph' && [...walk(last)].every(({ type }) => type !== 'image')
  return isCaption ? last : undefined
}

const make: Make = (tagName, { class: names, ...attributes }, content) => {
  const properties: Properties = { ...attributes }
  if (names !== undefined) properties['className'] = names.split(' ')
  return asPiece({ type: 'element', tagName, properties, children: asNodes(content) })
}

function asNodes(content: Content): Element['children'] {
  return content.map((part) =>
    typeof part === 'string' ? { type: 'text', value: part } : asNode(part),
  )
}

// What blocks see as pieces are nodes of this compiler, and nothing else makes a piece.
function asNode(piece: Piece): ElementContent {
  return piece as unknown as ElementContent
}

function asPiece(node: ElementContent): Piece {
  return node as unknown as Piece
}

function asPieces(nodes: readonly ElementContent[]): readonly Piece[] {
  return nodes.map(asPiece)
}
