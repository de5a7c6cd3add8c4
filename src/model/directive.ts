import { partNames, type Holding } from './block.ts'
import { walk, type TreeNode } from './tree.ts'

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
      const first = children.findIndex(isSectionHeading)
      return first < 0 ? [] : children.slice(first).filter((child) => !isPart(child))
    }
    case 'questions':
    case 'nothing':
      return []
  }
}

/** A heading of an activity that holds sections, with what stands under it. */
export interface SectionNodes {
  readonly heading: TreeNode
  readonly nodes: readonly TreeNode[]
  /** Its list of choices: the last with a link of the activity's own, or the one that it ends with. */
  readonly list: TreeNode | undefined
}

/** The sections of an activity that holds them. */
export function sectionsOf(directive: TreeNode): readonly SectionNodes[] {
  const sections: { readonly heading: TreeNode; readonly nodes: TreeNode[] }[] = []
  for (const node of heldNodes(directive, 'sections')) {
    if (isSectionHeading(node)) sections.push({ heading: node, nodes: [] })
    else sections[sections.length - 1]?.nodes.push(node)
  }
  return sections.map((section) => ({ ...section, list: choicesIn(section.nodes) }))
}

/** The first link of a list item; its quote is no part of it. */
export function linkOf(item: TreeNode): TreeNode | undefined {
  const paragraphs = (item.children ?? []).filter(({ type }) => type === 'paragraph')
  return paragraphs
    .flatMap((paragraph) => [...walk(paragraph)])
    .find(({ type }) => type === 'link' || type === 'sectionLink')
}

/** Whether a list leads on in its activity, as in `- [Wait](#later)`. */
export function leadsOn(list: TreeNode): boolean {
  return (list.children ?? []).some((item) => linkOf(item)?.url?.startsWith('#') === true)
}

/** A list or a table with answers to an activity, and the nodes that it stands among. */
export interface ItemList {
  readonly list: TreeNode
  readonly among: readonly TreeNode[]
}

/** The lists with the answers to an activity: one or none, but for sections one in each. */
export function itemLists(directive: TreeNode, holds: Holding): readonly ItemList[] {
  if (holds === 'sections') {
    return sectionsOf(directive).flatMap(({ list, nodes }) =>
      list ? [{ list, among: nodes }] : [],
    )
  }
  if (holds !== 'items' && holds !== 'groups') return []
  return heldNodes(directive, holds).map((list) => ({ list, among: directive.children ?? [] }))
}

/** What the answers to an activity stand in: its lists, or the table that it holds. */
export function answersIn(directive: TreeNode, holds: Holding): readonly ItemList[] {
  const table = holds === 'table' ? heldNodes(directive, holds) : []
  const among = directive.children ?? []
  return [...itemLists(directive, holds), ...table.map((list) => ({ list, among }))]
}

function isSectionHeading({ type }: TreeNode): boolean {
  return type === 'heading' || type === 'sectionHeading'
}

function choicesIn(nodes: readonly TreeNode[]): TreeNode | undefined {
  const lists = nodes.filter(({ type }) => type === 'list')
  const last = nodes.filter(({ type }) => type !== 'html').slice(-1)[0]
  return lists.filter(leadsOn).slice(-1)[0] ?? lists.find((list) => list === last)
}

function lastOf(children: readonly TreeNode[], type: string): readonly TreeNode[] {
  return children.filter((child) => child.type === type).slice(-1)
}
