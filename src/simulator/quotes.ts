/** A part of a message: our words, or between quotes what it is about. */
export interface Quoted {
  readonly text: string
  readonly isQuote: boolean
}

/** The parts of a message in order; one where its quotes do not come in pairs. */
export function quotesIn(message: string): readonly Quoted[] {
  const parts = message.split('"')
  if (parts.length % 2 === 0) return [{ text: message, isQuote: false }]
  const all = parts.map((part, index): Quoted => {
    const isQuote = index % 2 === 1
    const before = index > 0 && !isQuote ? '"' : ''
    const after = index < parts.length - 1 && !isQuote ? '"' : ''
    return { text: `${before}${part}${after}`, isQuote }
  })
  return all.filter(({ text }) => text !== '')
}
