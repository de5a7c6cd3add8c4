import type { ReadElement } from '../xml/read.ts'

/** What an LMS shows to somebody who reads Dutch: that, or English, or what comes first. */
const preferred = ['nl', 'en']

/** The text for a reader, of texts that say of which language they are (`lang`, RFC 5646). */
export function inLanguage(texts: readonly ReadElement[]): string {
  const said = texts.filter(({ text }) => text !== '')
  const best = preferred
    .map((language) =>
      said.find(({ attributes }) =>
        new RegExp(`^${language}(?:-|$)`, 'i').test(attributes.get('lang') ?? ''),
      ),
    )
    .find((found) => found !== undefined)
  return (best ?? said[0])?.text ?? ''
}
