import type { Position } from './position.ts'
import type { TreeNode } from './tree.ts'

/** What a Markdown file of a course is for. */
export type TextKind = 'course' | 'module' | 'lesson' | 'glossary' | 'changes'

/** One Markdown file beside its tree, as a rule sees it while the tree lives. */
export interface TextFile {
  readonly kind: TextKind
  readonly file: string
  readonly tree: TreeNode
  /** Where a node starts, in the author's file. */
  at(node: TreeNode): Position
  /** The author's own words of a node, as written. */
  source(node: TreeNode): string
}
