/**
 * Whether a text is an address. `URL.canParse` of Node 20 says no to one with letters beyond ASCII, but
 * only once it has been asked so often that it is compiled.
 */
export function isUrl(text: string, base?: string): boolean {
  try {
    return new URL(text, base).href !== ''
  } catch {
    return false
  }
}
