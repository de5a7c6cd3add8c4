import { authors } from '../activities/registry.ts'
import { contentBlocks } from '../blocks/registry.ts'
import type { ActivityAuthor } from '../model/activity.ts'
import { partNames } from '../model/block.ts'
import type { ContentBlock } from '../model/content-block.ts'
import { isNamed, isPart } from '../model/directive.ts'
import { plainText, type TreeNode } from '../model/tree.ts'
import { firstWords } from './first-words.ts'

/** Nested blocks that only one type of question knows. */
const ownPartNames = authors.flatMap(({ parts = {} }) => Object.keys(parts))

/** Every name that may follow `:::`. */
export const blockNames: readonly string[] = [
  ...authors.map(({ type }) => type),
  ...contentBlocks.map(({ name }) => name),
  ...partNames,
  ...ownPartNames,
]

/** Whether a directive is a part of a question, of any type. */
export function isAnyPart(node: TreeNode): boolean {
  return isPart(node) || isNamed(node, ownPartNames)
}

/** Whether a directive is a part that this type of question knows. */
export function isPartOf({ parts = {} }: ActivityAuthor, node: TreeNode): boolean {
  return isPart(node) || isNamed(node, Object.keys(parts))
}

/** The options of a part, whichever type knows it. */
export function optionsOfPart(node: TreeNode): readonly string[] {
  return authors.flatMap(({ parts = {} }) => parts[node.name ?? ''] ?? [])
}

/** The question type of a directive, if it is a question. */
export function activityOf(node: TreeNode): ActivityAuthor | undefined {
  if (node.type !== 'containerDirective') return undefined
  return authors.find(({ type }) => type === node.name)
}

/** The content block of a directive, if it is one. */
export function contentBlockOf(node: TreeNode): ContentBlock | undefined {
  if (node.type !== 'containerDirective') return undefined
  return contentBlocks.find(({ name }) => name === node.name)
}

/** What an author knows a question by: its id or, without one, how it begins. */
export function nameOfActivity(node: TreeNode): string {
  const id = node.attributes?.['id'] ?? ''
  return id === '' ? firstWords(plainText(node)) : id
}
