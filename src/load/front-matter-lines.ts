import type { Report } from '../model/finding.ts'
import { startOf } from '../model/position.ts'
import {
  frontMatterLanguage,
  frontMatterMissing,
  frontMatterTooLarge,
  frontMatterUnclosed,
} from './front-matter-findings.ts'

/** Twenty times the longest list of objectives and sources. */
const maxCharacters = 64 * 1024
/** gray-matter looks at blank lines with a pattern that is quadratic in them. */
const maxLines = 2000

/**
 * Whether a text begins with front matter that gray-matter may see: plain YAML between two lines
 * of `---`, of a normal size. gray-matter itself takes any language, and any line that begins
 * with the mark for the end. Reports why not.
 */
export function hasFrontMatter(file: string, text: string, report: Report): boolean {
  const lines = text.split('\n')
  const first = lines[0] ?? ''
  if (!/^---(?!-)/.test(first)) {
    report(frontMatterMissing, startOf(file), { found: shown(first), later: laterStart(lines) })
    return false
  }
  const language = first.slice(3).trimEnd()
  if (language !== '' && language !== 'yaml') {
    report(frontMatterLanguage, startOf(file), { found: shown(language.trim()) })
    return false
  }
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
  const found = lines[end] ?? ''
  if (found.trimEnd() !== '---') {
    report(
      frontMatterUnclosed,
      { ...startOf(file), line: Math.max(end, 0) + 1 },
      { found: shown(found) },
    )
    return false
  }
  const characters = lines.slice(1, end).join('\n').length
  if (characters > maxCharacters || end - 1 > maxLines) {
    report(frontMatterTooLarge, startOf(file), { characters, lines: end - 1 })
    return false
  }
  return true
}

/** The line of a front matter with nothing but blank lines above it, or 0. */
function laterStart(lines: readonly string[]): number {
  const index = lines.findIndex((line) => line.trim() !== '')
  return lines[index]?.trimEnd() === '---' ? index + 1 : 0
}

function shown(line: string): string {
  return line.slice(0, 60)
}
