import type { RichText } from '../model/rich-text.ts'

/** A whole tag, with values that may hold a bracket. */
const tag = /<(?:"[^"]*"|'[^']*'|[^'"<>])*>/g

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
}

/** The words of a text on one line, as a learner reads them; what is for the trainer is left out. */
export function plainWords(text: RichText): string {
  const html = text.map((fragment) => (typeof fragment === 'string' ? fragment : '')).join('')
  return html
    .replace(tag, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, character)
    .replaceAll('\u00AD', '')
    .replace(/\s+/g, ' ')
    .trim()
}

function character(whole: string, hex?: string, digits?: string, name = ''): string {
  if (hex === undefined && digits === undefined) return named[name] ?? whole
  const code = hex === undefined ? Number(digits) : parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
