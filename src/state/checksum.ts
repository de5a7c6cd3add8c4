const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** 24 bits in four URL-safe characters. */
export function checksum(text: string): string {
  const sum = hash(text)
  return [18, 12, 6, 0].map((shift) => letters.charAt((sum >>> shift) & 63)).join('')
}

/** 72 bits of several texts, in twelve characters: no two learners of one computer share them. */
export function wideChecksum(texts: readonly string[]): string {
  const text = JSON.stringify(texts)
  return ['1', '2', '3'].map((salt) => checksum(salt + text)).join('')
}

/** One capital letter: enough to see that a record was cut, not to see that it was damaged. */
export function checkLetter(text: string): string {
  return letters.charAt(hash(text) % 26)
}

/** FNV-1a with the last mixing step of MurmurHash3, so that each bit depends on all of the text. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  }
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35)
  return (sum ^ (sum >>> 16)) >>> 0
}
