import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparable } from '../../src/activities/typed-text.ts'

const lenient = { exactCase: false, exactAccents: false }
const strict = { exactCase: true, exactAccents: true }
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
)
const anyStrictness = fc.record({ exactCase: fc.boolean(), exactAccents: fc.boolean() })

test.each([
  ['blanks around and between', '  wet  op\u00a0de raad\t', 'wet op de raad'],
  ['typographic apostrophes', '’s-Hertogenbosch', "'s-Hertogenbosch"],
  ['accents typed as apostrophes', '´s-Hertogenbosch', "'s-Hertogenbosch"],
  ['typographic quotes', '“nee”', '"nee"'],
  ['hyphens and dashes', 'oud‑wethouder – nu', 'oud-wethouder - nu'],
  ['what cannot be seen', 'raad\u00adplegen\u200b', 'raadplegen'],
  ['letters put together', 'e\u0301e\u0301n', 'één'],
  ['ligatures', 'ĳsbaan', 'ijsbaan'],
  ['lowered digits', 'CO₂', 'CO2'],
])('%s make no difference, however strict', (_, typed, meant) => {
  expect(comparable(typed, strict)).toBe(comparable(meant, strict))
  expect(comparable(typed, lenient)).toBe(comparable(meant, lenient))
})

test.each([
  ['Raadplegen', 'rAADPLEGEN', { exactCase: true }],
  ['straße', 'STRASSE', { exactCase: true }],
  ['straße', 'STRAẞE', { exactCase: true }],
  ['ὁδός', 'ὉΔΌΣ', { exactCase: true }],
  ['één', 'een', { exactAccents: true }],
  ['Coöperatie', 'cooperatie', { exactCase: true, exactAccents: true }],
])('%s is %s, unless that must be exact', (a, b, exact) => {
  expect(comparable(a, lenient)).toBe(comparable(b, lenient))
  const asked = { ...lenient, ...exact }
  expect(comparable(a, asked)).not.toBe(comparable(b, asked))
})

test.each([
  ['accents', 'Één', 'één', { exactCase: false, exactAccents: true }],
  ['capitals', 'Één', 'Een', { exactCase: true, exactAccents: false }],
])('what is asked to be exact is nothing but %s', (_, a, b, strictness) => {
  expect(comparable(a, strictness)).toBe(comparable(b, strictness))
})

test.each([
  ['wat', 'dat'],
  ['e-mail', 'email'],
  ['raad plegen', 'raadplegen'],
])('%s and %s stay different words', (a, b) => {
  expect(comparable(a, lenient)).not.toBe(comparable(b, lenient))
})

test('no letter differs from its capital, and none changes when it is compared twice', () => {
  const letters = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code))
  const differs = letters.filter((letter) => {
    const once = comparable(letter, lenient)
    const others = [once, letter.toUpperCase(), letter.toLowerCase()]
    return others.some((other) => comparable(other, lenient) !== once)
  })
  expect(differs).toEqual([])
})

test('what has been made comparable is so already', () => {
  fc.assert(
    fc.property(anyText, anyStrictness, (text, strictness) => {
      const once = comparable(text, strictness)
      expect(comparable(once, strictness)).toBe(once)
    }),
    { numRuns: 2000 },
  )
})

test('blanks around a text never matter', () => {
  fc.assert(
    fc.property(anyText, anyStrictness, (text, strictness) => {
      expect(comparable(` \t${text}\u00a0`, strictness)).toBe(comparable(text, strictness))
    }),
  )
})
