import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Launch, Reported } from '../../src/model/tracking.ts'
import { scorm2004 } from '../../src/runtime/trackers/scorm2004.ts'
import { smallLms2004 } from './small-lms-2004.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Opens with an LMS that has these values, or throws where one is not defined. */
async function launchWith(
  values: Readonly<Record<string, string | undefined>>,
  report: Reported = 'completed',
): Promise<Launch | null> {
  const strict = smallLms2004().launch((lms) => ({
    GetValue(element) {
      if (!Object.hasOwn(values, element)) return lms.GetValue(element)
      const value = values[element]
      if (value === undefined) throw new Error('lms')
      return value
    },
  }))
  const opening = scorm2004({ parent: { API_1484_11: strict.api } }).open(report)
  await vi.advanceTimersByTimeAsync(5000)
  const launch = await opening
  expect(strict.breaches).toEqual([])
  return launch
}

describe('a launch', () => {
  test('reads who the learner is and how far', async () => {
    const strict = smallLms2004({ completion_status: 'completed', mode: 'review' }).launch()
    const tracker = scorm2004({ parent: { API_1484_11: strict.api } })
    const found = vi.fn()
    expect(await tracker.open('completed', found)).toEqual({
      mode: 'review',
      state: '',
      learnerId: 'p1',
      learnerName: 'Jansen, Piet',
      standing: 'completed',
      score: null,
    })
    expect(found).toHaveBeenCalledOnce()
    expect(strict.breaches).toEqual([])
  })

  test('goes on without a learner that cannot be read', async () => {
    const values = { 'cmi.learner_id': undefined, 'cmi.learner_name': undefined }
    expect(await launchWith(values)).toMatchObject({ learnerId: '', learnerName: '' })
  })

  test.each<[string | undefined, string | undefined, Reported, string]>([
    ['unknown', 'unknown', 'completed', 'new'],
    ['not attempted', 'unknown', 'completed', 'new'],
    ['', '', 'completed', 'new'],
    ['incomplete', 'unknown', 'completed', 'incomplete'],
    ['completed', 'unknown', 'completed', 'completed'],
    ['completed', 'unknown', 'passed', 'incomplete'],
    ['completed', 'passed', 'completed', 'passed'],
    ['incomplete', 'passed', 'passed', 'passed'],
    ['incomplete', 'failed', 'passed', 'failed'],
    ['completed', 'failed', 'passed', 'failed'],
    ['completed', 'failed', 'completed', 'completed'],
    [' Completed', 'UNKNOWN', 'completed', 'completed'],
    ['something else', 'unknown', 'completed', 'incomplete'],
    [undefined, 'unknown', 'completed', 'incomplete'],
    ['unknown', undefined, 'completed', 'incomplete'],
  ])('takes %j and %j, where %s is told, for %s', async (completion, success, report, standing) => {
    const values = { 'cmi.completion_status': completion, 'cmi.success_status': success }
    expect((await launchWith(values, report))?.standing).toBe(standing)
  })

  test.each([
    ['normal', 'credit', 'normal'],
    ['', '', 'normal'],
    ['review', 'no-credit', 'review'],
    ['normal', 'no-credit', 'normal'],
    ['browse', 'no-credit', 'browse'],
    ['Review ', 'credit', 'review'],
  ])('takes mode %j with %j for %s', async (mode, credit, expected) => {
    const values = { 'cmi.mode': mode, 'cmi.credit': credit }
    expect((await launchWith(values))?.mode).toBe(expected)
  })

  test.each([
    ['403', 1],
    ['0', 1],
    ['301', 9],
  ])('takes an empty state with error %s for one after %d readings', async (error, readings) => {
    const { api } = smallLms2004().launch()
    const read: string[] = []
    const odd = {
      ...api,
      GetValue(element: string) {
        read.push(element)
        return element === 'cmi.suspend_data' ? '' : 'unknown'
      },
      GetLastError: () => error,
    }
    const opening = scorm2004({ API_1484_11: odd }).open('completed')
    await vi.advanceTimersByTimeAsync(5000)
    expect((await opening)?.state).toBe('')
    const probes = error === '301' ? 1 : 0
    const states = read.filter((element) => element === 'cmi.suspend_data')
    expect(states).toHaveLength(readings + probes)
  })

  test('with an earlier state that cannot be read is none: it would be written over', async () => {
    expect(await launchWith({ 'cmi.suspend_data': undefined })).toBeNull()
  })

  test('does not use the API of SCORM 1.2', async () => {
    const opening = scorm2004({ parent: { API: smallLms2004().launch().api } }).open('completed')
    await vi.advanceTimersByTimeAsync(11_000)
    expect(await opening).toBeNull()
  })

  test.each([
    ['"true"', 'true', '0', true],
    ['"false" with error 103: already initialised', 'false', '103', true],
    ['"false" with error 104: terminated', 'false', '104', false],
    ['"false" with error 101', 'false', '101', false],
    ['nothing', undefined, '0', false],
  ])('goes on when the LMS first answers %s: %#', async (_, answer, error, opens) => {
    const { api } = smallLms2004().launch()
    api.Initialize('')
    const odd = { ...api, Initialize: () => answer, GetLastError: () => error }
    const opening = scorm2004({ API_1484_11: odd }).open('completed')
    await vi.advanceTimersByTimeAsync(5000)
    expect((await opening) !== null).toBe(opens)
  })
})
