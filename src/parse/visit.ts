import type { Nodes, Parents } from 'mdast'
import { isForTrainer } from '../model/tree.ts'

/** What to do with a node. A number says at which index of the parent to go on. */
type Visitor = (node: Nodes, parent: Parents | undefined, index: number) => unknown

/** Walks a tree that the visitor may change: parents before children, in the order of the text. */
export function visit(node: Nodes, visitor: Visitor): void {
  step(node, visitor, undefined, 0)
}

/** The same for what a learner sees: not for what has the mark of the trainer's edition. */
export function visitForLearner(node: Nodes, visitor: (node: Nodes) => void): void {
  if (isForTrainer(node)) return
  visitor(node)
  if ('children' in node) for (const child of node.children) visitForLearner(child, visitor)
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
