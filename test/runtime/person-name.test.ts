import { expect, test } from 'vitest'
import { personName } from '../../src/runtime/person-name.ts'

test.each([
  ['Jansen, Piet', 'Piet Jansen'],
  ['Jong, Piet de', 'Piet de Jong'],
  ['  Ångström ,  Zoë  Maria ', 'Zoë Maria Ångström'],
  ['Piet Jansen', 'Piet Jansen'],
  ['Jansen, Piet, MSc', 'Jansen, Piet, MSc'],
  ['Jansen,', 'Jansen,'],
  [', Piet', ', Piet'],
  [' , ', ','],
  ['  ', ''],
  ['', ''],
])('"%s" is written as "%s"', (given, written) => {
  expect(personName(given)).toBe(written)
})
