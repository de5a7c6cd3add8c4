import type { BlockFile, Content, Make } from '../model/content-block.ts'

/** A link that keeps a file, with what it is and how large: "Plan (PDF, 120 kB)". */
export function fileLink({ address, ending, size }: BlockFile, name: Content, make: Make): Content {
  const facts = ending === '' ? ['(', size, ')'] : [`(${ending.toUpperCase()}, `, size, ')']
  return [
    make('a', { href: address, download: true }, name),
    ' ',
    make('span', { class: 'file-facts' }, facts),
  ]
}
