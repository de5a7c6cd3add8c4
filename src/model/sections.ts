import type { TreeNode } from './tree.ts'

/** What stands under one heading of a block. */
export interface NodeSection {
  readonly heading: TreeNode
  readonly nodes: readonly TreeNode[]
}

/** The parts of a block: what comes first, and one for each heading as high as the first. */
export interface NodeSections {
  readonly before: readonly TreeNode[]
  readonly sections: readonly NodeSection[]
}

/** Divides the children of a block at its headings; a deeper heading stays inside its part. */
export function sectionsOf(children: readonly TreeNode[]): NodeSections {
  const depth = children.find(({ type }) => type === 'heading')?.depth ?? 0
  const before: TreeNode[] = []
  const sections: { readonly heading: TreeNode; readonly nodes: TreeNode[] }[] = []
  for (const node of children) {
    if (node.type === 'heading' && (node.depth ?? 0) <= depth) {
      sections.push({ heading: node, nodes: [] })
    } else (sections.at(-1)?.nodes ?? before).push(node)
  }
  return { before, sections }
}
