import { authors } from '../activities/registry.ts'
import { contentBlocks } from '../blocks/registry.ts'
import { rules } from '../check/registry.ts'
import { checkText } from '../check/run.ts'
import { wordsFor } from '../i18n/words.ts'
import { splitFrontMatter } from '../load/front-matter.ts'
import { withinLimits } from '../load/markdown-limits.ts'
import { readText } from '../load/text-gate.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { collector } from '../model/finding.ts'
import { startOf } from '../model/position.ts'
import type { TextKind } from '../model/text-file.ts'
import { loadExtras } from '../parse/extras.ts'
import { parseFile, type ParsedFile } from '../parse/file.ts'
import type { RawFields } from '../parse/fields.ts'

/** One file to read, through the gate, the parser and the rules beside the tree. */
export interface ParseJob {
  readonly folder: string
  readonly file: string
  readonly kind: TextKind
  /** Language of the course: words such as "Tip" are compiled in. */
  readonly language: string
  /** Of each term to explain in it, its names. */
  readonly terms: readonly (readonly string[])[]
}

/** `parsed` is absent when the gate refused the file; then `id` is what could be told of it. */
export interface ParseResult {
  readonly file: string
  readonly parsed?: ParsedFile
  readonly id: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Does one job. Pure but for reading the file; runs in the parser's thread. */
export async function runParseJob(job: ParseJob): Promise<ParseResult> {
  const { folder, file } = job
  const diagnostics: Diagnostic[] = []
  const report = collector(diagnostics)
  const text = readText(folder, file, report)
  if (text === undefined) return { file, id: '', diagnostics }
  return parseText(job, text, diagnostics)
}

/** The same for a text that came through the gate, from a file or to be written in one. */
export async function parseText(
  { file, kind, language, terms }: ParseJob,
  text: string,
  gated: readonly Diagnostic[],
): Promise<ParseResult> {
  const diagnostics = [...gated]
  const report = collector(diagnostics)
  const refused = (id: string): ParseResult => ({ file, id, diagnostics })
  const hasFields = kind !== 'glossary' && kind !== 'changes'
  const front = hasFields ? splitFrontMatter(file, text, report) : noFields(file, text)
  if (!front || !withinLimits(file, front.body, report)) return refused(idIn(text))
  const parsed = parseFile(
    { kind, file, fields: front, body: front.body },
    {
      language,
      words: wordsFor(language),
      authors,
      blocks: contentBlocks,
      terms,
      extras: await loadExtras(front.body),
      beside: (textFile) => checkText(rules, textFile),
    },
  )
  return { file, parsed, id: '', diagnostics: [...diagnostics, ...parsed.diagnostics] }
}

function noFields(file: string, body: string): RawFields & { readonly body: string } {
  return { data: {}, at: () => startOf(file), body }
}

/** The id of a file that does not parse, so that links to it are not reported as well. */
function idIn(text: string): string {
  return /^id:[ \t]*["']?([a-z0-9-]+)/m.exec(text)?.[1] ?? ''
}
