import { describe, expect, it } from 'vitest'
import { childOf, childrenOf, readXml, textOf } from '../../src/xml/read.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function utf16(text: string, isBig = false): Buffer {
  const found = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return isBig ? found.swap16() : found
}

function rootOf(contents: Uint8Array): ReturnType<typeof readXml>['root'] {
  const { root, fault } = readXml(contents)
  expect(fault).toBeUndefined()
  return root
}

const faultOf = (text: string): unknown => readXml(bytes(text)).fault

describe('reading XML of somebody else', () => {
  it('gives names without their prefix, text without its blanks and what is in CDATA', () => {
    const root = rootOf(
      bytes(`<?xml version="1.0"?><!-- <a> --><x:a xmlns:x="urn:x" x:b="1" c="a&gt;b>">
        <x:t> één &amp; <![CDATA[<twee>]]> </x:t><t/><x:u c='"'/></x:a>`),
    )

    expect(root?.name).toBe('a')
    expect(root?.attributes.get('b')).toBe('1')
    expect(root?.attributes.get('c')).toBe('a>b>')
    expect(textOf(root, 't')).toBe('één & <twee>')
    expect(childrenOf(root, 't')).toHaveLength(2)
    expect(childOf(root, 'u')?.attributes.get('c')).toBe('"')
    expect(textOf(root, 'u')).toBeUndefined()
  })

  it('takes an attribute without a prefix before one with', () => {
    const root = rootOf(bytes('<a xmlns:x="urn:x" x:id="1" id="2" x:other="3"/>'))
    expect([root?.attributes.get('id'), root?.attributes.get('other')]).toEqual(['2', '3'])
  })

  const text = '<a>één 中</a>'
  it.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with its mark', bytes(`\uFEFF${text}`)],
    ['UTF-8 with a declaration', bytes(`<?xml version="1.0" encoding="UTF-8"?>${text}`)],
    ['UTF-8 that says UTF-16', bytes(`<?xml version="1.0" encoding="utf-16"?>${text}`)],
    ['UTF-16 with its mark', utf16(text)],
    ['UTF-16 the other way round', utf16(text, true)],
    ['UTF-16 without a mark', utf16(text).subarray(2)],
    ['UTF-16 the other way round without a mark', utf16(text, true).subarray(2)],
  ])('reads %s', (_, contents) => {
    expect(rootOf(contents)?.text).toBe('één 中')
  })

  it('reads the encoding that a document declares', () => {
    const declared = (name: string): Buffer =>
      Buffer.from(`<?xml version='1.0' encoding='${name}'?><a>\u00e9</a>`, 'latin1')
    expect(rootOf(declared('windows-1252'))?.text).toBe('é')
    expect(readXml(declared('utf-8')).fault).toEqual({ problem: 'encoding', line: 1 })
    expect(readXml(declared('x-none')).fault).toEqual({ problem: 'encoding', line: 1 })
  })
})

describe('what is no XML, or more than that', () => {
  it.each([
    ['', 'empty', 1],
    [' \n ', 'empty', 1],
    ['tekst', 'malformed', 1],
    ['<a>\n<b>\n</a>', 'malformed', 3],
    ['<a>', 'malformed', 1],
    ['<a></b>', 'malformed', 1],
    ['</a>', 'malformed', 1],
    ['<a/><b/>', 'malformed', 1],
    ['<a\n<b/>', 'malformed', 1],
    ['<a b="1/>', 'malformed', 1],
    ['<a>\n<!-- </a>', 'malformed', 2],
    ['<a><![CDATA[</a>', 'malformed', 1],
    ['<a>\n\u0001</a>', 'character', 2],
    ['<a b=1/>', 'malformed', 1],
    ['<>', 'malformed', 1],
  ])('%j is told as %s', (text, problem, line) => {
    expect(faultOf(text)).toEqual({ problem, line })
  })

  it('refuses a document type, but not the word', () => {
    const laughs = '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    expect(faultOf(laughs)).toEqual({ problem: 'doctype', line: 2 })
    expect(faultOf('<!doctype html><a/>')).toMatchObject({ problem: 'doctype' })
    expect(rootOf(bytes('<a><!-- <!DOCTYPE x> --><![CDATA[<!DOCTYPE y>]]></a>'))?.text).toBe(
      '<!DOCTYPE y>',
    )
  })

  it('leaves entities that nobody declared as they are written', () => {
    expect(rootOf(bytes('<a>&b; &nbsp;</a>'))?.text).toBe('&b; &nbsp;')
  })

  it('stops at what is deep, many, wide or large', () => {
    expect(faultOf('<a>'.repeat(100_000))).toMatchObject({ problem: 'deep' })
    expect(faultOf(`<a>${'<b/>'.repeat(60_000)}</a>`)).toMatchObject({ problem: 'many' })
    const wide = Array.from({ length: 201 }, (_, index) => `x${index}=""`).join(' ')
    expect(faultOf(`<a ${wide}/>`)).toMatchObject({ problem: 'many' })
    expect(faultOf(`<a>${'x'.repeat(10 * 1024 * 1024)}</a>`)).toMatchObject({ problem: 'large' })
    expect(faultOf('<a>' + '<!--'.repeat(2_000_000))).toMatchObject({ problem: 'malformed' })
    expect(rootOf(bytes('<a>'.repeat(100) + '</a>'.repeat(100)))?.name).toBe('a')
  })
})
