import type { Nodes, Root } from 'mdast'
import type { BlockLine, BlockPart } from '../model/course.ts'
import { partText } from '../model/part-text.ts'
import { isForTrainer, plainText } from '../model/tree.ts'

/** What the compiler makes nothing of: comments, raw HTML, where a link or a note leads. */
const unseen: ReadonlySet<string> = new Set(['html', 'definition', 'footnoteDefinition'])

/**
 * Where each block of a text begins: one for each element that the compiler makes of it, in the
 * same order. Needs a tree that was prepared.
 */
export function readBlockLines(tree: Root): readonly BlockLine[] {
  return tree.children
    .filter(({ type }) => !unseen.has(type))
    .map((node) => {
      const parts = 'children' in node ? node.children.flatMap((each) => partsIn(each, node)) : []
      return {
        line: lineOf(node),
        ...(isForTrainer(node) && { isForTrainer: true }),
        ...(parts.length > 0 && { parts }),
      }
    })
}

/** What is shown as one piece of text. */
const pieces: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code'])

function partsIn(node: Nodes, above: Nodes, within = 0): readonly BlockPart[] {
  const inside = above.type === 'containerDirective' ? lineOf(above) : within
  if (pieces.has(node.type)) {
    const text = partText(plainText(node))
    return text === '' ? [] : [{ text, line: lineOf(node), within: inside }]
  }
  return 'children' in node ? node.children.flatMap((each) => partsIn(each, node, inside)) : []
}

/** The list of notes was gathered, and begins where its first note does. */
function lineOf(node: Nodes): number {
  if (node.position) return node.position.start.line
  const [first] = 'children' in node ? node.children : []
  return first ? lineOf(first) : 1
}
