import type { SearchIndex } from '../model/learner-course.ts'

/** One place in the course, as it is found and shown. */
export interface Found {
  readonly path: string
  readonly id: string
  readonly heading: string
  readonly text: string
  /** What a place without a heading is called. */
  readonly label: string
}

/** A piece of a text; a hit is what the query asked for. */
export interface Piece {
  readonly text: string
  readonly isHit: boolean
}

interface Entry extends Found {
  readonly folded: { readonly page: string; readonly heading: string; readonly text: string }
  readonly headingWeight: number
}

/** The page of which the headings are terms. */
export const glossaryPath = 'glossary'

const weights = { title: 27, heading: 9, term: 3 }

/** From this many letters on a word is also found inside another, as compounds need: "ladder". */
const insideFrom = 4

/** Searches all places for a query: best first, and equals in the order of the course. */
export function createSearch(
  index: SearchIndex,
  titleOf: (path: string) => string,
): (query: string) => readonly Found[] {
  const entries = index.flatMap(([path, places]) => {
    const page = fold(titleOf(path))
    const headingWeight = path === glossaryPath ? weights.term : weights.heading
    return places.map(([id, heading, text, label]): Entry => ({
      ...{ path, id, heading, text, label, headingWeight },
      folded: { page, heading: fold(heading), text: fold(text) },
    }))
  })
  return (query) => {
    const words = wordsOf(query)
    return entries
      .map((entry) => ({ entry, rank: rankOf(entry, words) }))
      .filter(({ rank }) => rank > 0)
      .sort((a, b) => b.rank - a.rank)
      .map(({ entry }) => entry)
  }
}

/** Every word must be there; one in the title of the page is there for all its places. */
function rankOf({ id, folded, headingWeight }: Entry, words: readonly string[]): number {
  const titleWeight = id === '' ? weights.title : 0
  let rank = 0
  for (const word of words) {
    const inTitle = strength(folded.page, word)
    const here = Math.max(
      titleWeight * inTitle,
      headingWeight * strength(folded.heading, word),
      strength(folded.text, word),
    )
    if (here === 0 && inTitle === 0) return 0
    rank += here
  }
  return rank
}

function strength(text: string, word: string): number {
  let best = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isStart(text, at)) return 1
    if (word.length >= insideFrom) best = 0.5
  }
  return best
}

/** The words of a query, folded; what stands between quotes is one. */
export function wordsOf(query: string): readonly string[] {
  const parts = fold(query.normalize('NFC')).matchAll(/["“”„«»]([^"“”„«»]+)|[^\s"“”„«»]+/gu)
  return [...parts]
    .map(([whole, phrase]) => (phrase ?? whole).replace(edges, '').replace(/\s+/g, ' '))
    .filter((word) => word !== '')
}

const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/** Letters as they are compared: no capitals, no accents. Every character keeps its place. */
export function fold(text: string): string {
  return text.replace(/[\u0080-\u{10ffff}]/gu, plain).toLowerCase()
}

function plain(char: string): string {
  if (char === '’' || char === '‘') return "'"
  const bare = char.normalize('NFD').replace(/\p{M}/gu, '')
  return bare.length === char.length ? bare : char
}

/** Cuts a text at what the query found in it. */
export function piecesOf(text: string, query: string): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const [from, to] of hits(text, query)) {
    if (from > end) pieces.push({ text: text.slice(end, from), isHit: false })
    if (to > end) pieces.push({ text: text.slice(Math.max(end, from), to), isHit: true })
    end = Math.max(end, to)
  }
  return end < text.length ? [...pieces, { text: text.slice(end), isHit: false }] : pieces
}

/** About two lines of a text, from a little before the first hit. */
export function snippetOf(text: string, query: string): string {
  const first = hits(text, query)[0]?.[0] ?? 0
  const start = first < 80 ? 0 : text.indexOf(' ', first - 60) + 1
  const cut = text.length - start <= 220 ? text.length : text.lastIndexOf(' ', start + 200)
  const end = cut > first ? cut : start + 200
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
}

function hits(text: string, query: string): readonly (readonly [number, number])[] {
  const folded = fold(text)
  const found: (readonly [number, number])[] = []
  for (const word of wordsOf(query)) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      if (word.length >= insideFrom || isStart(folded, at)) found.push([at, at + word.length])
    }
  }
  return found.sort(([a], [b]) => a - b)
}

function isStart(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))
}
