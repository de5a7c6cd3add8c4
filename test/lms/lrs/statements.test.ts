import { describe, expect, test } from 'vitest'
import { course, idOf, learner, omit, registration, smallLrs, statementOf } from './small-lrs.ts'
import type { SmallLrs } from './small-lrs.ts'

const verb = (name: string): { readonly id: string } => ({
  id: `http://adlnet.gov/expapi/verbs/${name}`,
})

function ids(found: unknown): readonly string[] {
  // What the LRS answers to a query.
  return (found as { statements: { id: string }[] }).statements.map(({ id }) => id)
}

function filled(): SmallLrs {
  const lrs = smallLrs()
  for (const number of [1, 2, 3]) {
    lrs.ask('POST', 'statements', { content: statementOf({ id: idOf(number) }) })
    lrs.wait(1000)
  }
  return lrs
}

describe('storing', () => {
  test('one is answered with its id', () => {
    const answer = smallLrs().ask('POST', 'statements', { content: statementOf() })
    expect(answer).toMatchObject({ status: 200, body: JSON.stringify([idOf(1)]) })
    expect(answer.headers).toMatchObject({
      'X-Experience-API-Version': '1.0.3',
      'X-Experience-API-Consistent-Through': '2026-11-27T08:00:00.000Z',
    })
  })

  test('many are answered with all ids, in order', () => {
    const lrs = smallLrs()
    const content = [statementOf({ id: idOf(5) }), statementOf({ id: idOf(4) })]
    expect(lrs.read('POST', 'statements', { content })).toEqual([idOf(5), idOf(4)])
    expect(lrs.statements.all().map(({ id }) => id)).toEqual([idOf(5), idOf(4)])
  })

  test('one that is wrong keeps all out', () => {
    const lrs = smallLrs()
    const content = [statementOf(), { ...statementOf({ id: idOf(2) }), verb: { id: 'x' } }]
    const answer = lrs.ask('POST', 'statements', { content })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('statements.1.verb.id')
    expect(lrs.statements.all()).toEqual([])
  })

  test('the same id twice in one request keeps all out', () => {
    const lrs = smallLrs()
    const answer = lrs.ask('POST', 'statements', { content: [statementOf(), statementOf()] })
    expect([answer.status, lrs.statements.all()]).toEqual([409, []])
  })

  test('too many keep all out', () => {
    const lrs = smallLrs({ maxStatements: 2 })
    const content = [1, 2, 3].map((number) => statementOf({ id: idOf(number) }))
    expect(lrs.ask('POST', 'statements', { content }).status).toBe(413)
    expect(smallLrs({ maxCharacters: 10 }).ask('POST', 'statements', { content }).status).toBe(413)
  })

  test('what the client left out is filled in', () => {
    const lrs = smallLrs()
    const content = omit(statementOf(), 'id', 'timestamp')
    const [id] = lrs.read('POST', 'statements', { content }) as [string]
    expect(lrs.read('GET', 'statements', { query: { statementId: id } })).toMatchObject({
      ...{ id, timestamp: '2026-11-27T08:00:00.000Z', stored: '2026-11-27T08:00:00.000Z' },
      ...{ version: '1.0.0', authority: { account: { name: 'lrs' } } },
    })
  })

  test('one activity of a context comes back as a list', () => {
    const lrs = smallLrs()
    const context = { contextActivities: { parent: { id: course } } }
    lrs.ask('POST', 'statements', { content: statementOf({ context }) })
    expect(lrs.read('GET', 'statements', { query: { statementId: idOf(1) } })).toMatchObject({
      context: { contextActivities: { parent: [{ id: course }] } },
    })
  })

  test('PUT takes its id from the address', () => {
    const lrs = smallLrs()
    const query = { statementId: idOf(1) }
    const other = statementOf({ id: idOf(2) })
    expect(lrs.ask('PUT', 'statements', { query, content: other }).status).toBe(400)
    expect(lrs.ask('PUT', 'statements', { content: statementOf() }).status).toBe(400)
    expect(lrs.ask('PUT', 'statements', { query, content: statementOf() }).status).toBe(204)
    expect(lrs.statements.all()).toHaveLength(1)
  })
})

describe('sent again', () => {
  test.each<[string, object]>([
    ['as it was', {}],
    ['with its moment in another zone', { timestamp: '2026-11-27T08:00:00+01:00' }],
    ['with other words', { verb: { ...statementOf().verb, display: { nl: 'beantwoordde' } } }],
    ['with another name of the same person', { actor: { ...learner, name: 'N.' } }],
    ['without types that go without saying', { object: { id: `${course}/q1` } }],
    ['with an authority', { authority: learner }],
  ])('%s, it is stored once', (_name, some) => {
    const lrs = smallLrs()
    lrs.ask('POST', 'statements', { content: statementOf() })
    const again = { ...statementOf(), ...some }
    expect(lrs.ask('POST', 'statements', { content: [again] }).status).toBe(200)
    expect(
      lrs.ask('PUT', 'statements', { query: { statementId: idOf(1) }, content: again }).status,
    ).toBe(204)
    expect(lrs.statements.all()).toHaveLength(1)
  })

  test.each<[string, object]>([
    ['another verb', { verb: verb('experienced') }],
    ['another moment', { timestamp: '2026-11-27T07:00:01.000Z' }],
    ['another person', { actor: { mbox: 'mailto:noor@example.org' } }],
    ['another object', { object: { id: `${course}/q2` } }],
    ['a result', { result: { success: true } }],
    ['a registration', { context: { registration } }],
  ])('with %s it is a conflict that keeps all out', (_name, some) => {
    const lrs = smallLrs()
    lrs.ask('POST', 'statements', { content: statementOf() })
    const content = [statementOf({ id: idOf(2) }), { ...statementOf(), ...some }]
    expect(lrs.ask('POST', 'statements', { content }).status).toBe(409)
    expect(lrs.statements.all()).toHaveLength(1)
  })
})

describe('finding', () => {
  test('the newest come first, unless asked otherwise', () => {
    const lrs = filled()
    expect(ids(lrs.read('GET', 'statements'))).toEqual([3, 2, 1].map(idOf))
    const query = { ascending: 'true' }
    expect(ids(lrs.read('GET', 'statements', { query }))).toEqual([1, 2, 3].map(idOf))
  })

  test('more of them are behind a link that is followed as it is', () => {
    const lrs = filled()
    const first = lrs.read('GET', 'statements', { query: { limit: '2' } }) as { more: string }
    expect(ids(first)).toEqual([3, 2].map(idOf))
    const second = lrs.read('GET', first.more.replace('/xapi/', ''))
    expect(second).toMatchObject({ more: '' })
    expect(ids(second)).toEqual([idOf(1)])
  })

  test.each<[Readonly<Record<string, string>>, readonly number[]]>([
    [{ verb: verb('passed').id }, [4]],
    [{ activity: course }, [4]],
    [{ activity: course, related_activities: 'true' }, [5, 4]],
    [{ registration }, [4]],
    [{ agent: JSON.stringify({ mbox: 'mailto:a@example.org' }) }, [5]],
    [{ agent: JSON.stringify({ account: learner.account }) }, [4, 3, 2, 1]],
    [{ since: '2026-11-27T08:00:02Z' }, [5, 4]],
    [{ until: '2026-11-27T08:00:01Z' }, [2, 1]],
  ])('by %o', (query, expected) => {
    const lrs = filled()
    const other = { actor: { mbox: 'mailto:a@example.org' } }
    const context = { contextActivities: { grouping: [{ id: course }] } }
    lrs.ask('POST', 'statements', {
      content: [
        statementOf({
          id: idOf(4),
          verb: verb('passed'),
          object: { id: course },
          context: { registration },
        }),
        statementOf({ id: idOf(5), ...other, context }),
      ],
    })
    expect(ids(lrs.read('GET', 'statements', { query }))).toEqual(expected.map(idOf))
  })

  test('only what tells them apart, when asked for ids', () => {
    const found = filled().read('GET', 'statements', { query: { format: 'ids', limit: '1' } })
    expect(found).toMatchObject({ statements: [{ actor: { account: learner.account } }] })
    expect(JSON.stringify(found)).not.toMatch(/Noor|display/)
  })

  test('one that is not there is 404', () => {
    expect(smallLrs().ask('GET', 'statements', { query: { statementId: idOf(9) } }).status).toBe(
      404,
    )
  })

  test('one has a Last-Modified', () => {
    const { headers } = filled().ask('GET', 'statements', { query: { statementId: idOf(2) } })
    expect(headers['Last-Modified']).toBe('Fri, 27 Nov 2026 08:00:01 GMT')
  })

  test('one that was voided is found only as such', () => {
    const lrs = filled()
    const object = { objectType: 'StatementRef', id: idOf(2) } as const
    lrs.ask('POST', 'statements', {
      content: statementOf({ id: idOf(9), verb: verb('voided'), object }),
    })
    expect(ids(lrs.read('GET', 'statements'))).toEqual([9, 3, 1].map(idOf))
    const statusOf = (name: string): number =>
      lrs.ask('GET', 'statements', { query: { [name]: idOf(2) } }).status
    expect([statusOf('statementId'), statusOf('voidedStatementId')]).toEqual([404, 200])
  })

  test.each([
    [{ verb: 'passed' }],
    [{ Verb: verb('passed').id }],
    [{ agent: 'Noor' }],
    [{ agent: '{"name":"Noor"}' }],
    [{ registration: 'r1' }],
    [{ since: 'today' }],
    [{ limit: '-1' }],
    [{ ascending: 'yes' }],
    [{ statementId: idOf(1), verb: verb('passed').id }],
  ])('%o is refused', (query) => {
    expect(filled().ask('GET', 'statements', { query }).status).toBe(400)
  })
})
