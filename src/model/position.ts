/** A place in the author's files: `file` relative to the course folder with `/`, line and column from 1. */
export interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** The first character of a file or folder: where something absent is reported. */
export function startOf(file: string): Position {
  return { file, line: 1, column: 1 }
}

/** Orders by file in code point order, then line, then column; the same on every machine. */
export function comparePositions(a: Position, b: Position): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column
}

/** Code point order: a locale must never change the bytes of a package. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
