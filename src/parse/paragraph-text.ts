import type { Nodes, Paragraph } from 'mdast'
import type { Position } from '../model/position.ts'
import { isForTrainer, plainText } from '../model/tree.ts'

/** What a learner reads in a paragraph, and where in the author's file each character of it stands. */
export interface ParagraphText {
  readonly text: string
  readonly placeAt: (offset: number) => Position
}

/** A run of text on one line of the file. */
interface Run extends Position {
  readonly start: number
}

/** Reads a paragraph once, however many places in it are asked for. */
export function paragraphText(paragraph: Paragraph, file: string): ParagraphText {
  const { line = 1, column = 1 } = paragraph.position?.start ?? {}
  const runs: Run[] = [{ start: 0, file, line, column }]
  const pieces: string[] = []
  let start = 0
  for (const leaf of leavesOf(paragraph)) {
    const piece = plainText(leaf)
    const from = leaf.position?.start ?? { line, column }
    let before = 0
    for (const [index, { length }] of piece.split('\n').entries()) {
      // What stands before the text of a next line, such as `> `, mostly is as wide as on the first.
      const at = { line: from.line + index, column: index === 0 ? from.column : column }
      runs.push({ start: start + before, file, ...at })
      before += length + 1
    }
    pieces.push(piece)
    start += piece.length
  }
  return { text: pieces.join(''), placeAt: (offset) => placeIn(runs, offset) }
}

function placeIn(runs: readonly Run[], offset: number): Position {
  let [first, last] = [0, runs.length - 1]
  while (first < last) {
    const middle = Math.ceil((first + last) / 2)
    if ((runs[middle]?.start ?? 0) <= offset) first = middle
    else last = middle - 1
  }
  const { start = 0, file = '', line = 1, column = 1 } = runs[first] ?? {}
  return { file, line, column: column + offset - start }
}

function* leavesOf(node: Nodes): Generator<Nodes> {
  if (isForTrainer(node)) return
  if (!('children' in node)) yield node
  else for (const child of node.children) yield* leavesOf(child)
}
