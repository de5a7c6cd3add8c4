import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  parseDocument,
  type Document,
  type Pair,
} from 'yaml'
import type { Report } from '../model/finding.ts'
import { startOf, type Position } from '../model/position.ts'
import {
  frontMatterAlias,
  frontMatterDuplicateKey,
  frontMatterMapping,
  frontMatterSyntax,
  frontMatterTab,
  frontMatterTooDeep,
  type SyntaxCause,
} from './front-matter-findings.ts'
import { placeIn } from './place.ts'
import { reportEscaped } from './yaml-escapes.ts'
import { findUnfit, type Unfit } from './yaml-tokens.ts'

/** A mapping as plain data, with the place of each of its keys. */
export interface YamlMapping {
  /** Without a prototype, so that `__proto__` and `constructor` are keys like any other. */
  readonly data: Readonly<Record<string, unknown>>
  /** Where a key or an entry stands; the nearest one above it that is there, else line 1. */
  at(path: readonly (string | number)[]): Position
}

/** YAML in an author's file: its first line is that of the file. */
interface Source {
  readonly file: string
  readonly yaml: string
  readonly report: Report
}

/** A course needs three: a list of objects under a key. The parser's stack lasts for hundreds. */
const maxDepth = 8

/** Reads the mapping in a front matter; reports why there is none, the same each time. */
export function parseYaml(source: Source): YamlMapping | undefined {
  const { file, yaml, report } = source
  const unfit = findUnfit(new Lexer().lex(yaml), maxDepth)
  if (unfit) {
    reportUnfit(unfit, source)
    return undefined
  }
  // YAML 1.2 core: a time, a day and `no` are strings. Double keys are looked for below, because
  // the parser compares each key to all others.
  const document = parseDocument(yaml, {
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
  })
  if (!reportErrors(document, source)) return undefined
  const { contents } = document
  if (contents !== null && !isMap(contents)) {
    const position = placeIn(file, yaml, offsetOf(contents) ?? 0)
    report(frontMatterMapping, position, { line: lineAt(yaml, position.line) })
    return undefined
  }
  if (reportEscaped(document, source) || reportDoubles(contents, source)) return undefined
  return {
    data: contents === null ? emptyData() : dataOf(contents.items),
    at: (path) => placeOf(contents, path, source),
  }
}

function reportUnfit({ kind, offset, token }: Unfit, { file, yaml, report }: Source): void {
  const position = placeIn(file, yaml, offset)
  switch (kind) {
    case 'deep':
      report(frontMatterTooDeep, position, { most: maxDepth })
      return
    case 'alias':
      report(frontMatterAlias, position, { found: token })
      return
    case 'tab':
      report(frontMatterTab, position, {})
      return
    case 'quote':
    case 'bracket':
      report(frontMatterSyntax, position, { line: lineAt(yaml, position.line), cause: kind })
  }
}

/** The first error only: those after it are mostly its consequences. */
function reportErrors({ errors }: Document, { file, yaml, report }: Source): boolean {
  const [first] = errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  if (first === undefined) return true
  const position = placeIn(file, yaml, first.pos[0])
  if (first.code === 'TAB_AS_INDENT') report(frontMatterTab, position, {})
  else {
    const cause = causes[first.code] ?? 'other'
    report(frontMatterSyntax, position, { line: lineAt(yaml, position.line), cause })
  }
  return false
}

const causes: Readonly<Record<string, SyntaxCause>> = {
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  BLOCK_IN_FLOW: 'colon',
  MULTILINE_IMPLICIT_KEY: 'colon',
  BAD_SCALAR_START: 'quote',
  BAD_DQ_ESCAPE: 'quote',
  UNEXPECTED_TOKEN: 'quote',
  BAD_INDENT: 'indent',
}

function reportDoubles(node: unknown, source: Source): boolean {
  if (isSeq(node)) return node.items.map((item) => reportDoubles(item, source)).includes(true)
  if (!isMap(node)) return false
  const { file, yaml, report } = source
  const seen = new Map<string, Position>()
  let found = false
  for (const pair of node.items) {
    const key = keyOf(pair)
    const position = placeIn(file, yaml, offsetOf(pair.key) ?? 0)
    const first = seen.get(key)
    if (first) report(frontMatterDuplicateKey, position, { key }, [first])
    else seen.set(key, position)
    if (reportDoubles(pair.value, source) || first) found = true
  }
  return found
}

function dataOf(pairs: readonly Pair[]): Record<string, unknown> {
  const data = emptyData()
  for (const pair of pairs) data[keyOf(pair)] = valueOf(pair.value)
  return data
}

function valueOf(node: unknown): unknown {
  if (isMap(node)) return dataOf(node.items)
  if (isSeq(node)) return node.items.map(valueOf)
  return isScalar(node) ? node.value : null
}

function emptyData(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>
}

function placeOf(
  contents: unknown,
  path: readonly (string | number)[],
  { file, yaml }: Source,
): Position {
  let node = contents
  let offset: number | undefined
  for (const step of path) {
    const pair = isMap(node) ? node.items.find((item) => keyOf(item) === step) : undefined
    const entry = isSeq(node) && typeof step === 'number' ? node.items[step] : undefined
    const here = offsetOf(pair?.key ?? entry)
    if (here === undefined) break
    offset = here
    node = pair ? pair.value : entry
  }
  return offset === undefined ? startOf(file) : placeIn(file, yaml, offset)
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : ''
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}

function lineAt(text: string, line: number): string {
  return (text.split('\n')[line - 1] ?? '').trim().slice(0, 80)
}
