import { expect, test } from 'vitest'
import { misspelt } from '../../src/check/misspelt.ts'
import { found } from '../support/check-markdown.ts'

test.each([
  'Je kunt de gemeente raad geven.',
  'Het college programma’s laten maken is duur.',
  'Bied de burger participatie aan, en inwoners participatie.',
  'De burgemeester, de wethouder en het bestuursorgaan.',
])('%s is right', (text) => {
  expect(found(text)).toEqual([])
})

test('no entry is the right word of another', () => {
  const wrong = new Set(Object.keys(misspelt))
  expect(Object.values(misspelt).filter((right) => wrong.has(right.toLowerCase()))).toEqual([])
})

test.each(Object.keys(misspelt))('%s is found, also with a capital', (word) => {
  expect(found(`Een ${word}.`)).toEqual(['terms/misspelt 1:5'])
  expect(found(`Een ${word.toUpperCase()}.`)).toEqual(['terms/misspelt 1:5'])
})
