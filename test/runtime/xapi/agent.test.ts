import { describe, expect, test } from 'vitest'
import { agentOf, identityOf, objectOf, parsed, textOf } from '../../../src/runtime/xapi/agent.ts'

const objectType = 'Agent'
const account = { homePage: 'https://lms.example.org', name: 'u-1' }
const mbox = 'mailto:noor@example.org'
const hash = 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9'
const openid = 'https://noor.example.org/'

describe('an actor in a launch address', () => {
  test.each([
    ['an account', { objectType, name: 'Noor', account }, { name: 'Noor', account }],
    ['a mailbox', { objectType, name: 'Noor', mbox }, { name: 'Noor', mbox }],
    ['a mailbox without its scheme', { mbox: 'noor@example.org' }, { mbox }],
    ['the hash of a mailbox', { mbox_sha1sum: hash }, { mbox_sha1sum: hash }],
    ['an OpenID', { openid }, { openid }],
    ['no name', { account }, { account }],
    ['a blank name', { name: ' ', account }, { account }],
    ['lists', { name: ['Noor'], mbox: [mbox] }, { name: 'Noor', mbox }],
    [
      'lists, and an account under old names',
      { account: [{ accountServiceHomePage: account.homePage, accountName: 'u-1' }] },
      { account },
    ],
    [
      'several in a list',
      { name: ['Noor', 'N.'], mbox: [mbox, 'mailto:n@example.org'] },
      { name: 'Noor', mbox },
    ],
    ['more than one identity', { mbox, openid, account }, { account }],
    ['half an account and a mailbox', { account: { name: 'u-1' }, mbox }, { mbox }],
    ['other properties', { mbox, objectType: 'Person', ambt: 'griffier' }, { mbox }],
  ])('with %s is somebody', (_, given, agent) => {
    expect(agentOf(JSON.stringify(given))).toEqual({ objectType, ...agent })
  })

  test.each([
    ['nothing', null],
    ['an empty text', ''],
    ['broken JSON', '{"mbox":"mailto:noor@example.org"'],
    ['a text', '"noor"'],
    ['null', 'null'],
    ['a list', JSON.stringify([{ mbox }])],
    ['nobody', '{"name":"Noor"}'],
    ['empty lists', '{"mbox":[],"account":[]}'],
    ['numbers', '{"mbox":7,"account":{"homePage":7,"name":7}}'],
    ['a page without a name', '{"account":{"homePage":"https://lms.example.org"}}'],
  ])('that is %s is nobody', (_, given) => {
    expect(agentOf(given)).toBeUndefined()
  })
})

describe('a person', () => {
  test('is the same under another name', () => {
    const named = (name: string): string => identityOf({ objectType, name, account })
    expect(named('Noor')).toBe(named('N. de Vries'))
  })

  test('is another with another account, mailbox, hash or OpenID', () => {
    const agents = [
      { account },
      { account: { ...account, name: 'u-2' } },
      { account: { ...account, homePage: 'https://elders.example.org' } },
      { mbox },
      { mbox_sha1sum: hash },
      { openid },
      {},
    ]
    const identities = agents.map((agent) => identityOf({ objectType, ...agent }))
    expect(new Set(identities).size).toBe(agents.length)
  })
})

describe('what a stranger sent', () => {
  test('is nothing where it is no JSON', () => {
    expect([parsed('{"a":1}'), parsed('{'), parsed(''), parsed(null)]).toEqual([
      ...[{ a: 1 }, undefined, undefined, undefined],
    ])
  })

  test('is an object only where it has names', () => {
    const values = [{ a: 1 }, [1], null, 'a', 7, undefined]
    expect(values.map(objectOf)).toEqual([{ a: 1 }, ...Array.from({ length: 5 })])
  })

  test('is a text only where it says something', () => {
    const values = ['a', ['b', 'c'], '', ' ', [], 7, { a: 1 }]
    expect(values.map(textOf)).toEqual(['a', 'b', ...Array.from({ length: 5 })])
  })
})
