import matter from 'gray-matter'
import type { Report } from '../model/finding.ts'
import { hasFrontMatter } from './front-matter-lines.ts'
import { parseYaml, type YamlMapping } from './yaml.ts'

/** The keys at the top of a Markdown file, and the text below them. */
export interface FrontMatter extends YamlMapping {
  /** The front matter is blank in it, so that its line numbers are those of the file. */
  readonly body: string
}

/**
 * Splits a text that came through the gate. Front matter that cannot be read gives its finding and
 * no result, the same each time. Nothing in it is ever executed.
 */
export function splitFrontMatter(
  file: string,
  text: string,
  report: Report,
): FrontMatter | undefined {
  const source = text.replace(/^\uFEFF/, '')
  if (!hasFrontMatter(file, source, report)) return undefined
  const { yaml, content } = cut(source)
  const parsed = parseYaml({ file, yaml, report })
  if (parsed === undefined) return undefined
  const height = source.split('\n').length - content.split('\n').length
  return { ...parsed, body: '\n'.repeat(height) + content }
}

/**
 * The one call of gray-matter, which by itself evaluates JavaScript and forgets an error that it
 * has seen before. An options object keeps it from its cache; these engines read nothing.
 */
function cut(source: string): { readonly yaml: string; readonly content: string } {
  let yaml = ''
  const keep = (raw: string) => {
    yaml = raw
    return {}
  }
  const engines = { yaml: keep, ...Object.fromEntries(foreign.map((name) => [name, refuse])) }
  const { content } = matter(source, { language: 'yaml', engines })
  return { yaml, content }
}

const foreign = ['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml']

function refuse(): never {
  throw new Error('front matter in another language than YAML reached gray-matter')
}
