import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { element, writeXml } from '../../src/xml/xml.ts'

const namespaces = { '': 'urn:a', b: 'urn:b' }

describe('writing XML', () => {
  it('indents, ends on a line feed and declares every namespace', () => {
    const root = element(
      'a',
      { id: 'x' },
      element('b:c', { 'b:d': '1', 'xml:lang': 'nl' }, 'tekst'),
    )

    expect(writeXml(root, namespaces)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<a xmlns="urn:a" xmlns:b="urn:b" id="x">',
        '  <b:c b:d="1" xml:lang="nl">tekst</b:c>',
        '</a>',
        '',
      ].join('\n'),
    )
  })

  it.each([
    `<b> & "dubbel" 'enkel' ]]>`,
    'één ñ Ω 中文 אב',
    '😀 in 🏛️',
    '&amp; &nbsp; &#0; &#x41; R&D; <![CDATA[x]]> <!-- y -->',
    '\u0085 \u2028 \u00A0 \uFEFF \uE000 \uFFFD \u{10FFFF}',
  ])('keeps %j as it is, by the reading of libxml2', async (text) => {
    const root = element('a', { b: text }, element('b', {}, text))
    const { normalized, errors } = await validateXML({
      xml: writeXml(root, { '': 'urn:a' }),
      normalization: 'c14n',
    })

    expect(errors).toEqual([])
    expect(normalized).toContain(`<b>${canonical(text)}</b>`)
    expect(normalized).toContain(` b="${canonical(text, '"')}"`)
  })

  it('makes one blank of line ends, tabs and blanks, and drops those around', () => {
    const text = ' een\r\n\ttitel  over\ntwee regels '
    const out = writeXml(element('a', { b: text }, text), { '': 'urn:a' })

    expect(out).toContain('<a xmlns="urn:a" b="een titel over twee regels">')
    expect(out).toContain('>een titel over twee regels</a>')
  })

  it.each(['\u0000', '\u0001', '\u000B', '\u001F', '\uFFFE', '\uFFFF', '\uD800', '\uDC00x'])(
    'throws on %j, which XML 1.0 cannot hold',
    (character) => {
      const inText = element('a', {}, `x${character}`)
      const inAttribute = element('a', { b: `x${character}` })

      expect(() => writeXml(inText, { '': 'urn:a' })).toThrow()
      expect(() => writeXml(inAttribute, { '': 'urn:a' })).toThrow()
    },
  )

  it('throws exactly when a character is not one of XML 1.0', () => {
    const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const write = () => writeXml(element('a', { b: text }, text), { '': 'urn:a' })
        if (illegal.test(text)) expect(write).toThrow()
        else expect(write()).not.toContain('\r')
      }),
    )
  })

  it('throws on a prefix without a namespace', () => {
    expect(() => writeXml(element('c:a'), namespaces)).toThrow()
    expect(() => writeXml(element('a', { 'c:d': '1' }), namespaces)).toThrow()
  })
})

/** As canonical XML escapes text and, inside `quote`, an attribute. */
function canonical(text: string, quote = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return quote === '' ? escaped.replaceAll('>', '&gt;') : escaped.replaceAll(quote, '&quot;')
}
