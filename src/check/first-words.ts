/** As much of a text as an author needs to find it again. */
export function firstWords(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length > 8 ? `${words.slice(0, 8).join(' ')}…` : words.join(' ')
}
