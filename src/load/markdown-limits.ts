import type { Report } from '../model/finding.ts'
import type { Position } from '../model/position.ts'
import { noStructure, scanLine, type ScannedLine, type Structure } from './scan-line.ts'
import {
  lineLength,
  markdownDelimiters,
  markdownNesting,
  markdownSize,
  type Marks,
  type Nested,
  type Summed,
} from './markdown-findings.ts'

/** Longer lines are pictures as text, of which the parser looks at each character several times. */
const longestLine = 20_000

/** The parser's stack overflows at a few hundred; text that people read has five at most. */
const mostNested: Readonly<Record<Nested, number>> = { containers: 32, directives: 8, brackets: 50 }

/** In one paragraph the parser's time grows with the square of these. */
const longestRun = 200
const mostMarks = 1_000
const mostOpeners = 200

/** Together these keep the worst text at two seconds; 100 KB of normal lesson has a tenth of each. */
const mostInText: Readonly<Record<Summed, number>> = {
  lines: 10_000,
  containers: 10_000,
  levels: 40_000,
  turns: 1_000,
  marks: 20_000,
  cells: 20_000,
}

const run = /([*_~`[\]!<:])\1{200}/
const marks = /[*_~`[\]]/g
const openers = /</g
const addresses = /[<&!\\@]|:\/\/|www\./g

/** What was counted up to and including a line. */
interface Tally {
  readonly structure: Structure
  readonly line: ScannedLine
  readonly paragraph: Paragraph
  readonly text: Readonly<Record<Summed, number>>
}

interface Paragraph {
  readonly marks: number
  readonly openers: number
  /** Square brackets that are open, and the most that were. */
  readonly open: number
  readonly brackets: number
}

const emptyParagraph: Paragraph = { marks: 0, openers: 0, open: 0, brackets: 0 }

const emptyTally: Omit<Tally, 'line'> = {
  structure: noStructure,
  paragraph: emptyParagraph,
  text: { lines: 0, containers: 0, levels: 0, turns: 0, marks: 0, cells: 0 },
}

/**
 * Whether the Markdown parser can read a text in a time that does not depend on its shape. The
 * parser is quadratic in several ways and overflows its stack, so this runs first, in linear
 * time. Reports the first thing of which there is too much.
 */
export function withinLimits(file: string, body: string, report: Report): boolean {
  let before = emptyTally
  for (const [index, line] of body.split('\n').entries()) {
    const position: Position = { file, line: index + 1, column: 1 }
    if (line.length > longestLine) {
      report(lineLength, position, { found: line.length, most: longestLine })
      return false
    }
    const tally = count(before, line)
    if (exceeds(tally, line, position, report)) return false
    before = tally
  }
  return true
}

function count(before: Omit<Tally, 'line'>, written: string): Tally {
  const [line, structure] = scanLine(before.structure, written, mostNested.containers)
  const paragraph = countIn(line.begins ? emptyParagraph : before.paragraph, line.text)
  const { text } = before
  return {
    structure,
    line,
    paragraph,
    text: {
      lines: text.lines + 1,
      containers: text.containers + line.opens,
      levels: text.levels + line.depth,
      turns: text.turns + (line.turnsBack ? 1 : 0),
      marks: text.marks + occurrences(line.text, marks) + occurrences(line.text, addresses),
      cells: text.cells + line.cells,
    },
  }
}

function countIn(paragraph: Paragraph, text: string): Paragraph {
  let { open, brackets } = paragraph
  for (const [bracket] of text.matchAll(/[[\]]/g)) {
    open = bracket === '[' ? open + 1 : Math.max(0, open - 1)
    brackets = Math.max(brackets, open)
  }
  return {
    marks: paragraph.marks + occurrences(text, marks),
    openers: paragraph.openers + occurrences(text, openers),
    open,
    brackets,
  }
}

function occurrences(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function exceeds(tally: Tally, written: string, position: Position, report: Report): boolean {
  const nested = firstAbove(nestingOf(tally), mostNested)
  const marked = markedIn(tally)
  const summed = firstAbove(tally.text, mostInText)
  if (nested !== undefined) {
    report(markdownNesting, position, { of: nested, most: mostNested[nested] })
  } else if (marked !== undefined) {
    const column = marked.of === 'run' ? written.indexOf(marked.mark.repeat(longestRun)) + 1 : 1
    report(markdownDelimiters, { ...position, column }, marked)
  } else if (summed !== undefined) {
    report(markdownSize, position, { of: summed, most: mostInText[summed] })
  }
  return nested !== undefined || marked !== undefined || summed !== undefined
}

function nestingOf({ line, paragraph }: Tally): Readonly<Record<Nested, number>> {
  return { containers: line.depth, directives: line.directives, brackets: paragraph.brackets }
}

function markedIn({ line, paragraph }: Tally): Marks | undefined {
  const repeated = run.exec(line.text)?.[1]
  if (repeated !== undefined) return { of: 'run', mark: repeated, most: longestRun }
  if (paragraph.openers > mostOpeners) return { of: 'paragraph', mark: '<', most: mostOpeners }
  if (paragraph.marks > mostMarks) return { of: 'paragraph', mark: '', most: mostMarks }
  return undefined
}

function firstAbove<K extends string>(
  found: Readonly<Record<K, number>>,
  most: Readonly<Record<K, number>>,
): K | undefined {
  // The keys of a record of K are K; the type of Object.keys does not know.
  return (Object.keys(most) as K[]).find((key) => found[key] > most[key])
}
