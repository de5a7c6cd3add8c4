import { partNames } from './block.ts'
import type { TreeNode } from './tree.ts'

/** Whether a child of a directive is its label: the text in `:::name[label]`. */
export function isLabel(node: TreeNode): boolean {
  // The parser sets this mark on a label and nothing of the kind elsewhere.
  const data = node.data as { readonly directiveLabel?: boolean } | undefined
  return data?.directiveLabel === true
}

/** Whether a child of a directive is a part of an activity, such as `:::hint`. */
export function isPart(node: TreeNode): boolean {
  const names: readonly string[] = partNames
  return node.type === 'containerDirective' && names.includes(node.name ?? '')
}

/** The list with the items of an activity: the last one that stands directly in it. */
export function itemList(directive: TreeNode): TreeNode | undefined {
  return directive.children?.findLast((child) => child.type === 'list')
}
