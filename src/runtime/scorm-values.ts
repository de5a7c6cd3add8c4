import type { ScormLink } from './scorm-link.ts'

/** A word of the standard, also where an LMS gives it capitals or blanks. */
export function readWord(link: ScormLink, element: string): string | undefined {
  return link.get(element)?.trim().toLowerCase()
}

/** A number that the LMS has, or nothing. */
export function readNumber(link: ScormLink, element: string): number | null {
  const number = parseFloat(link.get(element) ?? '')
  return Number.isFinite(number) ? number : null
}
