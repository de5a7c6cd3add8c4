/** By the first bytes of a document: XML 1.0 appendix F. The mark itself is left out of the text. */
const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
]

/**
 * The text of a document. What the bytes are goes before what it says that they are: many a tool
 * declares UTF-16 and writes UTF-8. `undefined` where the bytes are not of that encoding.
 */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const mark = marks.find(([start]) => start.every((byte, index) => bytes[index] === byte))
  try {
    return new TextDecoder(mark?.[1] ?? declaredIn(bytes), { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function declaredIn(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const [, name = 'utf-8'] = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(start) ?? []
  return /^utf-?16/i.test(name) ? 'utf-8' : name
}
