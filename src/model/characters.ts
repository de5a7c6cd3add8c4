/**
 * C0 and C1 controls but tab and line feed, the two that no XML may hold (XML 1.0, 2.2), and half
 * a pair of UTF-16, of which UTF-8 can make nothing.
 */
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** Characters without width, and those that turn the reading direction. */
const hidden = /[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g

const turning = /[\u202A-\u202E\u2066-\u2069]/

/** Blanks, controls, what fonts are told to show nothing for, and the blank of braille. */
const visible = /[^\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u

/** A character of a text, and where it stands in it. */
export interface FoundCharacter {
  readonly character: string
  readonly index: number
}

/** Every character that neither a page nor a manifest can hold. */
export function controlsIn(text: string): readonly FoundCharacter[] {
  return found(text, control)
}

/** Every character that a reader cannot see and that makes a text other than it looks. */
export function hiddenIn(text: string): readonly FoundCharacter[] {
  return found(text, hidden)
}

/** Whether what follows a character is read in another direction than it is written. */
export function turnsText(character: string): boolean {
  return turning.test(character)
}

/** Whether there is anything in a text that a reader can see. */
export function isVisible(text: string): boolean {
  return visible.test(text)
}

/** As people write a character that they cannot type: `U+0007`. */
export function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

function found(text: string, characters: RegExp): readonly FoundCharacter[] {
  return [...text.matchAll(characters)].map(({ 0: character, index }) => ({ character, index }))
}
