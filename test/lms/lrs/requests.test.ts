import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveLrs } from '../../support/serve-lrs.ts'
import type { Served } from '../../support/serve.ts'
import { course, learner, smallLrs, statementOf } from './small-lrs.ts'

const paths = ['statements', 'activities', 'agents', 'activities/state', 'agents/profile']

describe('whatever is asked', () => {
  test.each(paths)('%s wants the version of the standard', (path) => {
    const lrs = smallLrs()
    const without = lrs.ask('GET', path, { without: 'x-experience-api-version' })
    expect(without.status).toBe(400)
    expect(without.headers['X-Experience-API-Version']).toBe('1.0.3')
    const headers = { 'x-experience-api-version': '2.0.0' }
    expect(lrs.ask('GET', path, { headers }).status).toBe(400)
  })

  test.each(paths)('%s wants a permission', (path) => {
    const lrs = smallLrs()
    const without = lrs.ask('GET', path, { without: 'authorization' })
    expect(without).toMatchObject({ status: 401, headers: { 'WWW-Authenticate': /Basic/ } })
    expect(lrs.ask('GET', path, { headers: { authorization: 'Basic eA==' } }).status).toBe(401)
  })

  test.each(['1.0', '1.0.0', '1.0.3', '1.0.9'])('version %s is known', (version) => {
    const headers = { 'x-experience-api-version': version }
    expect(smallLrs().ask('GET', 'statements', { headers }).status).toBe(200)
  })

  test.each(['', '/statements', 'Statements', 'statements/', 'state'])(
    'there is no "%s"',
    (path) => {
      expect(smallLrs().ask('GET', path).status).toBe(404)
    },
  )

  test('a method that there is not is 405', () => {
    expect(smallLrs().ask('PATCH', 'statements').status).toBe(405)
    expect(smallLrs().ask('DELETE', 'statements').status).toBe(405)
  })

  test('the other way to say a method, which 2.0 has no more, is refused', () => {
    expect(smallLrs().ask('POST', 'statements', { query: { method: 'GET' } }).status).toBe(400)
  })

  test('a parameter twice is refused', () => {
    expect(smallLrs().ask('GET', 'statements?limit=1&limit=2').status).toBe(400)
  })

  test('statements in another form than JSON are refused', () => {
    const headers = { 'content-type': 'text/plain' }
    const lrs = smallLrs()
    expect(lrs.ask('POST', 'statements', { content: statementOf(), headers }).status).toBe(400)
    expect(lrs.ask('POST', 'statements', { content: '{' }).status).toBe(400)
  })

  test('HEAD is GET without what it holds', () => {
    expect(smallLrs().ask('HEAD', 'statements')).toMatchObject({ status: 200, body: '' })
  })

  test('about tells the editions to anybody', () => {
    const lrs = smallLrs()
    const asking = { headers: {}, without: 'authorization' }
    expect(lrs.read('GET', 'about', asking)).toEqual({ version: ['1.0.3', '1.0.0'] })
    expect(smallLrs({ version: '2.0.0' }).read('GET', 'about')).toEqual({ version: ['2.0.0'] })
  })

  test('what is known of an activity and of somebody', () => {
    const lrs = smallLrs()
    const object = { id: course, definition: { name: { nl: 'Water' } } }
    lrs.ask('POST', 'statements', { content: statementOf({ object }) })
    expect(lrs.read('GET', 'activities', { query: { activityId: course } })).toMatchObject(object)
    const query = { agent: JSON.stringify(learner) }
    expect(lrs.read('GET', 'agents', { query })).toEqual({
      ...{ objectType: 'Person', name: ['Noor'], account: [learner.account] },
    })
  })
})

describe('over HTTP', () => {
  const lrs = smallLrs()
  let served: Served

  beforeAll(async () => {
    served = await serveLrs((request) => (request.url === '/cut' ? null : lrs.answer(request)))
  })
  afterAll(() => served.close())

  const headers = {
    Authorization: 'Basic dGVzdA==',
    'Content-Type': 'application/json',
    'X-Experience-API-Version': '1.0.3',
    Origin: 'https://lms.example.org',
  }

  test('a page of another origin may ask and read', async () => {
    const asked = await fetch(`${served.address}/xapi/statements`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://lms.example.org',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,x-experience-api-version',
      },
    })
    expect(asked.status).toBe(204)
    expect(asked.headers.get('Access-Control-Allow-Headers')).toMatch(
      /authorization.*if-none-match/,
    )
    const body = JSON.stringify(statementOf())
    const posted = await fetch(`${served.address}/xapi/statements`, {
      method: 'POST',
      headers,
      body,
    })
    expect(posted.status).toBe(200)
    expect(posted.headers.get('Access-Control-Allow-Origin')).toBe('https://lms.example.org')
    expect(posted.headers.get('Access-Control-Expose-Headers')).toMatch(/ETag.*Last-Modified/)
    expect(posted.headers.get('X-Experience-API-Version')).toBe('1.0.3')
  })

  test('a line that is cut is an error', async () => {
    await expect(fetch(`${served.address}/cut`)).rejects.toThrow()
  })
})
