import {
  blank,
  expandTabs,
  matchContainers,
  openContainers,
  thematicBreak,
  type Container,
} from './containers.ts'

/** What a line of Markdown is, as far as the parser's work depends on it. */
export interface ScannedLine {
  /** The line behind the marks of its containers; empty for a blank line and for code. */
  readonly text: string
  /** How many quotes, list items, footnotes and directives it stands in. */
  readonly depth: number
  /** How many of these are directives. */
  readonly directives: number
  /** How many of these begin in this line. */
  readonly opens: number
  /** Emphasis and links cannot reach over from the line before. */
  readonly begins: boolean
  /** The parser goes back over all it has read: a container ends, or text becomes a heading. */
  readonly turnsBack: boolean
  /** How many cells it gives the table it stands in; 0 outside tables. */
  readonly cells: number
}

/** What is remembered from line to line. */
export interface Structure {
  readonly containers: readonly Container[]
  readonly fence: Fence | undefined
  /** The text of the line before, when this line can go on with it. */
  readonly paragraph: string
  /** Columns of the table that is open; 0 without. */
  readonly columns: number
}

interface Fence {
  readonly mark: string
  readonly depth: number
}

/** Before the first line. */
export const noStructure: Structure = {
  containers: [],
  fence: undefined,
  paragraph: '',
  columns: 0,
}

const fenceMark = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/
const directiveMark = /^ {0,3}(:{3,})[A-Za-z]/
const heading = /^ {0,3}#{1,6}(?: |$)/
const underline = /^ {0,3}(?:=+|-+) *$/
const delimiterRow = /^ {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*(?:\| *)?$/

/**
 * Follows containers and paragraphs from line to line, as CommonMark section 5 describes it. It
 * opens no more than `maxDepth` + 1 containers, so that its own time does not depend on the depth.
 */
export function scanLine(
  before: Structure,
  line: string,
  maxDepth: number,
): readonly [ScannedLine, Structure] {
  const matched = matchContainers(before.containers, expandTabs(line))
  const { containers, rest } = matched
  const depth = containers.length
  const left = depth < before.containers.length
  if (before.fence !== undefined && depth >= before.fence.depth) {
    const fence = closesFence(rest, before.fence) ? undefined : before.fence
    return quiet({ ...noStructure, containers, fence }, left)
  }
  if (blank.test(rest)) return quiet({ ...noStructure, containers }, left)

  const opened = openContainers(matched, !left && before.paragraph !== '', maxDepth)
  const opens = opened.containers.length - depth
  if (opens > 0) {
    // The next item of the same list: the parser has a short way for that.
    const isSibling = left && depth === before.containers.length - 1
    const after = { ...noStructure, containers: opened.containers }
    return leaf(after, { text: opened.rest, opens, turnsBack: left && !isSibling })
  }
  // A line that drops out of its containers goes on with the paragraph in them, if there is one.
  const around = left && before.paragraph !== '' ? before.containers : containers
  const columns = left ? 0 : before.columns
  const after = { ...before, containers, fence: undefined, columns }
  return leaf(after, { text: rest, opens, turnsBack: left }, around)
}

type Leaf = Pick<ScannedLine, 'text' | 'opens' | 'turnsBack'>

/** What stands in the containers, by its first line; `around` is where a paragraph goes on. */
function leaf(
  before: Structure,
  line: Leaf,
  around: readonly Container[] = before.containers,
): readonly [ScannedLine, Structure] {
  const { containers, paragraph } = before
  const { text } = line
  const after = { ...noStructure, containers }
  if (paragraph === '' && text.startsWith('    '))
    return written(after, { ...line, text: '' }, true)
  const mark = fenceMark.exec(text)?.[1]
  if (mark !== undefined) {
    const fence = { mark, depth: containers.length }
    return written({ ...after, fence }, { ...line, text: '' }, true)
  }
  const colons = directiveMark.exec(text)?.[1]?.length
  if (colons !== undefined) {
    const inside: Structure = {
      ...after,
      containers: [...containers, { kind: 'directive', colons }],
    }
    return written(inside, { ...line, opens: line.opens + 1 }, true)
  }
  if (heading.test(text) || thematicBreak.test(text)) return written(after, line, true)
  if (paragraph !== '' && underline.test(text)) {
    return written(after, { ...line, turnsBack: true }, false)
  }
  const columns = before.columns || tableColumns(paragraph, text)
  const inText = { ...after, containers: around, paragraph: text, columns }
  return written(inText, line, paragraph === '' || columns > 0)
}

/** A line without emphasis or links: blank, or code. */
function quiet(after: Structure, turnsBack: boolean): readonly [ScannedLine, Structure] {
  return written(after, { text: '', opens: 0, turnsBack }, true)
}

function written(after: Structure, line: Leaf, begins: boolean): readonly [ScannedLine, Structure] {
  const { containers, columns } = after
  const directives = containers.filter(({ kind }) => kind === 'directive').length
  return [{ ...line, depth: containers.length, directives, begins, cells: columns }, after]
}

function closesFence(line: string, { mark }: Fence): boolean {
  const text = line.trim()
  return text.startsWith(mark) && text === mark.charAt(0).repeat(text.length)
}

/** GFM section 4.10: a row of dashes makes a table when it has as many cells as the line above it. */
function tableColumns(head: string, row: string): number {
  if (head === '' || !delimiterRow.test(row)) return 0
  const columns = countCells(row)
  return columns === countCells(head) ? columns : 0
}

function countCells(row: string): number {
  const cells = row
    .replace(/\\[\\|]/g, '')
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
  return cells.split('|').length
}
