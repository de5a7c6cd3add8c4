import type { ElementContent, Properties } from 'hast'
import type { RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { State } from 'mdast-util-to-hast'
import {
  endingOf,
  reasonForNone,
  type Address,
  type BlockFile,
  type BlockSection,
  type Content,
  type ContentBlock,
  type Make,
  type Piece,
} from '../model/content-block.ts'
import { isLabel } from '../model/directive.ts'
import type { PlayerWords } from '../model/player-words.ts'
import { sectionsOf } from '../model/sections.ts'
import { plainText, walk } from '../model/tree.ts'
import { readOptions } from './block.ts'
import type { Holes } from './holes.ts'

interface Tools {
  readonly words: PlayerWords
  /** The path of a file in the course; nothing for what may not be in a package. */
  readonly asset: (url: string) => string | undefined
  readonly hole: Holes['hole']
}

/** Lets a block make its elements of a directive. */
export function buildBlock(
  state: State,
  node: ContainerDirective,
  block: ContentBlock,
  { words, asset, hole }: Tools,
): ElementContent {
  const compile = (children: readonly unknown[]): readonly Piece[] =>
    // They are children of this very node, whatever the model calls them.
    asPieces(state.all({ ...node, children: children as ContainerDirective['children'] }))
  const label = node.children.find(isLabel)
  const text = node.children.filter((child) => child !== label)
  const caption = block.holds === 'caption' ? captionOf(text) : undefined
  const { before, sections } = block.holds === 'sections' ? sectionsOf(text) : undivided(text)
  const options = readOptions(node)
  const piece = block.build({
    label: label ? asPieces(state.all(label)) : [],
    labelText: label ? plainText(label).trim() : '',
    body: compile(before.filter((child) => child !== caption)),
    caption: caption ? asPieces(state.all(caption)) : [],
    sections: sections.flatMap(({ heading, nodes }): readonly BlockSection[] => {
      const [made] = compile([heading])
      return made ? [{ heading: made, body: compile(nodes) }] : []
    }),
    options,
    words,
    make,
    link: (target) => asAddress(hole({ kind: 'link', target })),
    file: (option) => fileOf(options[option] ?? '', asset, hole),
  })
  return asNode(piece)
}

function undivided(before: readonly RootContent[]): ReturnType<typeof sectionsOf> {
  return { before, sections: [] }
}

/** The last paragraph is the caption, unless it is the picture itself. */
function captionOf(text: readonly RootContent[]): RootContent | undefined {
  const last = text.findLast(({ type }) => type !== 'html')
  const isCaption =
    last?.type === 'paragraph' && [...walk(last)].every(({ type }) => type !== 'image')
  return isCaption ? last : undefined
}

function fileOf(value: string, asset: Tools['asset'], hole: Tools['hole']): BlockFile | undefined {
  if (reasonForNone(value) !== undefined) return undefined
  const path = asset(value)
  if (path === undefined) return undefined
  return {
    name: path.split('/').at(-1) ?? path,
    ending: endingOf(path),
    address: asAddress(hole({ kind: 'asset', path })),
    size: asPiece({ type: 'text', value: hole({ kind: 'size', path }) }),
  }
}

const make: Make = (tagName, { class: names, ...attributes }, content) => {
  // An address is the mark of a hole, which is text.
  const properties = { ...attributes } as unknown as Properties
  if (names !== undefined) properties['className'] = names.split(' ')
  return asPiece({ type: 'element', tagName, properties, children: asNodes(content) })
}

function asNodes(content: Content): ElementContent[] {
  return content.map((part) =>
    typeof part === 'string' ? { type: 'text', value: part } : asNode(part),
  )
}

// What blocks see as pieces and addresses comes from here, and nothing else makes one.
function asNode(piece: Piece): ElementContent {
  return piece as unknown as ElementContent
}

function asPiece(node: ElementContent): Piece {
  return node as unknown as Piece
}

function asPieces(nodes: readonly ElementContent[]): readonly Piece[] {
  return nodes.map(asPiece)
}

function asAddress(mark: string): Address {
  return mark as unknown as Address
}
