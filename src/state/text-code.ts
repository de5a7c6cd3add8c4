/** How many characters of a typed answer are kept, unless its question asks for more. */
const usualLength = 40

/** The most that a question can ask for: a record has room for some such texts, not for many. */
export const longestText = 400

/**
 * Texts in nothing but `a-z0-9`, which every LMS returns as it was. `z` starts an escape: `z` with
 * a digit n is followed by a code point in n base36 digits, `z0` stands between two texts.
 */
export function writeTexts(texts: readonly string[]): string {
  return texts
    .map((text) => Array.from(keptText(text, longestText), writeCharacter).join(''))
    .join('z0')
}

/** The texts that `writeTexts` wrote. Anything else gives some texts, never an error. */
export function readTexts(written: string): readonly string[] {
  const texts: string[] = []
  let text = ''
  for (const [token] of written.matchAll(/z0|z1.|z2..|z3...|z4....|[a-y0-9]/g)) {
    if (token === 'z0') {
      texts.push(text)
      text = ''
    } else text += readCharacter(token)
  }
  return [...texts, text]
}

/** The first code points of a text, as many as the state keeps of it. */
export function keptText(text: string, length = usualLength): string {
  return Array.from(text.slice(0, 2 * length))
    .slice(0, Math.min(length, longestText))
    .join('')
}

function writeCharacter(character: string): string {
  if (/^[a-y0-9]$/.test(character)) return character
  const code = Number(character.codePointAt(0)).toString(36)
  return `z${code.length}${code}`
}

function readCharacter(token: string): string {
  if (token.length === 1) return token
  const code = parseInt(token.slice(2), 36)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
