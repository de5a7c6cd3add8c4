import { expect, test } from 'vitest'
import { quotesIn } from '../../src/simulator/quotes.ts'

const written = (message: string): string =>
  quotesIn(message)
    .map(({ text, isQuote }) => (isQuote ? `<${text}>` : text))
    .join('')

test('what an author wrote is told apart from what is said about it', () => {
  expect(written('The sentence "Dit is lang" of "hallo".')).toBe(
    'The sentence "<Dit is lang>" of "<hallo>".',
  )
  expect(written('"Kop" stands alone')).toBe('"<Kop>" stands alone')
  expect(written('Nothing is quoted.')).toBe('Nothing is quoted.')
})

test('nothing is taken for a quote where it does not end', () => {
  const message = 'The size "12" and 5" more.'
  expect(quotesIn(message)).toEqual([{ text: message, isQuote: false }])
})
