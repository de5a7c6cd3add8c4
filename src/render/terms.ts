import type { Term } from '../model/course.ts'

/** The anchor of each term on the page of the glossary; none for a second one of the same name. */
export function termAnchors(terms: readonly Term[]): readonly (string | undefined)[] {
  const anchors = terms.map(({ names }) => termAnchor(names[0] ?? ''))
  return anchors.map((anchor, index) => (anchors.indexOf(anchor) === index ? anchor : undefined))
}

/** As Markdown links to headings are written: `glossary.md#direct-belanghebbenden`. */
export function termAnchor(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
}
