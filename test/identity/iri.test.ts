import { expect, test } from 'vitest'
import { checkIri } from '../../src/identity/check.ts'
import { identify } from '../../src/identity/keys.ts'
import { decodeLock, emptyLock, formatLock } from '../../src/identity/lock.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { collector } from '../../src/model/finding.ts'
import { courseOf } from '../support/course-of.ts'

const iri = 'https://example.org/cursus'
const plain = courseOf([{ id: 'een' }])
const named = { ...plain, iri }
const { lock } = identify(named, emptyLock)

test('an address is frozen at the first export that has one', () => {
  expect(identify(plain, emptyLock).lock.iri).toBe('')
  expect(lock.iri).toBe(iri)
  expect(formatLock(lock)).toContain(`\n  "iri": "${iri}",\n`)
  expect(decodeLock(JSON.parse(formatLock(lock))).lock).toEqual(lock)
})

test('a frozen address stays, whatever the course says later', () => {
  const other = { ...plain, iri: 'https://example.org/anders' }
  expect(identify(other, lock).lock.iri).toBe(iri)
  expect(identify(plain, lock).lock.iri).toBe(iri)
})

test('another address is told at its place, with the line that froze the old one', () => {
  const found: Diagnostic[] = []
  const other = { ...plain, iri: 'https://example.org/anders' }
  const text = formatLock(lock)
  checkIri(other, lock, text, collector(found))
  checkIri(named, lock, text, collector(found))
  checkIri(plain, lock, text, collector(found))
  expect(found.map(({ rule, related }) => [rule, related.map(({ line }) => line)])).toEqual([
    ['lock/iri-changed', [4]],
  ])
})

test('a lock without an address is written as it was', () => {
  expect(formatLock(identify(plain, emptyLock).lock)).not.toContain('iri')
})
