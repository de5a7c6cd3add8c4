import { partNames, type Holding } from './block.ts'
import type { TreeNode } from './tree.ts'

/** Whether a child of a directive is its label: the text in `:::name[label]`. */
export function isLabel(node: TreeNode): boolean {
  // The parser sets this mark on a label and nothing of the kind elsewhere.
  const data = node.data as { readonly directiveLabel?: boolean } | undefined
  return data?.directiveLabel === true
}

/** Whether a child of a directive is a part that any activity may have, such as `:::hint`. */
export function isPart(node: TreeNode): boolean {
  return isNamed(node, partNames)
}

/** Whether a node is a directive of one of these names. */
export function isNamed(node: TreeNode, names: readonly string[]): boolean {
  return node.type === 'containerDirective' && names.includes(node.name ?? '')
}

/** The children of a directive that its activity is made of: see `Holding`. */
export function heldNodes(directive: TreeNode, holds: Holding): readonly TreeNode[] {
  const children = directive.children ?? []
  switch (holds) {
    case 'items':
    case 'groups':
      return lastOf(children, 'list')
    case 'table':
      return lastOf(children, 'table')
    case 'sections': {
      const first = children.findIndex(({ type }) => type === 'heading')
      return first < 0 ? [] : children.slice(first).filter((child) => !isPart(child))
    }
    case 'questions':
    case 'nothing':
      return []
  }
}

/** The list with the items of an activity: the last one that stands directly in it. */
export function itemList(directive: TreeNode, holds: Holding): TreeNode | undefined {
  return holds === 'items' || holds === 'groups' ? heldNodes(directive, holds)[0] : undefined
}

function lastOf(children: readonly TreeNode[], type: string): readonly TreeNode[] {
  return children.filter((child) => child.type === type).slice(-1)
}
