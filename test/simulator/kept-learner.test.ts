import { expect, test } from 'vitest'
import { nextId } from '../../src/simulator/kept-learner.ts'

test('who comes after a learner has the next number', () => {
  const second = nextId({ id: 'cursist-1' })
  expect(second).toMatch(/^cursist-2-[a-z2-9]{6}$/)
  expect(nextId({ id: second })).toMatch(/^cursist-3-/)
  expect(nextId({ id: 'cursist-41-ab1234' })).toMatch(/^cursist-42-/)
})

test('two windows that go on from the same learner never get the same one', () => {
  const ids = Array.from({ length: 100 }, () => nextId({ id: 'cursist-1' }))
  expect(new Set(ids).size).toBe(ids.length)
})
