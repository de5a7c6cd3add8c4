import type { ReadElement } from '../xml/read.ts'

/** What an LMS shows to somebody who reads Dutch: that, or English, or what comes first. */
const preferred = ['nl', 'en']

/** The text for a reader, of texts that say of which language they are (`lang`, RFC 5646). */
export function inLanguage(texts: readonly ReadElement[]): string {
  return bestOf(texts)?.text ?? ''
}

/** The same as a title, with its language where it tells. */
export function titleIn(texts: readonly ReadElement[]): {
  readonly title: string
  readonly language?: string
} {
  const best = bestOf(texts)
  const language = languageTag(best?.attributes.get('lang'))
  return { title: best?.text ?? '', ...(language !== undefined && { language }) }
}

/** A tag that a browser takes for a language; makers write other things too. */
export function languageTag(text: string | undefined): string | undefined {
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.exec(text ?? '')?.[0]
}

function bestOf(texts: readonly ReadElement[]): ReadElement | undefined {
  const said = texts.filter(({ text }) => text !== '')
  const best = preferred
    .map((language) =>
      said.find(({ attributes }) =>
        new RegExp(`^${language}(?:-|$)`, 'i').test(attributes.get('lang') ?? ''),
      ),
    )
    .find((found) => found !== undefined)
  return best ?? said[0]
}
