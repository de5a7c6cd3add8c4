import { expect, test } from 'vitest'
import { parse } from '../../src/parse/markdown.ts'
import { readReading } from '../../src/parse/reading.ts'
import { termFinder } from '../../src/parse/terms.ts'

const names = termFinder([['raad'], ['gemeente raad']])
const long = `${'de raad kiest mee '.repeat(8)}en klaar. De `

/** A generous limit: read to the square of its length, each takes minutes. */
test.each([
  ['short sentences', 'De raad kiest. '.repeat(14_000)],
  ['long sentences', long.repeat(1400)],
  ['long sentences on their own lines', `${long}\n`.repeat(1400)],
  ['long sentences with emphasis', long.replaceAll('kiest', '*kiest*').repeat(1200)],
  ['one sentence', 'raad kiest '.repeat(18_000) + '.'],
])('a paragraph of 200 kB of %s is read in one go', { timeout: 60_000 }, (_name, text) => {
  const tree = parse(text)
  const before = performance.now()
  const { words } = readReading(tree, { file: 'a.md', language: 'nl', names })
  expect(words).toBeGreaterThan(10_000)
  expect(performance.now() - before).toBeLessThan(5000)
})
