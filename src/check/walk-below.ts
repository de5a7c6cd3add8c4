import type { TreeNode } from '../model/tree.ts'

/** A node together with all that it stands in, the nearest first. */
export interface Placed {
  readonly node: TreeNode
  readonly around: readonly TreeNode[]
}

/** Every node below `node` with what it stands in, parents before children. */
export function* walkBelow(node: TreeNode, around: readonly TreeNode[] = []): Generator<Placed> {
  const path = [node, ...around]
  for (const child of node.children ?? []) {
    yield { node: child, around: path }
    yield* walkBelow(child, path)
  }
}
