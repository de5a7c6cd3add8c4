import { expect, test } from 'vitest'
import { plainWords } from '../../src/render/plain-words.ts'

test.each([
  [['<p>Welke <strong>trede</strong>?</p>\n<p>Kies.</p>'], 'Welke trede? Kies.'],
  [['<p>a &#x3C; b &amp; c &lt; d&#62;</p>'], 'a < b & c < d>'],
  [['<p>&amp;lt; blijft</p>'], '&lt; blijft'],
  [
    ['<p><img alt="a > b" src="', { kind: 'asset', path: 'x.png' }, '">Zie het beeld</p>'],
    'Zie het beeld',
  ],
  [['<p>Voor', { kind: 'trainer', text: ['<p>geheim</p>'] }, ' wie?</p>'], 'Voor wie?'],
  [['<p>mee\u00ADdoen&#x110000;</p>'], 'meedoen&#x110000;'],
] as const)('%j reads as %j', (text, words) => {
  expect(plainWords(text)).toBe(words)
})
