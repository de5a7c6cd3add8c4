import type { Nodes, Parents } from 'mdast'

/** What to do with a node. A number says at which index of the parent to go on. */
type Visitor = (node: Nodes, parent: Parents | undefined, index: number) => unknown

/** Walks a tree that the visitor may change: parents before children, in the order of the text. */
export function visit(node: Nodes, visitor: Visitor): void {
  step(node, visitor, undefined, 0)
}

function step(node: Nodes, visitor: Visitor, parent: Parents | undefined, index: number): number {
  const next = visitor(node, parent, index)
  if (typeof next === 'number') return next
  if ('children' in node) {
    for (let i = 0; i < node.children.length;) {
      const child = node.children[i]
      i = child ? step(child, visitor, node, i) : i + 1
    }
  }
  return index + 1
}
