import { afterAll, describe, expect, test } from 'vitest'
import { exporters } from '../../src/export/registry.ts'
import { catalogue } from '../../src/pipeline/catalogue.ts'
import { openParser } from '../../src/pipeline/parse-pool.ts'
import { faultsInWords } from '../support/finding-words.ts'
import { asExpected, checkFiles, ruleFixtures } from '../support/rule-fixtures.ts'
import { elsewhere } from './elsewhere.ts'

/** So that a day in a fixture is past, or is not. */
const today = '2026-11-27'

const fixtures = await ruleFixtures()

/** To start a thread for each course takes longer than to check it. */
const parser = openParser()
afterAll(() => parser.close())

/** Findings that are told only where keys may not change. */
const frozen = [
  'lock/key-born',
  'lock/key-retired',
  'lock/type-changed',
  'lock/division-frozen',
  'lock/iri-born',
]

/** Findings that are told only where a package holds several SCOs, some by one format. */
function isOfScos(rule: string): boolean {
  const told = exporters.flatMap(({ scoRules = [] }) => scoRules)
  return /^(?:sco\/|lock\/(?:sco|division)-)/.test(rule) || told.some(({ id }) => id === rule)
}

describe.each(fixtures)('$rule', ({ rule, expected, bad, good }) => {
  const options = {
    frozen: frozen.includes(rule),
    theme: rule.startsWith('theme/') ? 'theme.css' : undefined,
    sco: isOfScos(rule) ? ('module' as const) : undefined,
    formats: isOfScos(rule)
      ? exporters.map(({ id }) => id).filter((id) => rule.startsWith(`${id}/`))
      : [],
  }

  test('is found where it is and nothing else is, in words for an author', async () => {
    const diagnostics = await checkFiles(bad, { ...options, today }, parser)
    expect(diagnostics.map(asExpected)).toEqual(expected)
    expect(expected.map((each) => each.rule)).toContain(rule)
    expect(diagnostics.flatMap((each) => faultsInWords(catalogue, each))).toEqual([])
  })

  test('is not found in the nearest course that is right', async () => {
    expect((await checkFiles(good, { ...options, today }, parser)).map(asExpected)).toEqual([])
  })
})

test('every finding of the catalogue has a fixture, or a test of its own', () => {
  const covered = [...fixtures.map(({ rule }) => rule), ...Object.keys(elsewhere)]
  expect(covered.toSorted()).toEqual([...catalogue.keys()].toSorted())
})

test('every id is a topic and a claim', () => {
  const odd = [...catalogue.keys()].filter(
    (id) => !/^[a-z0-9]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/.test(id),
  )
  expect(odd).toEqual([])
})
