import { authors } from '../../src/activities/registry.ts'
import { contentBlocks } from '../../src/blocks/registry.ts'
import { rules } from '../../src/check/registry.ts'
import { checkText } from '../../src/check/run.ts'
import { wordsFor } from '../../src/i18n/words.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { startOf } from '../../src/model/position.ts'
import type { TextKind } from '../../src/model/text-file.ts'
import { formula } from '../../src/parse/formula.ts'
import { highlighter } from '../../src/parse/highlight.ts'
import { parseFile } from '../../src/parse/file.ts'

/** Everything that parsing and the rules find in a body, as it would stand in a course. */
export function checkMarkdown(body: string, kind: TextKind = 'lesson'): readonly Diagnostic[] {
  const file = kind === 'lesson' ? '01-a/01-b.md' : `${kind}.md`
  const heads = {
    course: { id: 'c', title: 'C', language: 'nl', version: '1.0.0', summary: 'C.' },
    module: { id: 'a', title: 'A', kind: 'core', summary: 'A.' },
    lesson: { id: 'b', title: 'B', minutes: 5 },
    glossary: {},
    changes: {},
  }
  const { diagnostics } = parseFile(
    { kind, file, fields: { data: heads[kind], at: () => startOf(file) }, body },
    {
      language: 'nl',
      words: wordsFor('nl'),
      authors,
      blocks: contentBlocks,
      extras: { formula, highlighter },
      beside: (text) => checkText(rules, text),
    },
  )
  return diagnostics
}

/** The same as `rule line:column`, in the order of the text. */
export function found(body: string, kind?: TextKind): readonly string[] {
  return checkMarkdown(body, kind)
    .map(({ rule, position: { line, column } }) => ({ rule, line, column }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1))
    .map(({ rule, line, column }) => `${rule} ${line}:${column}`)
}
