import { describe, expect, test } from 'vitest'
import type { Scorm12Api, StrictScorm12 } from '../../src/lms/strict-scorm12.ts'
import { smallLms } from '../runtime/small-lms.ts'

function running(): StrictScorm12 {
  const strict = smallLms().launch()
  strict.api.LMSInitialize('')
  return strict
}

/** Calls as content in plain JavaScript can make them. */
function call(strict: StrictScorm12, name: keyof Scorm12Api, ...parameters: unknown[]): unknown {
  // The guard is there for calls that do not keep to these types.
  const loose = strict.api as unknown as Readonly<Record<string, (...all: unknown[]) => unknown>>
  return loose[name]?.(...parameters)
}

/** Values that come before the one that is tried. */
type Earlier = readonly (readonly [element: string, value: string])[]

const objective: Earlier = [['cmi.objectives.0.id', 'm1']]
const question: Earlier = [['cmi.interactions.0.id', 'a1']]
const typed = (type: string): Earlier => [...question, ['cmi.interactions.0.type', type]]
const response = 'cmi.interactions.0.student_response'
const pattern = 'cmi.interactions.0.correct_responses.0.pattern'

function afterwards(earlier: Earlier): StrictScorm12 {
  const strict = running()
  for (const [element, value] of earlier) {
    expect(strict.api.LMSSetValue(element, value)).toBe('true')
  }
  return strict
}

describe('the strict guard lets pass', () => {
  test.each([
    ['cmi.suspend_data', 'x'.repeat(4096)],
    ['cmi.core.lesson_location', 'x'.repeat(255)],
    ['cmi.core.lesson_status', 'browsed'],
    ['cmi.core.exit', 'suspend'],
    ['cmi.core.exit', ''],
    ['cmi.core.score.raw', '0'],
    ['cmi.core.score.raw', '99.5'],
    ['cmi.core.score.raw', '100'],
    ['cmi.core.session_time', '0000:00:00.00'],
    ['cmi.core.session_time', '9999:59:59.9'],
    ['cmi.core.session_time', '00:30:00'],
  ])('%s as %.20s', (element, value) => {
    const strict = running()
    expect(strict.api.LMSSetValue(element, value)).toBe('true')
    expect(strict.breaches).toEqual([])
  })

  test.each<[string, string, Earlier]>([
    ['cmi.objectives.1.id', 'm-2', objective],
    ['cmi.objectives.0.status', 'not attempted', objective],
    ['cmi.objectives.0.score.raw', '50', objective],
    ['cmi.interactions.0.time', '09:05:00', question],
    ['cmi.interactions.0.result', 'wrong', question],
    ['cmi.interactions.0.result', '0.5', question],
    ['cmi.interactions.0.latency', '0000:00:12.50', question],
    ['cmi.interactions.0.weighting', '2', question],
    ['cmi.interactions.0.objectives.0.id', 'm1', question],
    ['cmi.interactions.1.id', 'a1', question],
    [response, 't', typed('true-false')],
    [response, 'a,3', typed('choice')],
    [response, 'gras, en meer', typed('fill-in')],
    [response, 'a', typed('likert')],
    [response, 'a.1,b.2', typed('matching')],
    [response, 'c,b,a', typed('sequencing')],
    [response, '-5.5', typed('numeric')],
    [pattern, 'a,b', typed('choice')],
    [pattern.replace('.0.p', '.1.p'), 'b', [...typed('choice'), [pattern, 'a']]],
  ])('%s as %.20s', (element, value, earlier) => {
    const strict = afterwards(earlier)
    expect(strict.api.LMSSetValue(element, value)).toBe('true')
    expect(strict.breaches).toEqual([])
  })

  test('a whole session', () => {
    const strict = running()
    expect(strict.api.LMSGetValue('cmi.core.student_id')).toBe('p1')
    expect(strict.api.LMSCommit('')).toBe('true')
    expect(strict.api.LMSGetLastError()).toBe('0')
    expect(strict.api.LMSFinish('')).toBe('true')
    expect(strict.api.LMSGetLastError()).toBe('0')
    expect(strict.api.LMSGetErrorString('0')).toEqual(expect.any(String))
    expect(strict.api.LMSGetDiagnostic('0')).toEqual(expect.any(String))
    expect(strict.breaches).toEqual([])
    expect(strict.calls).toHaveLength(8)
  })
})

describe('the strict guard stops', () => {
  test.each([
    ['cmi.suspend_data', 'x'.repeat(4097), '405'],
    ['cmi.core.lesson_location', 'x'.repeat(256), '405'],
    ['cmi.core.lesson_status', 'not attempted', '405'],
    ['cmi.core.lesson_status', 'Completed', '405'],
    ['cmi.core.exit', 'normal', '405'],
    ['cmi.core.score.raw', '142', '405'],
    ['cmi.core.score.raw', '-1', '405'],
    ['cmi.core.score.raw', '66,6', '405'],
    ['cmi.core.score.raw', '1e2', '405'],
    ['cmi.core.session_time', 'PT30M', '405'],
    ['cmi.core.session_time', '10000:00:00', '405'],
    ['cmi.core.session_time', '0:30:00', '405'],
    ['cmi.core.session_time', '00:30:00.123', '405'],
    ['cmi.core.student_name', 'Piet', '403'],
    ['cmi.core.total_time', '00:30:00', '403'],
    ['cmi.core._children', 'score', '402'],
    ['cmi.interactions._count', '1', '402'],
    ['cmi.student_preference.speed', '200', '405'],
    ['cmi.completion_status', 'completed', '201'],
    ['cmi.objectives.1.id', 'm1', '201'],
    ['cmi.objectives.0.id', 'm 1', '405'],
    ['cmi.objectives.0.status', 'passed', '201'],
    ['cmi.interactions.1.id', 'a1', '201'],
    ['cmi.interactions.0.id', 'vraag één', '405'],
    ['cmi.interactions.0.id', 'x'.repeat(256), '405'],
    ['cmi.interactions.0.type', 'choice', '201'],
    ['constructor', '', '201'],
    ['cmi.suspend_data', 1, '201'],
    ['cmi.suspend_data', null, '201'],
  ])('%s as %.20s', (element, value, error) => {
    const strict = running()
    expect(call(strict, 'LMSSetValue', element, value)).toBe('false')
    expect(strict.breaches).toEqual([{ name: 'LMSSetValue', parameters: [element, value], error }])
    expect(strict.api.LMSGetLastError()).toBe(error)
  })

  test.each<[string, string, string, Earlier]>([
    ['cmi.objectives.0.status', 'done', '405', objective],
    ['cmi.objectives.0.score.raw', '101', '405', objective],
    ['cmi.interactions.0.type', 'other', '405', question],
    ['cmi.interactions.0.time', '24:00:00', '405', question],
    ['cmi.interactions.0.time', '2026-11-27T09:05:00', '405', question],
    ['cmi.interactions.0.result', 'incorrect', '405', question],
    ['cmi.interactions.0.latency', 'PT12S', '405', question],
    ['cmi.interactions.0.weighting', 'veel', '405', question],
    ['cmi.interactions.0.objectives.0.id', 'm 1', '405', question],
    ['cmi.interactions.0.objectives.1.id', 'm1', '201', question],
    [response, 'a', '201', question],
    [pattern, 'a', '201', question],
    [response, 'true', '405', typed('true-false')],
    [response, 'a, b', '405', typed('choice')],
    [response, 'A', '405', typed('choice')],
    [response, 'ab', '405', typed('choice')],
    [response, '', '405', typed('choice')],
    [response, 'a[,]b', '405', typed('choice')],
    [response, 'x'.repeat(256), '405', typed('fill-in')],
    [response, 'ab', '405', typed('likert')],
    [response, 'a[.]b', '405', typed('matching')],
    [response, '5,5', '405', typed('numeric')],
    [pattern, '1:2', '405', typed('numeric')],
    [pattern.replace('.0.p', '.1.p'), 'b', '201', typed('choice')],
  ])('%s as %.20s, which is %s', (element, value, error, earlier) => {
    const strict = afterwards(earlier)
    expect(strict.api.LMSSetValue(element, value)).toBe('false')
    expect(strict.breaches).toMatchObject([{ name: 'LMSSetValue', error }])
  })

  test.each([
    ['cmi.core.exit', '404'],
    ['cmi.core.session_time', '404'],
    ['cmi.core.lesson_status._children', '202'],
    ['cmi.core.lesson_status._count', '203'],
    ['cmi.objectives.0.id', '201'],
    ['', '201'],
  ])('reading %s', (element, error) => {
    const strict = running()
    expect(strict.api.LMSGetValue(element)).toBe('')
    expect(strict.breaches).toMatchObject([{ error }])
  })

  test('reading back an answer', () => {
    const strict = afterwards(typed('choice'))
    expect(strict.api.LMSGetValue('cmi.interactions._count')).toBe('1')
    for (const name of ['id', 'type', 'result', 'student_response']) {
      expect(strict.api.LMSGetValue(`cmi.interactions.0.${name}`)).toBe('')
    }
    expect(strict.breaches.map(({ error }) => error)).toEqual(['404', '404', '404', '404'])
  })

  test.each(['LMSInitialize', 'LMSCommit', 'LMSFinish'] as const)('%s without ""', (name) => {
    for (const parameters of [[], ['now'], [undefined], ['', '']]) {
      const strict = name === 'LMSInitialize' ? smallLms().launch() : running()
      expect(call(strict, name, ...parameters)).toBe('false')
      expect(strict.breaches).toMatchObject([{ name, error: '201' }])
    }
  })

  test('every session call before the beginning and after the end', () => {
    const before = smallLms().launch()
    const after = running()
    after.api.LMSFinish('')
    for (const { api, breaches } of [before, after]) {
      api.LMSGetValue('cmi.suspend_data')
      api.LMSSetValue('cmi.suspend_data', '')
      api.LMSCommit('')
      api.LMSFinish('')
      expect(breaches.map(({ error }) => error)).toEqual(['301', '301', '301', '301'])
    }
  })

  test('a second beginning', () => {
    const strict = running()
    expect(strict.api.LMSInitialize('')).toBe('false')
    expect(strict.breaches).toMatchObject([{ name: 'LMSInitialize', error: '101' }])
    strict.api.LMSFinish('')
    expect(strict.api.LMSInitialize('')).toBe('false')
    expect(strict.breaches).toHaveLength(2)
  })

  test('and forgets its own error at the next good call', () => {
    const strict = running()
    strict.api.LMSSetValue('cmi.core.exit', 'normal')
    strict.api.LMSCommit('')
    expect(strict.api.LMSGetLastError()).toBe('0')
  })
})
