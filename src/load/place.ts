import type { Position } from '../model/position.ts'

/** Where the character at an offset stands; columns count UTF-16 units, as the parsers do. */
export function placeIn(file: string, text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { file, line: before.split('\n').length, column: before.length - lineStart + 1 }
}
