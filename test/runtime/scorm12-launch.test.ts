import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Launch } from '../../src/model/tracking.ts'
import { scorm12 } from '../../src/runtime/trackers/scorm12.ts'
import { smallLms } from './small-lms.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Core = Parameters<typeof smallLms>[0]

/** An LMS that answers every question about the state with an error. */
function openUnreadable(core: Core): Promise<Launch | null> {
  let isError = false
  const strict = smallLms(core).launch((lms) => ({
    LMSGetValue(element) {
      isError = element === 'cmi.suspend_data'
      return isError ? '' : lms.LMSGetValue(element)
    },
    LMSGetLastError: () => (isError ? '101' : lms.LMSGetLastError()),
  }))
  return scorm12({ parent: { API: strict.api } }).open('completed')
}

describe('a launch', () => {
  test('reads who the learner is and how far', async () => {
    const lms = smallLms({
      lesson_status: 'completed',
      lesson_mode: 'review',
    })
    const strict = lms.launch()
    expect(await scorm12({ parent: { API: strict.api } }).open('completed')).toEqual({
      mode: 'review',
      state: '',
      learnerId: 'p1',
      learnerName: 'Jansen, Piet',
      standing: 'completed',
      score: null,
    })
    expect(strict.breaches).toEqual([])
  })

  test.each([
    ['not attempted', 'new'],
    ['', 'new'],
    ['browsed', 'new'],
    ['incomplete', 'incomplete'],
    ['failed', 'failed'],
    [' Completed', 'completed'],
    ['PASSED', 'passed'],
    ['something else', 'incomplete'],
    [undefined, 'incomplete'],
  ])('takes the status %j for %s', async (status, standing) => {
    const strict = smallLms().launch((lms) => ({
      LMSGetValue(element) {
        if (element !== 'cmi.core.lesson_status') return lms.LMSGetValue(element)
        if (status === undefined) throw new Error('lms')
        return status
      },
    }))
    expect((await scorm12({ parent: { API: strict.api } }).open('completed'))?.standing).toBe(
      standing,
    )
  })

  test('does not take a status that may not be read for a first visit', async () => {
    let element = ''
    const strict = smallLms().launch((lms) => ({
      LMSGetValue(asked) {
        element = asked
        return asked === 'cmi.core.lesson_status' ? '' : lms.LMSGetValue(asked)
      },
      LMSGetLastError: () => (element === 'cmi.core.lesson_status' ? '401' : lms.LMSGetLastError()),
    }))
    const launch = await scorm12({ parent: { API: strict.api } }).open('completed')
    expect(launch?.standing).toBe('incomplete')
  })

  test.each([
    ['normal', 'credit', 'normal'],
    ['', '', 'normal'],
    ['review', 'no-credit', 'review'],
    ['normal', 'no-credit', 'normal'],
    ['browse', 'no-credit', 'browse'],
  ])('takes mode %j with %j for %s', async (mode, credit, expected) => {
    const strict = smallLms({ lesson_mode: mode, credit }).launch()
    expect((await scorm12({ parent: { API: strict.api } }).open('completed'))?.mode).toBe(expected)
  })

  test.each([
    ['Review', 'credit', 'review'],
    ['BROWSE ', '', 'browse'],
  ])('takes mode %j with %j for %s, as an LMS may write it', async (mode, credit, expected) => {
    const values: Readonly<Record<string, string>> = {
      'cmi.core.lesson_mode': mode,
      'cmi.core.credit': credit,
    }
    const strict = smallLms().launch((lms) => ({
      LMSGetValue: (element) => values[element] ?? lms.LMSGetValue(element),
    }))
    expect((await scorm12({ parent: { API: strict.api } }).open('completed'))?.mode).toBe(expected)
  })

  test('reads again when a value could not be read', async () => {
    let failures = 2
    const strict = smallLms().launch((lms) => ({
      LMSGetValue(element) {
        if (element === 'cmi.suspend_data' && failures-- > 0) throw new Error('lms')
        return element === 'cmi.suspend_data' ? 'L1-kept' : lms.LMSGetValue(element)
      },
    }))
    expect((await scorm12({ parent: { API: strict.api } }).open('completed'))?.state).toBe(
      'L1-kept',
    )
  })

  test('with an earlier state that cannot be read is none: it would be written over', async () => {
    const lms = smallLms()
    const strict = lms.launch((model) => ({
      LMSGetValue(element) {
        if (element === 'cmi.suspend_data') throw new Error('lms')
        return model.LMSGetValue(element)
      },
    }))
    const opening = scorm12({ parent: { API: strict.api } }).open('completed')
    await vi.advanceTimersByTimeAsync(5000)
    expect(await opening).toBeNull()
  })

  test.each([
    [{ lesson_status: 'incomplete', entry: 'resume' }],
    [{ lesson_status: 'not attempted', score: { raw: '83' }, entry: '' }],
  ])('with %j and a state that is always an error is none', async (core) => {
    const opening = openUnreadable(core)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await opening).toBeNull()
  })

  test.each([
    [{ lesson_status: 'incomplete', entry: 'ab-initio' }],
    [{ lesson_status: 'not attempted', entry: '' }],
  ])('with %j is a first visit, though an LMS calls it an error to read no state', async (core) => {
    const opening = openUnreadable(core)
    await vi.advanceTimersByTimeAsync(5000)
    expect((await opening)?.state).toBe('')
  })

  test('waits for a state that can be read a moment later', async () => {
    let isReady = false
    const strict = smallLms().launch((lms) => ({
      LMSGetValue(element) {
        if (element !== 'cmi.suspend_data') return lms.LMSGetValue(element)
        return isReady ? 'L1-kept' : ''
      },
      LMSGetLastError: () => (isReady ? '0' : '101'),
    }))
    const opening = scorm12({ parent: { API: strict.api } }).open('completed')
    await vi.advanceTimersByTimeAsync(100)
    isReady = true
    await vi.advanceTimersByTimeAsync(5000)
    expect((await opening)?.state).toBe('L1-kept')
  })

  test('opens once, whoever asks', async () => {
    const strict = smallLms().launch()
    const tracker = scorm12({ parent: { API: strict.api } })
    await Promise.all([tracker.open('completed'), tracker.open('completed')])
    await tracker.open('completed')
    expect(strict.calls.filter(({ name }) => name === 'LMSInitialize')).toHaveLength(1)
  })
})

describe('the first answer of an LMS', () => {
  /** What `LMSInitialize` answers, once or each time, and what `LMSGetLastError` says after it. */
  const answers: readonly [
    name: string,
    first: unknown,
    second: unknown,
    error: string,
    opens: boolean,
  ][] = [
    ['"true"', 'true', 'true', '0', true],
    ['true', true, true, '0', true],
    ['1', 1, 1, '0', true],
    ['"false" with error 101: already initialised', 'false', 'false', '101', true],
    ['"false" and then "true"', 'false', 'true', '301', true],
    ['"false" twice', 'false', 'false', '301', false],
    ['false', false, false, '0', false],
    ['nothing', undefined, undefined, '0', false],
    ['null', null, null, '0', false],
    ['an empty text', '', '', '0', false],
    ['0', 0, 0, '0', false],
  ]

  test.each(answers)('may be %s', async (_, first, second, error, opens) => {
    let calls = 0
    const { api } = smallLms().launch()
    api.LMSInitialize('')
    const odd = {
      ...api,
      LMSInitialize: () => (calls++ === 0 ? first : second),
      LMSGetLastError: () => error,
    }
    const opening = scorm12({ API: odd }).open('completed')
    await vi.advanceTimersByTimeAsync(5000)
    expect((await opening) !== null).toBe(opens)
    expect(calls).toBeLessThanOrEqual(2)
  })

  test('may be an error', async () => {
    const { api } = smallLms().launch()
    const broken = {
      ...api,
      LMSInitialize: () => {
        throw new Error('lms')
      },
    }
    const opening = scorm12({ API: broken }).open('completed')
    await vi.advanceTimersByTimeAsync(5000)
    expect(await opening).toBeNull()
  })
})
