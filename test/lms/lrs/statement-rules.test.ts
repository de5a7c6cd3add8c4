import { describe, expect, test } from 'vitest'
import { course, idOf, learner, smallLrs, statementOf } from './small-lrs.ts'

const mbox = 'mailto:noor@example.org'
const definition = (some: object): object => ({ object: { id: course, definition: some } })
const result = (some: object): object => ({ result: some })
const question = (type: string, some: object = {}): object =>
  definition({
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    interactionType: type,
    ...some,
  })

const a = { id: 'a', description: { nl: 'Een', 'en-GB': 'One' } }
const b = { id: 'b' }

function statusOf(some: object): number {
  return smallLrs().ask('POST', 'statements', { content: { ...statementOf(), ...some } }).status
}

function toldOf(some: object): string {
  return smallLrs().ask('POST', 'statements', { content: { ...statementOf(), ...some } }).body
}

describe('a strict LRS takes', () => {
  test.each<[string, object]>([
    ['a statement', {}],
    ['a mailbox', { actor: { mbox } }],
    ['a hashed mailbox', { actor: { mbox_sha1sum: 'a'.repeat(40) } }],
    ['an OpenID', { actor: { openid: 'https://noor.example.org/' } }],
    ['a group without a name', { actor: { objectType: 'Group', member: [{ mbox }] } }],
    ['a group with a mailbox', { actor: { objectType: 'Group', mbox } }],
    ['no id and no timestamp', { id: undefined, timestamp: undefined }],
    ['a moment with an offset', { timestamp: '2026-11-27T08:00:00+01:00' }],
    ['a leap day', { timestamp: '2028-02-29T08:00:00Z' }],
    ['version 1.0', { version: '1.0' }],
    ['a URN', { object: { id: 'urn:uuid:9f3d2b52-2f0b-4c7e-9a9e-0c7d4e1f2a3b' } }],
    ['an IRI with other letters', { object: { id: 'https://example.org/één' } }],
    ['a duration of seconds', result({ duration: 'PT12.34S' })],
    ['a duration of all units', result({ duration: 'P1Y2M3DT4H5M6S' })],
    ['a duration of weeks', result({ duration: 'P2W' })],
    ['a negative score', result({ score: { scaled: -1 } })],
    ['a score within its range', result({ score: { raw: 5, min: 0, max: 10, scaled: 0.5 } })],
    ['extensions that hold nothing', result({ extensions: { 'https://example.org/x': null } })],
    ['one activity in the context', { context: { contextActivities: { parent: { id: course } } } }],
    ['many in the context', { context: { contextActivities: { other: [{ id: course }] } } }],
    ['a choice', question('choice', { choices: [a, b], correctResponsesPattern: ['a[,]b'] })],
    ['a question without a right answer', question('choice', { choices: [a] })],
    ['a question that nothing answers', question('fill-in', { correctResponsesPattern: [] })],
    ['a match', question('matching', { source: [a], target: [a] })],
    ['a reference', { object: { objectType: 'StatementRef', id: idOf(9) } }],
    [
      'a statement within',
      { object: { ...statementOf(), id: undefined, objectType: 'SubStatement' } },
    ],
    ['somebody as object', { object: { objectType: 'Agent', mbox } }],
  ])('%s', (_name, some) => {
    expect(toldOf(some)).toMatch(/^\["/)
  })
})

describe('a strict LRS refuses with 400', () => {
  test.each<[string, object, string]>([
    ['an id that is no UUID', { id: 'q1' }, 'statement.0.id'],
    ['null', { result: null }, 'statement.0.result'],
    ['null in a list', { actor: { objectType: 'Group', member: [null] } }, 'actor.member.0'],
    ['a property that there is not', { mood: 'good' }, 'mood'],
    ['one with capitals', { Result: {} }, 'Result'],
    ['no actor', { actor: undefined }, 'statement.0.actor'],
    ['an actor without identifier', { actor: { name: 'Noor' } }, 'expected one of'],
    ['two identifiers', { actor: { ...learner, mbox } }, 'expected one of'],
    ['actors as a list', { actor: [{ mbox }] }, 'statement.0.actor'],
    ['a mailbox without mailto', { actor: { mbox: 'noor@example.org' } }, 'actor.mbox'],
    ['an account without name', { actor: { account: { homePage: course } } }, 'account.name'],
    ['an old account', { actor: { account: { ...learner.account, accountName: 'x' } } }, 'account'],
    ['an empty group', { actor: { objectType: 'Group' } }, 'expected members'],
    [
      'groups in a group',
      { actor: { objectType: 'Group', member: [{ objectType: 'Group', mbox }] } },
      'member.0',
    ],
    [
      'a type of object that there is not',
      { object: { objectType: 'Thing', id: course } },
      'object',
    ],
    ['a verb without id', { verb: { display: { en: 'did' } } }, 'verb.id'],
    ['a verb that is a word', { verb: { id: 'answered' } }, 'verb.id'],
    ['an activity by path', { object: { id: '/q1' } }, 'object.id'],
    ['an IRI with a blank', { object: { id: 'https://example.org/a b' } }, 'object.id'],
    [
      'a language that there is not',
      { verb: { id: course, display: { in_dutch: 'x' } } },
      'display',
    ],
    ['a day without a time', { timestamp: '2026-11-27' }, 'timestamp'],
    ['a time without a zone', { timestamp: '2026-11-27T07:00:00' }, 'timestamp'],
    ['a day that is not', { timestamp: '2026-02-29T07:00:00Z' }, 'timestamp'],
    ['the offset -00:00', { timestamp: '2026-11-27T07:00:00-00:00' }, 'timestamp'],
    ['a duration of nothing', result({ duration: 'PT' }), 'duration'],
    ['a duration in seconds', result({ duration: '12' }), 'duration'],
    ['a duration of half an hour', result({ duration: 'PT0.5H' }), 'duration'],
    ['a scaled score of 80', result({ score: { scaled: 80 } }), 'score.scaled'],
    ['a score as text', result({ score: { raw: '80' } }), 'score.raw'],
    ['a score above its maximum', result({ score: { raw: 11, min: 0, max: 10 } }), 'score'],
    ['a score below its minimum', result({ score: { raw: -1, min: 0 } }), 'score'],
    ['a minimum above the maximum', result({ score: { min: 10, max: 0 } }), 'score'],
    ['success as text', result({ success: 'true' }), 'success'],
    ['an extension by a word', result({ extensions: { progress: 1 } }), 'extensions'],
    ['a registration that is a word', { context: { registration: 'r1' } }, 'registration'],
    [
      'a platform beside somebody',
      { object: { objectType: 'Agent', mbox }, context: { platform: 'x' } },
      'platform',
    ],
    [
      'voided about an activity',
      { verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } },
      'voided',
    ],
    ['version 2.0.0', { version: '2.0.0' }, 'version'],
    ['a question of no type', question('essay'), 'interactionType'],
    ['choices in a match', question('matching', { choices: [a] }), 'choices'],
    ['a scale in a choice', question('choice', { scale: [a] }), 'scale'],
    ['choices without a type', definition({ choices: [a] }), 'choices'],
    ['the same choice twice', question('choice', { choices: [a, a] }), 'choices'],
    ['a right answer without a type', definition({ correctResponsesPattern: ['a'] }), 'Pattern'],
    ['a right answer as text', question('choice', { correctResponsesPattern: 'a' }), 'Pattern'],
    ['a name that is a text', definition({ name: 'Water' }), 'definition.name'],
    [
      'an id in a statement within',
      { object: { ...statementOf(), objectType: 'SubStatement' } },
      'object',
    ],
  ])('%s', (_name, some, told) => {
    expect(statusOf(some)).toBe(400)
    expect(toldOf(some)).toContain(told)
  })
})
