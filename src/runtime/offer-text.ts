import { element } from './dom.ts'

/** Longer than any browser takes to begin a download. */
const patience = 60_000

/** Hands a text to the learner as a file. A policy of `default-src 'self'` does not forbid it. */
export function offerText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  element('a', { href: address, download: name }).click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, patience)
}
