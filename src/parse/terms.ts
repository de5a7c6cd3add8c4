import type { Nodes, Root } from 'mdast'
import { isLabel } from '../model/directive.ts'
import { isForTrainer } from '../model/tree.ts'

/** Where a term of the glossary stands in a text; `name` is what the glossary calls it. */
export interface Occurrence {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Finds every term in a text: whole words, whatever the capitals, the longest name first. */
export type TermFinder = (text: string) => readonly Occurrence[]

/** Letters, with what may stand inside a word: "foto's", "e-mail". */
const tokens = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}]+/gu

/** Longer names are no words that stand in a sentence. */
const nameLimit = 80

/** A tree of words, so that a text is read once however many terms there are. */
interface Branch {
  readonly next: Map<string, Branch>
  name?: string
}

interface Token {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** Of each term its names, the first of which is what the glossary calls it. */
export function termFinder(terms: readonly (readonly string[])[]): TermFinder {
  const root: Branch = { next: new Map() }
  for (const names of terms) {
    for (const name of names) plant(root, name, names[0] ?? name)
  }
  return (text) => {
    // Most courses begin without a glossary, and then nothing need be read.
    if (root.next.size === 0) return []
    const words = tokensOf(text)
    const found: Occurrence[] = []
    for (let index = 0; index < words.length;) {
      const { name, length } = longestAt(words, index, root)
      const start = words[index]?.start ?? 0
      const end = words[index + length - 1]?.end ?? 0
      if (name !== undefined) found.push({ name, start, end })
      index += Math.max(1, length)
    }
    return found
  }
}

/** The places where a lesson first uses each term, by the node of the text that it stands in. */
export function firstTerms(
  tree: Root,
  find: TermFinder,
  isActivity: (node: Nodes) => boolean,
): ReadonlyMap<unknown, readonly Occurrence[]> {
  const seen = new Set<string>()
  const found = new Map<unknown, readonly Occurrence[]>()
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      const first = find(node.value).filter(({ name }) => !seen.has(name) && seen.add(name))
      if (first.length > 0) found.set(node, first)
    } else if ('children' in node && !isApart(node) && !isActivity(node)) {
      node.children.forEach(walk)
    }
  }
  walk(tree)
  return found
}

/** No running text, or text that cannot hold a link; and what a learner's edition leaves out. */
function isApart(node: Nodes): boolean {
  return apart.has(node.type) || isLabel(node) || isForTrainer(node)
}

const apart: ReadonlySet<string> = new Set([
  ...['heading', 'link', 'linkReference', 'table', 'footnoteDefinition', 'noteList'],
])

function plant(root: Branch, name: string, term: string): void {
  const isWord = ({ key }: Token): boolean => /^[\p{L}\p{M}\p{N}]/u.test(key)
  const all = tokensOf(name)
  const path = all.slice(all.findIndex(isWord), all.findLastIndex(isWord) + 1)
  const length = path.map(({ key }) => key).join('').length
  if (length < 2 || length > nameLimit) return
  let branch = root
  for (const { key } of path) {
    const next = branch.next.get(key) ?? { next: new Map<string, Branch>() }
    branch.next.set(key, next)
    branch = next
  }
  branch.name ??= term
}

function longestAt(
  words: readonly Token[],
  index: number,
  root: Branch,
): { readonly name: string | undefined; readonly length: number } {
  let longest: { name: string | undefined; length: number } = { name: undefined, length: 0 }
  let branch: Branch | undefined = root
  for (let at = index; branch; at++) {
    if (branch.name !== undefined) longest = { name: branch.name, length: at - index }
    branch = branch.next.get(words[at]?.key ?? '')
  }
  return longest
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(tokens)].map(({ 0: token, index }) => ({
    key: token.normalize('NFC').toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' '),
    start: index,
    end: index + token.length,
  }))
}
