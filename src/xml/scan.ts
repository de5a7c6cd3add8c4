/** Why a document is not read. */
export type XmlProblem =
  'empty' | 'encoding' | 'large' | 'doctype' | 'deep' | 'many' | 'character' | 'malformed'

/** Where it is wrong; lines count from 1. */
export interface XmlFault {
  readonly problem: XmlProblem
  readonly line: number
}

/** The manifest of a course with thousands of files has a tenth of these. */
export const xmlLimits = {
  bytes: 10 * 1024 * 1024,
  depth: 100,
  elements: 50_000,
  attributes: 200,
} as const

/**
 * Looks over the tags of a document before a parser takes it, because the parser makes up what is
 * not closed, and takes its time for what is deep or endless. One pass, without going back.
 */
export function scanXml(text: string): XmlFault | undefined {
  const open: string[] = []
  let elements = 0
  let at = text.indexOf('<')
  const fault = (problem: XmlProblem, where = at): XmlFault => ({
    problem,
    line: text.slice(0, where).split('\n').length,
  })
  if (text.trim() === '') return fault('empty', 0)
  // XML 1.0 2.2: no other control character may be in a document.
  const wrong = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  if (wrong >= 0) return fault('character', wrong)
  while (at >= 0) {
    const tag = tagAt(text, at)
    if (typeof tag === 'string') return fault(tag)
    if (tag.kind === 'start') {
      elements += 1
      if (elements > xmlLimits.elements) return fault('many')
      if (!tag.isEmpty) open.push(tag.name)
      if (open.length > xmlLimits.depth) return fault('deep')
    }
    if (tag.kind === 'end' && open.pop() !== tag.name) return fault('malformed')
    at = text.indexOf('<', tag.after)
  }
  return open.length > 0 || elements === 0 ? fault('malformed', text.length) : undefined
}

interface Tag {
  readonly kind: 'start' | 'end' | 'other'
  readonly name: string
  readonly isEmpty: boolean
  /** Where the text behind it begins. */
  readonly after: number
}

/** What stands between these is no tag of an element. */
const others: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]

function tagAt(text: string, at: number): Tag | XmlProblem {
  const other = others.find(([start]) => text.startsWith(start, at))
  if (other) {
    const [start, end] = other
    const found = text.indexOf(end, at + start.length)
    if (found < 0) return 'malformed'
    return { kind: 'other', name: '', isEmpty: false, after: found + end.length }
  }
  if (text.startsWith('<!', at)) return 'doctype'
  return elementAt(text, at)
}

function elementAt(text: string, at: number): Tag | XmlProblem {
  const end = endOfTag(text, at + 1)
  if (typeof end === 'string') return end
  const isEnd = text[at + 1] === '/'
  const from = at + (isEnd ? 2 : 1)
  let to = from
  while (to < end && !/[\s/>]/.test(text.charAt(to))) to += 1
  if (to === from) return 'malformed'
  const name = text.slice(from, to)
  const isEmpty = text[end - 1] === '/'
  return { kind: isEnd ? 'end' : 'start', name, isEmpty, after: end + 1 }
}

/** Where its `>` is: one within quotes does not count. */
function endOfTag(text: string, from: number): number | XmlProblem {
  let attributes = 0
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]
    if (character === '>') return at
    if (character === '<') return 'malformed'
    if (character !== '"' && character !== "'") continue
    at = text.indexOf(character, at + 1)
    if (at < 0) return 'malformed'
    attributes += 1
    if (attributes > xmlLimits.attributes) return 'many'
  }
  return 'malformed'
}
