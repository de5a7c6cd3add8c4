import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadFindings } from '../../src/load/findings.ts'

const ids = loadFindings.map(({ id }) => id)

test('each finding has an id of its own', () => {
  expect(new Set(ids).size).toBe(ids.length)
})

test('each finding that is defined is in the list', () => {
  const source = join(import.meta.dirname, '../../src/load')
  const defined = readdirSync(source).flatMap((name) => [
    ...readFileSync(join(source, name), 'utf8').matchAll(/^ {2}id: '([^']+)'/gm),
  ])
  expect(ids.toSorted()).toEqual(defined.map(([, id]) => id).toSorted())
})
