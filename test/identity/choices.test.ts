import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchChoices } from '../../src/identity/choices.ts'

const keysOf = (matched: ReturnType<typeof matchChoices>): string =>
  matched.choices.map(({ key }) => key).join('')

const first = matchChoices(['ja', 'nee', 'soms'], [], '')

test('new choices get letters in the order of the text', () => {
  expect(keysOf(first)).toBe('abc')
})

test('a choice that moves keeps its key', () => {
  expect(keysOf(matchChoices(['soms', 'ja', 'nee'], first.choices, ''))).toBe('cab')
})

test('a corrected text keeps its key, by place', () => {
  expect(keysOf(matchChoices(['ja', 'nee!', 'soms'], first.choices, ''))).toBe('abc')
})

test('a question that takes the place of another gets a key of its own', () => {
  expect(keysOf(matchChoices(['ja', 'nieuw', 'soms'], first.choices, '', 'ids'))).toBe('adc')
})

test('a choice put in front gets a key of its own', () => {
  expect(keysOf(matchChoices(['nooit', 'ja', 'nee', 'soms'], first.choices, ''))).toBe('dabc')
})

test('two choices that swap text are matched by text', () => {
  expect(keysOf(matchChoices(['nee', 'ja', 'soms'], first.choices, ''))).toBe('bac')
})

test('the key of a deleted choice is never given out again', () => {
  const fewer = matchChoices(['ja', 'soms'], first.choices, '')
  expect(fewer.gone).toBe('b')
  const more = matchChoices(['ja', 'soms', 'altijd'], fewer.choices, fewer.gone)
  expect(keysOf(more)).toBe('acd')
  expect(more.gone).toBe('b')
})

test('whatever the edits, keys are single, distinct and never reused', () => {
  const texts = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 8 })
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 4 }), (versions) => {
      let state = matchChoices([], [], '')
      for (const version of versions) {
        const before = new Set(state.gone)
        state = matchChoices(version, state.choices, state.gone)
        const keys = state.choices.map(({ key }) => key)
        expect(keys.filter((key) => key !== '' && before.has(key))).toEqual([])
        const given = keys.filter((key) => key !== '')
        expect(new Set(given).size).toBe(given.length)
      }
    }),
  )
})
