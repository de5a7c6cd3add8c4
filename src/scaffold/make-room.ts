import type { Rename } from './changes.ts'

/** The number for something new, and what has to move for it, last first. */
export interface Room {
  /** With as many digits as its neighbours have. */
  readonly number: string
  readonly renames: readonly Rename[]
}

/**
 * Makes room at an index between names that begin with a number, in their order. A gap is used;
 * without one only what stands in the way moves up.
 */
export function makeRoom(names: readonly string[], index: number): Room {
  const before = names[index - 1]
  const number = before === undefined ? 1 : numberOf(before) + 1
  const moves: Rename[] = []
  let last = number
  for (const from of names.slice(index)) {
    if (numberOf(from) > last) break
    last += 1
    moves.push({ from, to: renumbered(from, last) })
  }
  const width = Math.max(2, ...names.map((name) => digitsOf(name).length))
  return { number: String(number).padStart(width, '0'), renames: moves.toReversed() }
}

function renumbered(name: string, number: number): string {
  const digits = digitsOf(name)
  return String(number).padStart(digits.length, '0') + name.slice(digits.length)
}

function numberOf(name: string): number {
  return Number(digitsOf(name))
}

function digitsOf(name: string): string {
  return /^\d+/.exec(name)?.[0] ?? ''
}
