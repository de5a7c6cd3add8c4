import type { Position } from '../model/position.ts'
import type { TextFile } from '../model/text-file.ts'
import type { TreeNode } from '../model/tree.ts'

/** Where character `index` of a node's own source stands in the author's file. */
export function placeIn(text: TextFile, node: TreeNode, index: number): Position {
  const { file, line, column } = text.at(node)
  const before = text.source(node).slice(0, index)
  const lastBreak = before.lastIndexOf('\n')
  if (lastBreak < 0) return { file, line, column: column + index }
  return { file, line: line + before.split('\n').length - 1, column: index - lastBreak }
}
