import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { iriFault, iriLimit, properIri } from '../../src/model/iri.ts'

test.each([
  'https://example.org/cursus',
  'http://example.org/cursus',
  'https://example.org',
  'https://example.org:8443/a/b-c_d~e/1.0',
  'https://xn--sd-xka.example/w%C3%A9l',
])('%s can be the address of a course', (iri) => {
  expect(iriFault(iri)).toBeUndefined()
})

describe('what cannot be one is told, with the address that can', () => {
  test.each([
    ['', 'form', undefined],
    ['cursus', 'form', undefined],
    ['example.org/cursus', 'form', undefined],
    ['https://example.org/een cursus', 'form', 'https://example.org/een%20cursus'],
    ['https://', 'form', undefined],
    ['urn:cursus:een', 'scheme', undefined],
    ['mailto:iemand@example.org', 'scheme', undefined],
    ['javascript:alert(1)', 'scheme', undefined],
    ['https://localhost/cursus', 'host', undefined],
    ['https://10.0.0.1/cursus', 'host', undefined],
    ['https://[::1]/cursus', 'host', undefined],
    ['https://ik:geheim@example.org/cursus', 'user', 'https://example.org/cursus'],
    ['https://example.org/cursus?', 'query', 'https://example.org/cursus'],
    ['https://example.org/cursus?id=1#a', 'fragment', 'https://example.org/cursus'],
    ['https://example.org/cursus#', 'fragment', 'https://example.org/cursus'],
    ['https://example.org/', 'slash', 'https://example.org'],
    ['https://example.org/cursus//', 'slash', 'https://example.org/cursus'],
    ['https://example.org/a//b', 'letters', 'https://example.org/a/b'],
    ['HTTPS://Example.ORG/Cursus', 'letters', 'https://example.org/Cursus'],
    ['https://example.org:443/cursus', 'letters', 'https://example.org/cursus'],
    ['https://example.org/a/../cursus', 'letters', 'https://example.org/cursus'],
    ['https://example.org\\cursus', 'letters', 'https://example.org/cursus'],
    ['https://example.org/caf%c3%a9', 'letters', 'https://example.org/caf%C3%A9'],
    ['https://example.org/café', 'letters', 'https://example.org/caf%C3%A9'],
    ['https://süd.example/cursus', 'letters', 'https://xn--sd-xka.example/cursus'],
    ['https://example.org/{cursus}', 'letters', 'https://example.org/%7Bcursus%7D'],
    [`https://example.org/${'a'.repeat(iriLimit)}`, 'length', undefined],
  ])('%s', (text, fault, proper) => {
    expect(iriFault(text)).toBe(fault)
    expect(properIri(text)).toBe(proper)
  })
})

test('it answers the same however often it was asked', () => {
  // Node 20 compiles a wrong answer for what is asked often.
  for (let times = 0; times < 20_000; times++) iriFault('https://example.org/cursus')
  expect(iriFault('https://süd.example/cursus')).toBe('letters')
})

test('no text makes it throw, and what it proposes it takes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string().map((end) => `https://example.org/${end}`),
  )
  fc.assert(
    fc.property(text, (each) => {
      iriFault(each)
      const proper = properIri(each)
      if (proper !== undefined) expect(iriFault(proper)).toBeUndefined()
    }),
  )
})
