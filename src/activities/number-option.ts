import { readNumber } from './typed-number.ts'

/** More digits than these are not exact in a script. */
const highest = 1e15

/**
 * A number in an option. Authors write `1,5` or `1.5` in any language; what means one number to
 * one reader and another number to the next, such as `1.500`, is for the author to make plain.
 */
export function readOption(written: string): number | 'none' | 'ambiguous' {
  const dutch = readNumber(written, ',')
  const english = readNumber(written, '.')
  if (dutch === undefined || english === undefined || Math.abs(dutch) > highest) return 'none'
  return dutch === english ? dutch : 'ambiguous'
}
