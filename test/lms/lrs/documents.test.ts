import { describe, expect, test } from 'vitest'
import { course, learner, omit, registration, smallLrs } from './small-lrs.ts'
import type { SmallLrs } from './small-lrs.ts'

const agent = JSON.stringify(learner)
const state = { activityId: course, agent, registration, stateId: 'bookmark' }
const agentProfile = { agent, profileId: 'cmi5LearnerPreferences' }
const activityProfile = { activityId: course, profileId: 'settings' }

function put(lrs: SmallLrs, headers: Readonly<Record<string, string>> = {}): number {
  return lrs.ask('PUT', 'activities/state', { query: state, content: { at: 1 }, headers }).status
}

describe('a state', () => {
  test('comes back as it was put, with what tells versions apart', () => {
    const lrs = smallLrs()
    expect(put(lrs)).toBe(204)
    expect(lrs.ask('GET', 'activities/state', { query: state })).toMatchObject({
      status: 200,
      body: '{"at":1}',
      headers: {
        'Content-Type': 'application/json',
        'Last-Modified': 'Fri, 27 Nov 2026 08:00:00 GMT',
        ETag: '"1"',
      },
    })
  })

  test('is 404 when there is none, or for another registration', () => {
    const lrs = smallLrs()
    put(lrs)
    const without = omit(state, 'registration')
    expect(lrs.ask('GET', 'activities/state', { query: without }).status).toBe(404)
    expect(lrs.ask('GET', 'activities/state', { query: { ...state, stateId: 'x' } }).status).toBe(
      404,
    )
  })

  test('belongs to a person, whatever the name', () => {
    const lrs = smallLrs()
    put(lrs)
    const query = { ...state, agent: JSON.stringify({ account: learner.account }) }
    expect(lrs.ask('GET', 'activities/state', { query }).status).toBe(200)
  })

  test('may be any text', () => {
    const lrs = smallLrs()
    const headers = { 'content-type': 'text/plain' }
    lrs.ask('PUT', 'activities/state', { query: state, content: 'half way', headers })
    expect(lrs.ask('GET', 'activities/state', { query: state }).body).toBe('half way')
  })

  test('that calls itself JSON is JSON', () => {
    const lrs = smallLrs()
    const broken = { query: state, content: '{"at":' }
    expect(lrs.ask('PUT', 'activities/state', broken).status).toBe(400)
  })

  test('POST lays properties over it', () => {
    const lrs = smallLrs()
    const post = (content: unknown): number =>
      lrs.ask('POST', 'activities/state', { query: state, content }).status
    expect(post({ at: 1, done: { a: 1 } })).toBe(204)
    expect(post({ done: { b: 1 } })).toBe(204)
    expect(lrs.read('GET', 'activities/state', { query: state })).toEqual({ at: 1, done: { b: 1 } })
    expect(post(['at'])).toBe(400)
    const text = { query: state, content: 'x', headers: { 'content-type': 'text/plain' } }
    expect(lrs.ask('POST', 'activities/state', text).status).toBe(400)
  })

  test('is listed by its id, as far as it changed since', () => {
    const lrs = smallLrs()
    put(lrs)
    lrs.wait(1000)
    lrs.ask('PUT', 'activities/state', { query: { ...state, stateId: 'later' }, content: {} })
    const all = omit(state, 'stateId')
    expect(lrs.read('GET', 'activities/state', { query: all })).toEqual(['bookmark', 'later'])
    const query = { ...all, since: '2026-11-27T08:00:00Z' }
    expect(lrs.read('GET', 'activities/state', { query })).toEqual(['later'])
  })

  test('is gone when deleted, alone or with all others', () => {
    const lrs = smallLrs()
    put(lrs)
    expect(lrs.ask('DELETE', 'activities/state', { query: state }).status).toBe(204)
    expect(lrs.ask('GET', 'activities/state', { query: state }).status).toBe(404)
    put(lrs)
    const all = omit(state, 'stateId')
    expect(lrs.ask('DELETE', 'activities/state', { query: all }).status).toBe(204)
    expect(lrs.ask('GET', 'activities/state', { query: state }).status).toBe(404)
  })

  test.each([
    ['activityId', 'water'],
    ['agent', 'noor'],
    ['registration', 'r1'],
    ['stateID', 'bookmark'],
  ])('%s as %s is refused', (name, value) => {
    const query = { ...state, [name]: value }
    expect(smallLrs().ask('GET', 'activities/state', { query }).status).toBe(400)
  })

  test('without whose it is, it is refused', () => {
    const query = { activityId: course, stateId: 'bookmark' }
    expect(smallLrs().ask('GET', 'activities/state', { query }).status).toBe(400)
  })
})

describe('If-Match and If-None-Match', () => {
  test('hold for a state that gives them', () => {
    const lrs = smallLrs()
    expect(put(lrs, { 'if-match': '*' })).toBe(412)
    expect(put(lrs, { 'if-none-match': '*' })).toBe(204)
    expect(put(lrs, { 'if-none-match': '*' })).toBe(412)
    expect(put(lrs, { 'if-match': '"1"' })).toBe(204)
    expect(put(lrs, { 'if-match': '"1"' })).toBe(412)
    expect(put(lrs, { 'if-match': '"7", "2"' })).toBe(204)
    const stale = { query: state, headers: { 'if-match': '"1"' } }
    expect(lrs.ask('DELETE', 'activities/state', stale).status).toBe(412)
    expect(lrs.ask('POST', 'activities/state', { ...stale, content: {} }).status).toBe(412)
  })

  test('a state of 1.0.3 goes without, one of 2.0 does not', () => {
    const old = smallLrs()
    expect([put(old), put(old)]).toEqual([204, 204])
    const asking = smallLrs({ stateConcurrency: 'asked' })
    expect([put(asking), put(asking, { 'if-none-match': '*' }), put(asking)]).toEqual([
      400, 204, 409,
    ])
    expect(put(smallLrs({ version: '2.0.0' }))).toBe(400)
  })

  test.each([
    ['agents/profile', agentProfile],
    ['activities/profile', activityProfile],
  ])('%s is never written without', (path, query) => {
    const lrs = smallLrs()
    const write = (headers: Readonly<Record<string, string>>): number =>
      lrs.ask('PUT', path, { query, content: { a: 1 }, headers }).status
    expect([write({}), write({ 'if-none-match': '*' }), write({})]).toEqual([400, 204, 409])
    const { ETag = '' } = lrs.ask('GET', path, { query }).headers
    expect([write({ 'if-match': ETag }), write({ 'if-match': ETag })]).toEqual([204, 412])
  })
})

test.each([
  ['agents/profile', agentProfile],
  ['activities/profile', activityProfile],
])('%s is listed, merged and deleted', (path, query) => {
  const lrs = smallLrs()
  lrs.ask('POST', path, { query, content: { a: 1 } })
  lrs.ask('POST', path, { query, content: { b: 2 } })
  expect(lrs.read('GET', path, { query })).toEqual({ a: 1, b: 2 })
  const { profileId, ...all } = query
  expect(lrs.read('GET', path, { query: all })).toEqual([profileId])
  expect(lrs.ask('DELETE', path, { query: all }).status).toBe(400)
  expect(lrs.ask('DELETE', path, { query }).status).toBe(204)
  expect(lrs.ask('GET', path, { query }).status).toBe(404)
})
