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
    ['login', '[het LRS](//a1b2:!Zx9k2mQ7@lrs.gemeente.nl)'],
    ['login', 'https://a1b2:Zx9k2mQ7@[2001:db8::7]/xapi/'],
    ['login', 'https://a1b2:Zx9k2mQ7@lrs.test.nl/xapi/'],
    ['login', `git clone https://${token}@git.gemeente.nl/training.git`],
    ['login', 'curl -u a1b2c3:Zx9k2mQ7 https://lrs.gemeente.nl/xapi/about'],
    ['header', `Authorization: Basic ${login}`],
    ['header', `{"auth":"Basic ${login}"}`],
    ['header', `curl -H "authorization: bearer ${jwt}"`],
    ['header', `Bearer ${token}`],
    ['parameter', `index.html?endpoint=https%3A%2F%2Flrs.gemeente.nl&auth=Basic%20${login}`],
    ['parameter', `index.html?endpoint=x&amp;auth=${encodeURIComponent(login)}`],
    ['parameter', `https://lrs.gemeente.nl/?access_token=${token}`],
    ['parameter', `https://lrs.gemeente.nl/?api_key=0123456789abcdef0123456789abcdef`],
    ['parameter', 'index.html?fetch=https%3A%2F%2Flms.gemeente.nl%2Ffetch%2F1234'],
    ['parameter', `https://opslag.gemeente.nl/a.pdf?sv=2024&sig=${encodeURIComponent(token)}`],
    ['value', `"auth-token": "${login}"`],
    ['value', `{"endpoint":"https://lrs.gemeente.nl/xapi/","key":"a1","secret":"${token}"}`],
    ['value', `LRS_API_KEY=${'0a1b2c3d4e5f6789'.repeat(2)}`],
    ['key', `-----BEGIN PRIVATE KEY-----\n${'MIIEvQ'.repeat(10)}`],
    ['key', `{"private_key":"-----BEGIN PRIVATE KEY-----\\n${'MIIEvQ'.repeat(10)}"}`],
    ['key', `AKIAIOSFODNN7EXAMPL3`],
  ])('%s: %s', (kind, text) => {
    expect(new Set(kindsIn(text))).toContain(kind)
  })

  test.each([
    ['in bold', `Basic ${login.slice(0, 5)}**${login.slice(5)}**`],
    ['by a comment', `Basic ${login.slice(0, 5)}<!-- -->${login.slice(5)}`],
    ['by a tag', `<tspan>Basic </tspan><tspan>${login}</tspan>`],
    ['by a link', `Basic ${login.slice(0, 5)}[${login.slice(5)}](https://gemeente.nl)`],
    ['by the end of a line', `> Authorization: Basic\n> ${login}`],
    ['by a hyphen that nobody sees', `Basic ${login.slice(0, 5)}\u00ad${login.slice(5)}`],
    ['as entities', `&#66;asic&nbsp;${login}`],
    ['as entities', 'https&colon;&sol;&#x2F;a1b2:Zx9k2mQ7&commat;lrs.gemeente.nl'],
    ['with backslashes', 'https\\://a1b2:Zx9k2mQ7\\@lrs.gemeente.nl'],
    ['in JSON', String.raw`{"lrs":"https:\/\/a1b2:Zx9k2mQ7@lrs.gemeente.nl\/xapi"}`],
    ['in JSON', String.raw`{"auth":"\u0042asic ${login}"}`],
    ['in an address', 'index.html?endpoint=https%3A%2F%2Fa1b2%3AZx9k2mQ7%40lrs.gemeente.nl%2F'],
    ['in an address, twice', 'x?a=https%253A%252F%252Fa1b2%253AZx9k2mQ7%2540lrs.gemeente.nl'],
    ['in a data URL', `data:text/plain,Basic%20${login}`],
    ['in a data URL', `data:text/plain;base64,${btoa(`Authorization: Basic ${login}`)}`],
  ])('however it is written: split or written %s', (_, text) => {
    expect(findCredentials(`Een regel.\n${text}`).map(({ offset }) => offset)).toEqual([
      expect.toSatisfy((offset: number) => offset >= 11),
    ])
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
  'Schrijf https://gebruiker:[wachtwoord]@lrs.gemeente.nl of https://$USER:$PASS@lrs.gemeente.nl.',
  'Zet LRS_SECRET=<geheim> of secret: "vul hier het geheim van de LRS in" in het bestand.',
  'index.html?endpoint=https://lrs.example.org/xapi/&fetch=https://lms.example.org/fetch/1',
  'In de map //server/delen:alles staat het; mail @iedereen.',
  'token: bestemmingsplan-omgevingswet-inspraak-2025',
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
