import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { statementRules } from '../../src/lms/cmi5/judge.ts'
import { requestRules } from '../../src/lms/cmi5/request-rules.ts'
import { cmi5Requirements } from '../support/cmi5-requirements.ts'
import { requirementsTable, withoutTest } from './requirements-table.ts'
import { mostWithoutTest, playedTitle, treatments } from './requirements.ts'

const tests = join(import.meta.dirname, '..')
const page = join(import.meta.dirname, '../../docs/cmi5-requirements.md')

/** Tests of what we make: those of the LMS are about whoever plays in it, and this is only a list. */
const texts = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/^(lms|cmi5)[\\/]/.test(path))
  .map((path) => readFileSync(join(tests, path), 'utf8'))

const isPlayed = texts.some((text) => text.includes(playedTitle))
const evidence = { treatments, isPlayed }
const { named, judged, open, lms, notApplicable } = treatments
const all = [...named, ...judged, ...open, ...lms, ...notApplicable.flatMap(({ ids }) => ids)]

/** A number that is not the beginning of another one. */
function isNamed(id: string): boolean {
  const pattern = new RegExp(`(?<![\\d.])${id.replaceAll('.', '\\.')}(?!\\d| \\(d)`)
  return texts.some((text) => pattern.test(text))
}

test('each requirement of cmi5 is treated, once', () => {
  expect(all.toSorted()).toEqual(Object.keys(cmi5Requirements).toSorted())
})

test('one that is tested is named in a test', () => {
  expect(named.filter((id) => !isNamed(id))).toEqual([])
})

test('one that is judged is a rule of the LMS that judges', () => {
  const rules = new Set([...statementRules, ...requestRules].map(({ id }) => id))
  expect(judged.filter((id) => !rules.has(id))).toEqual([])
})

test('one that is named is not called open', () => {
  expect(open.filter(isNamed)).toEqual([])
})

test('no more than was agreed are without a test', () => {
  expect(withoutTest(evidence).length).toBeLessThanOrEqual(mostWithoutTest)
})

test('a number that begins as another one is not taken for it', () => {
  expect([isNamed('13.1.4.0-1'), isNamed('3.1.4.0-1')]).toEqual([true, false])
})

test('the page tells how each is treated', async () => {
  const options = await resolveConfig(page)
  const table = await format(requirementsTable(evidence), { ...options, filepath: page })
  await expect(table).toMatchFileSnapshot(page)
})
