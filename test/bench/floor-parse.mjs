/**
 * What any tool with this parser must do: read every text of a course, and turn its front matter
 * into values and its body into a tree. Nothing is checked, kept or written.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse as parseYaml } from 'yaml'

const processor = unified().use(remarkParse).use(remarkGfm).freeze()
const folder = process.argv[2]

for (const path of readdirSync(folder, { recursive: true }).sort()) {
  if (!path.endsWith('.md')) continue
  const [, fields, body] = readFileSync(join(folder, path), 'utf8').split(/^---$/m)
  parseYaml(fields)
  processor.parse(body)
}
