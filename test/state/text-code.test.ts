import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptText, longestText, readTexts, writeTexts } from '../../src/state/text-code.ts'

const text = fc.string({ unit: 'binary', maxLength: 60 })

describe('texts in a state', () => {
  test('come back as they were, in characters that every LMS returns', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const written = writeTexts(texts)
        expect(written).toMatch(/^[a-z0-9]*$/)
        expect(readTexts(written)).toEqual(texts.map((each) => keptText(each, longestText)))
      }),
    )
  })

  test('are written in as few characters as their letters ask', () => {
    expect(writeTexts(['abcy09'])).toBe('abcy09')
    expect(writeTexts(['z', 'A é'])).toBe('z23ez0zaz5z26h')
    expect(writeTexts([" .,-'Z"])).toBe('z5z6z7z8z9zz')
    for (const each of ['z23ez0zaz5z26h', 'z23ez0z21tz1wz26h']) {
      expect(readTexts(each)).toEqual(['z', 'A é'])
    }
  })

  test('are some texts, and no error, where nobody wrote them', () => {
    expect(readTexts('')).toEqual([''])
    expect(readTexts('az4zzzzb')).toEqual(['ab'])
    expect(readTexts('z0z0')).toEqual(['', '', ''])
    fc.assert(
      fc.property(fc.string(), (any) => {
        expect(readTexts(any).length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('what is kept of a text', () => {
  test('is its beginning, in whole characters', () => {
    expect(keptText('a'.repeat(41))).toBe('a'.repeat(40))
    expect(keptText('\u{1f600}'.repeat(41), 40)).toBe('\u{1f600}'.repeat(40))
    expect(keptText('abc', 2)).toBe('ab')
    expect(keptText('a'.repeat(500), 1000)).toBe('a'.repeat(longestText))
  })

  test('takes no more room than there is, where no author asked for it', () => {
    expect(keptText('Z '.repeat(20))).toBe('Z '.repeat(20))
    for (const [character, count] of [
      ['α', 24],
      ['字', 19],
      ['\u{1f600}', 16],
    ] as const) {
      expect(keptText(character.repeat(41))).toBe(character.repeat(count))
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (any) => {
        const kept = keptText(any)
        expect(writeTexts([kept]).length).toBeLessThanOrEqual(96)
        expect(any.startsWith(kept)).toBe(true)
        expect(keptText(kept)).toBe(kept)
      }),
    )
  })
})
