import { describe, expect, test } from 'vitest'
import { statementRules } from '../../../src/lms/cmi5/judge.ts'
import type { LaunchMode } from '../../../src/lms/cmi5/session.ts'
import { cmi5Requirements } from '../../support/cmi5-requirements.ts'
import type { Breach } from './breach.ts'
import { contentBreaches } from './content-breaches.ts'
import { orderBreaches } from './order-breaches.ts'
import { launchIn, smallCmi5, type SmallUnit } from './small-cmi5.ts'

const breaches = [...orderBreaches, ...contentBreaches]

function open(lms: ReturnType<typeof smallCmi5>, { mode, without }: Partial<Breach>): SmallUnit {
  const unit = launchIn(lms, mode === undefined ? {} : { mode })
  const agent = new URL(unit.url).searchParams.get('actor') ?? ''
  const registration = lms.registration
  const { activityId } = unit
  const state = { stateId: 'LMS.LaunchData', agent, registration, activityId }
  const profile = { agent, profileId: 'cmi5LearnerPreferences' }
  if (without === 'preferences') unit.ask('GET', 'activities/state', { query: state })
  else if (without === 'begin') unit.ask('GET', 'agents/profile', { query: profile })
  else unit.begin()
  return unit
}

describe('a unit is refused with the number of the requirement when it', () => {
  test.each(breaches)('$name: $id', (breach) => {
    const { id, before = [], earlier = [], beside = [], wrong } = breach
    const lms = smallCmi5({ template: { language: 'nl-BE' } })
    if (earlier.length > 0) {
      const first = open(lms, {})
      for (const verb of earlier) expect(first.send({ verb }).status).toBe(200)
    }
    const unit = open(lms, breach)
    for (const verb of before) expect(unit.send({ verb }).body).toMatch(/^\["/)
    const held = lms.lrs.statements.all().length
    const answer = unit.send(...beside, typeof wrong === 'function' ? wrong(unit) : wrong)
    expect(JSON.parse(answer.body)).toMatchObject({ requirement: id })
    expect(answer.status).toBe(403)
    expect(lms.lrs.statements.all()).toHaveLength(held)
  })

  test('each rule is broken above', () => {
    const broken = new Set(breaches.map(({ id }) => id))
    expect(statementRules.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([])
  })

  test('each number is one of the specification', () => {
    // The specification says what progress is without a number of its own.
    const unknown = statementRules.map(({ id }) => id).filter((id) => !(id in cmi5Requirements))
    expect([...new Set(unknown)]).toEqual(['9.5.5.1'])
  })
})

describe('a unit that keeps to the rules', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    ['only looks', [['initialized', 'terminated']]],
    ['completes and passes', [['initialized', 'answered', 'completed', 'passed', 'terminated']]],
    ['passes before it completes', [['initialized', 'passed', 'completed', 'terminated']]],
    [
      'fails and passes later',
      [
        ['initialized', 'failed', 'terminated'],
        ['initialized', 'passed', 'terminated'],
      ],
    ],
    [
      'fails again and again',
      [
        ['initialized', 'failed', 'terminated'],
        ['initialized', 'failed', 'terminated'],
      ],
    ],
    [
      'goes on after it completed',
      [
        ['initialized', 'completed', 'terminated'],
        ['initialized', 'answered', 'passed', 'terminated'],
      ],
    ],
  ])('%s', (_name, sessions) => {
    const lms = smallCmi5()
    for (const verbs of sessions) {
      const unit = open(lms, {})
      for (const verb of verbs) {
        expect(unit.send({ verb }).body).toMatch(/^\["/)
        lms.wait(1000)
      }
    }
  })

  test('all in one request', () => {
    const unit = open(smallCmi5(), {})
    const verbs = ['initialized', 'answered', 'completed', 'passed', 'terminated']
    expect(unit.send(...verbs.map((verb) => ({ verb }))).status).toBe(200)
  })

  test.each<LaunchMode>(['Browse', 'Review'])('only begins and ends in %s', (mode) => {
    const unit = open(smallCmi5(), { mode })
    expect(unit.send({ verb: 'initialized' }, { verb: 'terminated' }).status).toBe(200)
  })

  test('may judge without a score and without masteryScore', () => {
    const unit = open(smallCmi5(), {})
    unit.send({ verb: 'initialized' })
    const extensions = unit.statement({ verb: 'answered' }).context?.extensions
    const some = { result: { success: true, duration: 'PT1M' } }
    expect(unit.send({ verb: 'passed', some, context: { extensions } }).status).toBe(200)
  })

  test('a wrong statement keeps out those that came with it, and they may come again', () => {
    const unit = open(smallCmi5(), {})
    unit.send({ verb: 'initialized' })
    expect(unit.send({ verb: 'completed' }, { verb: 'initialized' }).status).toBe(403)
    expect(unit.send({ verb: 'completed' }).status).toBe(200)
  })
})
