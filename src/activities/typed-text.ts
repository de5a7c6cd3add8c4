/**
 * How many characters of a typed answer there can be: the record keeps no more of it, and an
 * answer that is cut short would be judged anew when it is read back.
 */
export const longestTyped = 40

/** Whether capitals and accents count in a comparison. */
export interface Strictness {
  readonly exactCase: boolean
  readonly exactAccents: boolean
}

/**
 * A text as it is compared with another. What differs only by how it was typed is the same: blanks,
 * typographic quotes and hyphens, ligatures, raised and lowered digits, and what cannot be seen.
 */
export function comparable(text: string, { exactCase, exactAccents }: Strictness): string {
  const composed = text.replace(/[´΄]/g, "'").normalize('NFKC')
  const folded = exactCase ? composed : withoutCase(composed)
  const bare = exactAccents ? folded : folded.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  return bare
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[‘’‚‛′ʼ`]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
}

/**
 * By way of capitals, so that "ß" is "ss"; to those by way of small letters, because "ẞ" is a
 * capital already. Which small sigma a capital gives depends on what stands behind it.
 */
function withoutCase(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replace(/ς/g, 'σ')
}
