import type { Root } from 'mdast'
import type { Activity, ActivityAuthor } from '../model/activity.ts'
import type { ContentBlock } from '../model/content-block.ts'
import type { Fields, Objective, Prose, Source, Term } from '../model/course.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { collector, type Report } from '../model/finding.ts'
import type { PlayerWords } from '../model/player-words.ts'
import { startOf, type Position } from '../model/position.ts'
import type { Suppression } from '../model/suppression.ts'
import type { TextFile, TextKind } from '../model/text-file.ts'
import type { Extras } from './extras.ts'
import { idFromName, readFields, type RawFields } from './fields.ts'
import { readTerms } from './glossary.ts'
import type { Compile } from './html.ts'
import { parse } from './markdown.ts'
import { courseFields, lessonFields, moduleFields } from './schemas.ts'
import { readSuppressions } from './suppressions.ts'
import { readText } from './text.ts'

/** A file that came through the gate. `body` has the line numbers of the file. */
export interface GatedFile {
  readonly kind: TextKind
  readonly file: string
  readonly fields: RawFields
  readonly body: string
}

export interface ParseContext {
  /** BCP 47, of the course. */
  readonly language: string
  readonly words: PlayerWords
  readonly authors: readonly ActivityAuthor[]
  readonly blocks: readonly ContentBlock[]
  /** Of each term to explain its names; absent: none. */
  readonly terms?: readonly (readonly string[])[]
  readonly extras: Extras
  /** Runs beside the tree while it lives. */
  readonly beside: (text: TextFile) => readonly Diagnostic[]
}

/** A file as plain data: no tree leaves this stage. */
export interface ParsedFile {
  readonly file: string
  readonly prose: Prose
  readonly activities: readonly Activity[]
  readonly head: ParsedHead
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressions: readonly Suppression[]
}

export type ParsedHead =
  | (Head & { readonly kind: 'course'; readonly values: CourseValues })
  | (Head & { readonly kind: 'module'; readonly values: ModuleValues })
  | (Head & { readonly kind: 'lesson'; readonly values: LessonValues })
  | { readonly kind: 'glossary'; readonly terms: readonly Term[] }
  | { readonly kind: 'changes' }

interface Head {
  readonly id: string
  readonly fields: Fields
  readonly position: Position
}

type Read<S extends Parameters<typeof readFields>[0]> = ReturnType<typeof readFields<S>>['values']
type CourseValues = Read<typeof courseFields>
type ModuleValues = Read<typeof moduleFields>
type LessonValues = Read<typeof lessonFields>

/** An objective as a file lists it: declared here, or named from above. */
export type ListedObjective = string | Omit<Objective, 'position'>
export type { Source }

/** Text to plain data, with the rules run beside the tree. Never throws on what an author wrote. */
export function parseFile(source: GatedFile, context: ParseContext): ParsedFile {
  const diagnostics: Diagnostic[] = []
  const report = collector(diagnostics)
  const { file, kind, body } = source
  const tree = parse(body)
  if (kind === 'changes') dropTitle(tree)
  const suppressions = readSuppressions(tree, file, report)
  const headingsDown = kind === 'changes' ? 1 : 0
  const text = readText(tree, { ...context, file, headingsDown }, report)
  const beside = context.beside({
    kind,
    file,
    tree,
    at: (node) => ({
      file,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
    }),
    source: ({ position }) => body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0),
  })
  const head = headOf(source, tree, text.compile, report)
  const { prose, activities } = text
  return {
    file,
    prose,
    activities,
    head,
    diagnostics: [...diagnostics, ...beside],
    suppressions,
  }
}

/** Many lists of changes have a title of their own; the page that they stand on has one too. */
function dropTitle(tree: Root): void {
  const [first] = tree.children
  if (first?.type === 'heading' && first.depth === 1) tree.children.shift()
}

function headOf(source: GatedFile, tree: Root, compile: Compile, report: Report): ParsedHead {
  const { kind, file } = source
  switch (kind) {
    case 'glossary':
      return { kind, terms: readTerms(tree, file, compile) }
    case 'changes':
      return { kind }
    default:
      return readHead(kind, source, report)
  }
}

function readHead(
  kind: Exclude<TextKind, 'glossary' | 'changes'>,
  { file, fields }: GatedFile,
  report: Report,
): ParsedHead {
  const name = kind === 'lesson' ? (file.split('/').at(-1) ?? file) : (file.split('/').at(-2) ?? '')
  const fallback = kind === 'course' ? 'cursus' : idFromName(name)
  const common = (read: { id: string; positions: Fields }): Head => ({
    id: read.id,
    fields: read.positions,
    position: startOf(file),
  })
  switch (kind) {
    case 'course': {
      const read = readFields(courseFields, fields, fallback, report)
      return { kind, ...common(read), values: read.values }
    }
    case 'module': {
      const read = readFields(moduleFields, fields, fallback, report)
      return { kind, ...common(read), values: read.values }
    }
    case 'lesson': {
      const read = readFields(lessonFields, fields, fallback, report)
      return { kind, ...common(read), values: read.values }
    }
  }
}
