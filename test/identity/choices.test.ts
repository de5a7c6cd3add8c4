import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchChoices as match } from '../../src/identity/choices.ts'

type Matched = ReturnType<typeof match>

/** Choices on one side, by their texts. */
function matchChoices(texts: readonly string[], ...rest: Rest): Matched {
  return match(
    texts.map((text) => ({ text })),
    ...rest,
  )
}

type Rest = Parameters<typeof match> extends [unknown, ...infer Others] ? Others : never

const keysOf = (matched: Matched): string => matched.choices.map(({ key }) => key).join('')

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

describe('choices that are paired', () => {
  const sides = (lefts: readonly string[], rights: readonly string[]) => [
    ...lefts.map((text) => ({ text })),
    ...rights.map((text) => ({ text, isTarget: true as const })),
  ]
  const first = match(sides(['A', 'B'], ['X', 'Y']), [], '')

  test('a row more, and a text corrected meanwhile, leave every key on its side', () => {
    const more = match(sides(['A', 'B', 'C'], ['X!', 'Y', 'Z']), first.choices, '')
    expect(keysOf(more)).toBe('abecdf')
  })

  test('a text on the left never takes the key of the same text on the right', () => {
    const same = match(sides(['ja', 'nee'], ['nee', 'ja']), [], '')
    const edited = match(sides(['jawel', 'nee'], ['nee', 'ja']), same.choices, '')
    expect(keysOf(edited)).toBe(keysOf(same))
  })

  test('whatever the edits, a key is on one side for ever', () => {
    const texts = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts), { maxLength: 5 }), (versions) => {
        let state = match([], [], '')
        const sideOf = new Map<string, boolean>()
        for (const version of versions) {
          state = match(sides(...version), state.choices, state.gone)
          for (const { key, isTarget = false } of state.choices) {
            expect(sideOf.get(key) ?? isTarget).toBe(isTarget)
            if (key !== '') sideOf.set(key, isTarget)
          }
        }
      }),
    )
  })
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
