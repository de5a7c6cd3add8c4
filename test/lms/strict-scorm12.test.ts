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
    ['cmi.completion_status', 'completed', '201'],
    ['constructor', '', '201'],
    ['cmi.suspend_data', 1, '201'],
    ['cmi.suspend_data', null, '201'],
  ])('%s as %.20s', (element, value, error) => {
    const strict = running()
    expect(call(strict, 'LMSSetValue', element, value)).toBe('false')
    expect(strict.breaches).toEqual([{ name: 'LMSSetValue', parameters: [element, value], error }])
    expect(strict.api.LMSGetLastError()).toBe(error)
  })

  test.each(['cmi.core.exit', 'cmi.core.session_time'])('reading %s', (element) => {
    const strict = running()
    expect(strict.api.LMSGetValue(element)).toBe('')
    expect(strict.breaches).toMatchObject([{ error: '404' }])
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
