import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LearnerRecord, Tracker } from '../../src/model/tracking.ts'
import { scorm12 } from '../../src/runtime/trackers/scorm12.ts'
import type { Scorm12Api, StrictScorm12 } from '../../src/lms/strict-scorm12.ts'
import { emptyRecord } from './records.ts'
import { smallLms } from './small-lms.ts'

const record: LearnerRecord = { ...emptyRecord, state: 'L1-state', place: 'l1', seconds: 65.5 }

/** The values that were set, in order, as `element=value`. */
function written({ calls }: StrictScorm12): readonly string[] {
  return calls
    .filter(({ name }) => name === 'LMSSetValue')
    .map(({ parameters }) => parameters.join('='))
}

function trackerOf({ api }: StrictScorm12): Tracker {
  return scorm12({ parent: { API: api } })
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a record', () => {
  test('is written in the order score, status, state, time', async () => {
    const strict = smallLms().launch()
    const tracker = trackerOf(strict)
    await tracker.open('completed')
    expect(tracker.save({ ...record, standing: 'passed', score: 85 })).toBe(true)
    expect(written(strict)).toEqual([
      'cmi.core.exit=suspend',
      'cmi.core.score.raw=85',
      'cmi.core.score.min=0',
      'cmi.core.score.max=100',
      'cmi.core.lesson_status=passed',
      'cmi.suspend_data=L1-state',
      'cmi.core.lesson_location=l1',
      'cmi.core.session_time=0000:01:05.50',
    ])
    expect(strict.calls.at(-1)).toEqual({ name: 'LMSCommit', parameters: [''] })
    expect(strict.breaches).toEqual([])
  })

  test('is written again only where it changed, and the state always', async () => {
    const strict = smallLms().launch()
    const tracker = trackerOf(strict)
    await tracker.open('completed')
    tracker.save(record)
    const before = written(strict).length
    tracker.save({ ...record, seconds: 70 })
    expect(written(strict).slice(before)).toEqual([
      'cmi.suspend_data=L1-state',
      'cmi.core.session_time=0000:01:10.00',
    ])
  })

  test('is written whole again after a commit that failed', async () => {
    let commits = 0
    const strict = smallLms().launch((lms) => ({
      LMSCommit: (parameter) => (commits++ === 0 ? 'false' : lms.LMSCommit(parameter)),
    }))
    const tracker = trackerOf(strict)
    await tracker.open('completed')
    expect(tracker.save({ ...record, score: 10 })).toBe(false)
    const before = written(strict).length
    expect(tracker.save({ ...record, score: 10 })).toBe(true)
    expect(written(strict).slice(before)).toContain('cmi.core.lesson_status=incomplete')
    expect(written(strict).slice(before)).toContain('cmi.core.score.raw=10')
  })

  test('asks again to be kept when the LMS did not take that the first time', async () => {
    const lms = smallLms()
    let failures = 1
    const strict = lms.launch((model) => ({
      LMSSetValue(element, value) {
        if (element === 'cmi.core.exit' && failures-- > 0) throw new Error('lms')
        return model.LMSSetValue(element, value)
      },
    }))
    const tracker = trackerOf(strict)
    await tracker.open('completed')
    tracker.save(record)
    const exits = written(strict).filter((value) => value === 'cmi.core.exit=suspend')
    expect(exits).toHaveLength(2)
  })

  test.each([
    [0, '0000:00:00.00'],
    [59.999, '0000:00:59.99'],
    [360_000, '0100:00:00.00'],
    [36_000_000, '9999:59:59.99'],
    [-5, '0000:00:00.00'],
    [Number.NaN, '0000:00:00.00'],
    [Number.POSITIVE_INFINITY, '9999:59:59.99'],
  ])('has %d seconds as %s', async (seconds, time) => {
    const strict = smallLms().launch()
    const tracker = trackerOf(strict)
    await tracker.open('completed')
    tracker.save({ ...record, seconds })
    expect(written(strict)).toContain(`cmi.core.session_time=${time}`)
    expect(strict.breaches).toEqual([])
  })

  test('does not hold a state that SCORM 1.2 has no room for, and keeps the rest', async () => {
    const lms = smallLms()
    const strict = lms.launch()
    const tracker = trackerOf(strict)
    await tracker.open('completed')
    expect(tracker.save({ ...record, state: 'x'.repeat(4096) })).toBe(true)
    expect(tracker.save({ ...record, state: 'y'.repeat(4097), standing: 'completed' })).toBe(false)
    expect(strict.breaches).toEqual([])
    expect(lms.stored('cmi.suspend_data')).toBe('x'.repeat(4096))
    expect(lms.stored('cmi.core.lesson_status')).toBe('completed')
  })

  test('does not hold a place that SCORM 1.2 has no room for', async () => {
    const strict = smallLms().launch()
    const tracker = trackerOf(strict)
    await tracker.open('completed')
    expect(tracker.save({ ...record, place: 'l'.repeat(256) })).toBe(true)
    expect(strict.breaches).toEqual([])
  })

  test('has no status or score in review, and nothing at all when browsed', async () => {
    for (const [mode, expected] of [
      [
        'review',
        ['cmi.core.exit', 'cmi.suspend_data', 'cmi.core.lesson_location', 'cmi.core.session_time'],
      ],
      ['browse', []],
    ] as const) {
      const strict = smallLms({ lesson_mode: mode }).launch()
      const tracker = trackerOf(strict)
      await tracker.open('completed')
      tracker.save({ ...record, standing: 'passed', score: 100 })
      tracker.close({ ...record, standing: 'passed', score: 100 }, 'gone')
      const elements = written(strict).map((value) => value.split('=')[0])
      expect([...new Set(elements)]).toEqual(expected)
      expect(strict.calls.at(-1)?.name).toBe('LMSFinish')
    }
  })
})

describe('what the LMS had at the start', () => {
  const had = { score: { raw: '85' }, lesson_status: 'completed' }

  test('is not written over by a lower score or the same status', async () => {
    const strict = smallLms(had).launch()
    const tracker = trackerOf(strict)
    await tracker.open('completed')
    expect(tracker.save({ ...record, standing: 'completed', score: 60 })).toBe(true)
    expect(written(strict)).toEqual([
      'cmi.core.exit=suspend',
      'cmi.suspend_data=L1-state',
      'cmi.core.lesson_location=l1',
      'cmi.core.session_time=0000:01:05.50',
    ])
  })

  test('gives way to what is better', async () => {
    const lms = smallLms(had)
    const tracker = trackerOf(lms.launch())
    await tracker.open('completed')
    tracker.save({ ...record, standing: 'passed', score: 90 })
    expect(lms.stored('cmi.core.score.raw')).toBe('90')
    expect(lms.stored('cmi.core.lesson_status')).toBe('passed')
  })

  test('is not made lower where its status cannot be read', async () => {
    const lms = smallLms(had)
    const tracker = trackerOf(
      lms.launch((model) => ({
        LMSGetValue(element) {
          if (element === 'cmi.core.lesson_status') throw new Error('lms')
          return model.LMSGetValue(element)
        },
      })),
    )
    await tracker.open('completed')
    tracker.save(record)
    expect(lms.stored('cmi.core.lesson_status')).toBe('completed')
  })
})

describe('a value that is answered with "false"', () => {
  const refuse =
    (elements: readonly string[], error: string, keeps: boolean) => (lms: Scorm12Api) => {
      let last = ''
      return {
        LMSSetValue(element: string, value: string) {
          last = element
          if (!elements.includes(element) || keeps) lms.LMSSetValue(element, value)
          return elements.includes(element) ? 'false' : 'true'
        },
        LMSGetLastError: () => (elements.includes(last) ? error : lms.LMSGetLastError()),
      }
    }
  const result = async (faults: (lms: Scorm12Api) => Partial<Scorm12Api>): Promise<boolean> => {
    const tracker = trackerOf(smallLms().launch(faults))
    await tracker.open('completed')
    return tracker.save({ ...record, score: 50 })
  }

  test('counts when it can be read back', async () => {
    expect(await result(refuse(['cmi.suspend_data'], '0', true))).toBe(true)
    expect(await result(refuse(['cmi.suspend_data'], '0', false))).toBe(false)
    expect(await result(refuse(['cmi.suspend_data'], '405', true))).toBe(false)
  })

  test('does not count against the record where the record can do without', async () => {
    const spare = ['cmi.core.score.min', 'cmi.core.score.max', 'cmi.core.lesson_location']
    expect(await result(refuse([...spare, 'cmi.core.session_time'], '401', false))).toBe(true)
    expect(await result(refuse(['cmi.core.lesson_status'], '401', false))).toBe(false)
  })
})

describe('the end', () => {
  test('writes, commits and finishes, whatever the commit answers, and is silent after that', async () => {
    const strict = smallLms().launch(() => ({ LMSCommit: () => '' }))
    const tracker = trackerOf(strict)
    await tracker.open('completed')
    tracker.close(record, 'gone')
    expect(strict.calls.slice(-2).map(({ name }) => name)).toEqual(['LMSCommit', 'LMSFinish'])
    const { length } = strict.calls
    tracker.close(record, 'gone')
    expect(tracker.save(record)).toBe(false)
    expect(strict.calls).toHaveLength(length)
    expect(strict.breaches).toEqual([])
  })

  test('is quiet when there was no beginning', () => {
    const tracker = scorm12({})
    expect(tracker.save(record)).toBe(false)
    expect(() => {
      tracker.close(record, 'gone')
    }).not.toThrow()
  })

  test('does not throw when everything throws', async () => {
    let isBroken = false
    const { api } = smallLms().launch()
    const broken = Object.fromEntries(
      Object.entries(api).map(([name, original]) => [
        name,
        (...parameters: string[]): unknown => {
          if (isBroken) throw new Error('lms')
          return (original as (...parameters: string[]) => unknown)(...parameters)
        },
      ]),
    )
    const tracker = scorm12({ API: broken })
    await tracker.open('completed')
    isBroken = true
    expect(tracker.save(record)).toBe(false)
    expect(() => {
      tracker.close(record, 'gone')
    }).not.toThrow()
  })
})
