import { describe, expect, test } from 'vitest'
import { requestRules } from '../../../src/lms/cmi5/request-rules.ts'
import { idOf, learner, omit } from '../lrs/small-lrs.ts'
import { launchIn, outcomeOf, smallCmi5 } from './small-cmi5.ts'

const agent = JSON.stringify(learner)
const preferencesOf = { agent, profileId: 'cmi5LearnerPreferences' }
const preferences = { languagePreference: 'nl-BE,nl', audioPreference: 'off' }

interface WrongRequest {
  readonly id: string
  readonly name: string
  readonly method?: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** A parameter that is left out. */
  readonly without?: string
  readonly content?: unknown
}

const somebodyElse = JSON.stringify({ account: { ...learner.account, name: 'u-2' } })
const put = { method: 'PUT', path: 'agents/profile', query: preferencesOf }
const state = { path: 'activities/state' }

const wrongRequests: readonly WrongRequest[] = [
  { id: '8.1.3.0-3', name: 'a state of somebody else', ...state, query: { agent: somebodyElse } },
  {
    id: '8.1.3.0-3',
    name: 'statements of somebody else',
    path: 'statements',
    query: { agent: somebodyElse },
  },
  { id: '8.1.4.0-3', name: 'another registration', ...state, query: { registration: idOf(999) } },
  {
    id: '10.2.1.0-5',
    name: 'writing launch data',
    method: 'PUT',
    ...state,
    query: { stateId: 'LMS.LaunchData' },
    content: {},
  },
  {
    id: '10.2.1.0-5',
    name: 'merging launch data',
    method: 'POST',
    ...state,
    query: { stateId: 'LMS.LaunchData' },
    content: {},
  },
  {
    id: '10.2.1.0-5',
    name: 'deleting launch data',
    method: 'DELETE',
    ...state,
    query: { stateId: 'LMS.LaunchData' },
  },
  {
    id: '10.2.1.0-5',
    name: 'deleting all states',
    method: 'DELETE',
    ...state,
    query: {},
    without: 'stateId',
  },
  {
    id: '11.0.0.0-1',
    name: 'preferences of somebody else',
    path: 'agents/profile',
    query: { ...preferencesOf, agent: somebodyElse },
  },
  {
    id: '11.0.0.0-4',
    name: 'a profile of its own',
    path: 'agents/profile',
    query: { agent, profileId: 'own' },
  },
  {
    id: '11.0.0.0-5',
    name: 'preferences that lack one',
    ...put,
    content: { audioPreference: 'on' },
  },
  { id: '11.0.0.0-5', name: 'preferences that are a list', ...put, content: [] },
  {
    id: '11.0.0.0-5',
    name: 'sound that is neither on nor off',
    ...put,
    content: { ...preferences, audioPreference: 'loud' },
  },
  {
    id: '11.1.0.0-1',
    name: 'languages by name',
    ...put,
    content: { ...preferences, languagePreference: 'Nederlands (België)' },
  },
]

describe('a request is refused with the number of the requirement for', () => {
  test.each(wrongRequests)(
    '$name: $id',
    ({ id, method = 'GET', path, query, content, without = '' }) => {
      const lms = smallCmi5()
      const launched = launchIn(lms)
      const { activityId } = launched
      const own = path === 'activities/state' ? { agent, activityId, stateId: 'bookmark' } : {}
      const given = omit({ ...own, ...query }, without)
      const answer = launched.ask(method, path, { query: given, content })
      expect(outcomeOf(answer)).toEqual([403, id])
    },
  )

  test('each of its rules', () => {
    const broken = wrongRequests.map(({ id }) => id)
    expect(requestRules.map(({ id }) => id).filter((id) => !broken.includes(id))).toEqual([])
  })

  test('a unit may keep a state of its own', () => {
    const lms = smallCmi5()
    const launched = launchIn(lms)
    const { registration } = lms
    const query = { agent, registration, activityId: launched.activityId, stateId: 'bookmark' }
    expect(launched.ask('PUT', 'activities/state', { query, content: { at: 1 } }).status).toBe(204)
    expect(launched.ask('GET', 'activities/state', { query }).body).toBe('{"at":1}')
  })
})
