/** How many characters of a typed answer are kept, unless its question asks for more. */
const usualLength = 40

/** The most that a question can ask for: a record has room for some such texts, not for many. */
export const longestText = 400

/**
 * How long such a typed answer may be as it is written, so that a record has room for many: all of
 * it in Latin script, 24 characters of Greek, 19 of Chinese, 16 of pictures.
 */
const usualRoom = 96

/** What is written with a digit of its own, from 5 on, because every text has it. */
const common = " .,-'"

/**
 * Texts in nothing but `a-z0-9`, which every LMS returns as it was. `z` starts an escape: with a
 * digit n of 1 to 4 it is followed by a code point in n base36 digits, with a letter it is the
 * capital, with 5 to 9 a blank or the mark of a sentence, and `z0` stands between two texts.
 */
export function writeTexts(texts: readonly string[]): string {
  return texts.map((text) => writeText(keptText(text, longestText))).join('z0')
}

/** The texts that `writeTexts` wrote. Anything else gives some texts, never an error. */
export function readTexts(written: string): readonly string[] {
  const texts: string[] = []
  let text = ''
  for (const [token] of written.matchAll(/z[05-9a-z]|z1.|z2..|z3...|z4....|[a-y0-9]/g)) {
    if (token === 'z0') {
      texts.push(text)
      text = ''
    } else text += readCharacter(token)
  }
  return [...texts, text]
}

/**
 * The first code points of a text, as many as the state keeps of it. What an author asked for is
 * kept in any script; of the usual length only as much as there is room for.
 */
export function keptText(text: string, length?: number): string {
  const most = Math.min(length ?? usualLength, longestText)
  const characters = Array.from(text.slice(0, 2 * most)).slice(0, most)
  const kept = (): string => characters.join('')
  while (length === undefined && writeText(kept()).length > usualRoom) characters.pop()
  return kept()
}

function writeText(text: string): string {
  return Array.from(text, writeCharacter).join('')
}

function writeCharacter(character: string): string {
  if (/^[a-y0-9]$/.test(character)) return character
  if (/^[A-Z]$/.test(character)) return `z${character.toLowerCase()}`
  if (common.includes(character)) return `z${common.indexOf(character) + 5}`
  const code = Number(character.codePointAt(0)).toString(36)
  return `z${code.length}${code}`
}

function readCharacter(token: string): string {
  if (token.length === 1) return token
  if (token.length === 2) return common[Number(token[1]) - 5] ?? token.charAt(1).toUpperCase()
  const code = parseInt(token.slice(2), 36)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
