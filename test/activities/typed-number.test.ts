import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber, unitWord } from '../../src/activities/typed-number.ts'

const euro = ['€', 'euro']

describe('as a Dutch reader means it', () => {
  test.each([
    ['1500', 1500],
    ['1.500', 1500],
    ['1 500', 1500],
    ['1\u00a0500', 1500],
    ['1\u202f500', 1500],
    ['1.500,50', 1500.5],
    ['1 500,50', 1500.5],
    ['1500,5', 1500.5],
    ['1.500.000', 1_500_000],
    ['€ 1.500', 1500],
    ['€1.500,00', 1500],
    ['1.500 euro', 1500],
    ['1500EURO', 1500],
    ['1.500,-', 1500],
    ['€ 1.500,--', 1500],
    ['€ 1.500,– euro.', 1500],
    ['-3', -3],
    ['- 3', -3],
    ['\u22123', -3],
    ['–3', -3],
    ['-€ 3', -3],
    ['€ -3', -3],
    ['+3', 3],
    ['0', 0],
    ['-0,5', -0.5],
    [',5', 0.5],
    ['007', 7],
    ['  175  ', 175],
    ['175.', 175],
  ])('"%s" is %d', (typed, value) => {
    expect(readNumber(typed, ',', euro)).toBe(value)
  })
})

describe('as an English reader means it', () => {
  test.each([
    ['1,500', 1500],
    ['1,500.50', 1500.5],
    ['1500.5', 1500.5],
    ['1 500', 1500],
    ['€1,500', 1500],
    ['.5', 0.5],
    ['1,500,000', 1_500_000],
    ["1'500", 1500],
  ])('"%s" is %d', (typed, value) => {
    expect(readNumber(typed, '.', euro)).toBe(value)
  })
})

describe('a lone mark', () => {
  test.each([
    // Both readings are possible: the language decides.
    ['1.500', 1500, 1.5],
    ['1,500', 1.5, 1500],
    ['12.345', 12_345, 12.345],
    // Only decimals are written like this.
    ['1.5', 1.5, 1.5],
    ['1,5', 1.5, 1.5],
    ['1.50', 1.5, 1.5],
    ['0.125', 0.125, 0.125],
    ['0,125', 0.125, 0.125],
    ['1234.567', 1234.567, 1234.567],
    ['1.5000', 1.5, 1.5],
    // Only the English and only the Dutch write this.
    ['1,500.50', 1500.5, 1500.5],
    ['1.500,50', 1500.5, 1500.5],
    ['1,500,000', 1_500_000, 1_500_000],
  ])('"%s" is %d to the Dutch and %d to the English', (typed, dutch, english) => {
    expect(readNumber(typed, ',')).toBe(dutch)
    expect(readNumber(typed, '.')).toBe(english)
  })
})

test.each([
  ...['', ' ', 'tien', '-', '+', ',', '.', '€', 'euro', '--3', '+-3', '3-', '3+', '1-2', '1/2'],
  ...['1e3', '0x10', '1.50.0', '1,5,0', '15 00', '1 5', '1.500 000', "1'500.000,5x", '12 dagen'],
  ...['$ 5', '5%', 'Infinity', 'NaN', '1..5', '1,,5', '1.500.00', '5 5 euro', '²', '١٢'],
])('"%s" is no number', (typed) => {
  expect(readNumber(typed, ',', euro)).toBeUndefined()
  expect(readNumber(typed, '.', euro)).toBeUndefined()
})

test.each([
  ['15 m²', 'm²'],
  ['15 m2', 'm²'],
  ['15M2', 'm²'],
  ['2 p.m.', 'pm'],
  ['3 kilo meter', 'kilometer'],
])('"%s" has its unit %s with it', (typed, unit) => {
  expect(readNumber(typed, ',', [unitWord(unit)])).toBeGreaterThan(0)
})

test('a number reads back as it is written in its own language', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('nl', 'en', 'de', 'nl-BE'),
      fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
      fc.integer({ min: 0, max: 4 }),
      fc.boolean(),
      (language, whole, digits, useGrouping) => {
        const value = whole / 10 ** digits
        const format = { maximumFractionDigits: 4, minimumFractionDigits: digits, useGrouping }
        const typed = new Intl.NumberFormat(language, format).format(value)
        expect(readNumber(typed, language === 'en' ? '.' : ',')).toBeCloseTo(value, 9)
      },
    ),
  )
})

test('any text whatever is a finite number or none', () => {
  const marks = fc.string({
    unit: fc.constantFrom(...Array.from("0123456789.,' -+€−")),
    maxLength: 40,
  })
  fc.assert(
    fc.property(fc.oneof(marks, fc.string()), fc.constantFrom(',', '.'), (typed, mark) => {
      const value = readNumber(typed, mark, euro)
      expect(value === undefined || Number.isFinite(value)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
