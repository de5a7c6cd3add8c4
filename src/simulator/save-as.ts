import { element } from './dom.ts'

/** Gives a text to the browser to keep as a file. */
export function saveAs(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = element('a', { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
