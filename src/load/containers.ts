/** What lines stand in. A footnote is an item of four spaces. */
export type Container =
  | { readonly kind: 'quote' }
  | { readonly kind: 'item'; readonly indent: number }
  | { readonly kind: 'directive'; readonly colons: number }

/** How far the containers of a line are known, and what of the line is left. */
export interface Progress {
  readonly containers: readonly Container[]
  readonly rest: string
}

export const blank = /^ *$/
const quoteMark = /^ {0,3}> ?/
const itemMark = /^( {0,3}(?:[-+*]|(\d{1,9})[.)]))( +|$)/
const footnoteMark = /^ {0,3}\[\^[^\]\s]+\]:/
const directiveEnd = /^ {0,3}(:{3,}) *$/
export const thematicBreak = /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/

/** CommonMark section 2.2: a tab behaves as spaces up to the next column that 4 divides. */
export function expandTabs(line: string): string {
  if (!line.includes('\t')) return line
  const [first = '', ...others] = line.split('\t')
  let expanded = first
  for (const part of others) expanded += ' '.repeat(4 - (expanded.length % 4)) + part
  return expanded
}

/** The containers that go on in this line, and what stands behind their marks. */
export function matchContainers(containers: readonly Container[], line: string): Progress {
  let rest = line
  for (const [index, container] of containers.entries()) {
    const next = matchContainer(container, rest)
    if (next === undefined) return { containers: containers.slice(0, index), rest }
    if (next === 'ends') return { containers: containers.slice(0, index), rest: '' }
    rest = next.rest
  }
  return { containers, rest }
}

function matchContainer(
  container: Container,
  line: string,
): { readonly rest: string } | 'ends' | undefined {
  switch (container.kind) {
    case 'quote': {
      const mark = quoteMark.exec(line)?.[0]
      return mark === undefined ? undefined : { rest: line.slice(mark.length) }
    }
    case 'item': {
      if (blank.test(line)) return { rest: '' }
      const isInside = line.startsWith(' '.repeat(container.indent))
      return isInside ? { rest: line.slice(container.indent) } : undefined
    }
    case 'directive': {
      const colons = directiveEnd.exec(line)?.[1]?.length ?? 0
      return colons >= container.colons ? 'ends' : { rest: line }
    }
  }
}

export function openContainers(from: Progress, interrupts: boolean, maxDepth: number): Progress {
  let { containers, rest } = from
  while (containers.length <= maxDepth) {
    const opened = openContainer(rest, interrupts && containers === from.containers)
    if (opened === undefined) break
    containers = [...containers, opened.container]
    rest = opened.rest
  }
  return { containers, rest }
}

function openContainer(
  line: string,
  interrupts: boolean,
): { readonly container: Container; readonly rest: string } | undefined {
  const quote = quoteMark.exec(line)?.[0]
  if (quote !== undefined) return { container: { kind: 'quote' }, rest: line.slice(quote.length) }
  const note = footnoteMark.exec(line)?.[0]
  if (note !== undefined) {
    return { container: { kind: 'item', indent: 4 }, rest: line.slice(note.length).trimStart() }
  }
  if (thematicBreak.test(line)) return undefined
  const [all, mark, digits, spaces] = itemMark.exec(line) ?? []
  if (all === undefined || mark === undefined || spaces === undefined) return undefined
  // An empty item, and a number other than 1, do not end a paragraph (CommonMark section 5.2).
  const isEmpty = all.length === line.length
  if (interrupts && (isEmpty || (digits !== undefined && Number(digits) !== 1))) return undefined
  const indent = isEmpty || spaces.length > 4 ? mark.length + 1 : all.length
  return { container: { kind: 'item', indent }, rest: line.slice(indent) }
}
