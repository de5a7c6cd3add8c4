import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogue } from '../../src/pipeline/catalogue.ts'
import { checkFolder } from '../../src/pipeline/check-course.ts'
import { faultsInWords } from '../support/finding-words.ts'
import { asExpected } from '../support/rule-fixtures.ts'

const fixture = join(import.meta.dirname, '../fixtures/planted')
const planted: unknown = JSON.parse(readFileSync(join(fixture, 'expected.json'), 'utf8'))

test('of twenty mistakes in twenty files each is found where it stands, and nothing else', async () => {
  const { diagnostics } = await checkFolder(join(fixture, 'course'))
  expect(diagnostics.map(asExpected)).toEqual(planted)
  expect(new Set(diagnostics.map(({ position }) => position.file)).size).toBe(20)
  expect(diagnostics.flatMap((each) => faultsInWords(catalogue, each))).toEqual([])
})
