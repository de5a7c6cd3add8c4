import type { Nodes, Root } from 'mdast'
import type { BlockLine } from '../model/course.ts'
import { isForTrainer } from '../model/tree.ts'

/** What the compiler makes nothing of: comments, raw HTML, where a link or a note leads. */
const unseen: ReadonlySet<string> = new Set(['html', 'definition', 'footnoteDefinition'])

/**
 * Where each block of a text begins: one for each element that the compiler makes of it, in the
 * same order. Needs a tree that was prepared.
 */
export function readBlockLines(tree: Root): readonly BlockLine[] {
  return tree.children
    .filter(({ type }) => !unseen.has(type))
    .map((node) => ({ line: lineOf(node), ...(isForTrainer(node) && { isForTrainer: true }) }))
}

/** The list of notes was gathered, and begins where its first note does. */
function lineOf(node: Nodes): number {
  if (node.position) return node.position.start.line
  const [first] = 'children' in node ? node.children : []
  return first ? lineOf(first) : 1
}
