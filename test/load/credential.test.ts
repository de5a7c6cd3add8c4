import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCredentials } from '../../src/model/credential.ts'

const kindsIn = (text: string): readonly string[] => findCredentials(text).map(({ kind }) => kind)

// Made up for these tests, and put together here so that no scanner takes this file for a leak.
const login = btoa('a1b2c3:Zx9k2mQ7')
const token = ['Qm9', 'kZXJsaW5n', '4711', 'aBcDeFgHiJ'].join('')
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjMifQ', 'dBjftJeZ4CVPmB92K27uhbUJ'].join('.')

describe('a credential is seen', () => {
  test.each([
    ['login', 'https://admin:Zx9k2mQ7@lrs.gemeente.nl/xapi/'],
    ['login', '[het LRS](http://a1b2:Zx9k2mQ7@lrs.gemeente.nl)'],
    ['header', `Authorization: Basic ${login}`],
    ['header', `{"auth":"Basic ${login}"}`],
    ['header', `curl -H "authorization: bearer ${jwt}"`],
    ['header', `Bearer ${token}`],
    ['parameter', `index.html?endpoint=https%3A%2F%2Flrs.gemeente.nl&auth=Basic%20${login}`],
    ['parameter', `index.html?endpoint=x&amp;auth=${encodeURIComponent(login)}`],
    ['parameter', `https://lrs.gemeente.nl/?access_token=${token}`],
    ['parameter', `https://lrs.gemeente.nl/?api_key=0123456789abcdef0123456789abcdef`],
    ['key', `-----BEGIN PRIVATE KEY-----\n${'MIIEvQ'.repeat(10)}`],
  ])('%s: %s', (kind, text) => {
    expect(new Set(kindsIn(text))).toContain(kind)
  })

  test('where it stands', () => {
    expect(findCredentials(`Zie\nBasic ${login}`)).toEqual([{ kind: 'header', offset: 4 }])
  })
})

test.each([
  'Een basic understanding van bearer-tokens is genoeg.',
  'Met basic authentication stuur je naam:wachtwoord mee.',
  'HTTP kent Basic en Bearer authentication-middleware-configuration-2025.',
  'Schrijf https://gebruiker:wachtwoord@lrs.gemeente.nl/xapi/ op één regel.',
  'Schrijf https://naam:Zx9k2mQ7@lrs.example.com/ of http://a:b@localhost:8080/.',
  `Authorization: Basic ${btoa('Aladdin:open sesame')}`,
  `Authorization: Basic ${btoa('user:password')}`,
  'Authorization: Bearer <token>',
  'Authorization: Bearer xxxxxxxxxxxxxxxxxxxxxxxx',
  'https://example.org/zoek?auth=verplicht&id=12',
  'https://video.example/watch?v=dQw4w9WgXcQ&token=kort',
  'Mail naar iemand@gemeente.nl, of bel om 12:30@kantoor.',
  'De verhouding 3:4@schaal en https://gemeente.nl/a:b@c zijn geen login.',
  '-----BEGIN PUBLIC KEY-----',
])('%s is left alone', (text) => {
  expect(kindsIn(text)).toEqual([])
})

test('no text makes it throw, and none makes it slow', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void findCredentials(text)))
  const pieces = ['://a:', 'Basic ', '?auth=', '-----BEGIN A ', '://', 'Bearer a', '&auth=%']
  const started = performance.now()
  for (const piece of pieces) findCredentials(piece.repeat((512 * 1024) / piece.length))
  // A pattern that backtracks takes minutes for these.
  expect(performance.now() - started).toBeLessThan(20_000)
})
