import { authors } from '../../src/activities/registry.ts'
import { contentBlocks } from '../../src/blocks/registry.ts'
import { wordsFor } from '../../src/i18n/words.ts'
import type { Fragment, RichText } from '../../src/model/rich-text.ts'
import { startOf } from '../../src/model/position.ts'
import { formula } from '../../src/parse/formula.ts'
import { highlighter } from '../../src/parse/highlight.ts'
import { parseFile, type ParsedFile } from '../../src/parse/file.ts'

/** Parses the body of a lesson as if it stood in `01-a/01-b.md` without front matter. */
export function parseLesson(
  body: string,
  fields: Record<string, unknown> = {},
  terms: readonly (readonly string[])[] = [],
): ParsedFile {
  const file = '01-a/01-b.md'
  const data = { id: 'b', title: 'B', minutes: 5, ...fields }
  return parseFile(
    { kind: 'lesson', file, fields: { data, at: () => startOf(file) }, body },
    {
      language: 'nl',
      words: wordsFor('nl'),
      authors,
      blocks: contentBlocks,
      terms,
      extras: { formula, highlighter },
      beside: () => [],
    },
  )
}

/** HTML with its holes made visible. */
export function show(text: RichText): string {
  return text.map(showFragment).join('')
}

function showFragment(fragment: Fragment): string {
  if (typeof fragment === 'string') return fragment
  switch (fragment.kind) {
    case 'activity':
      return `{activity ${fragment.id}}`
    case 'asset':
      return `{asset ${fragment.path}}`
    case 'size':
      return `{size ${fragment.path}}`
    case 'trainer':
      return `{trainer ${show(fragment.text)}}`
    case 'term':
      return fragment.edge === 'start' ? `{term ${fragment.name}}` : '{/term}'
    case 'link':
      return `{${JSON.stringify(fragment.target)}}`
  }
}

/** Rule ids in the order they were reported. */
export function rulesOf({ diagnostics }: ParsedFile): readonly string[] {
  return diagnostics.map(({ rule }) => rule)
}
