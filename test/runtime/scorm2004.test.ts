import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Scorm2004Api, StrictScorm2004 } from '../../src/lms/strict-scorm2004.ts'
import type { LearnerRecord, ModuleRecord, Tracker } from '../../src/model/tracking.ts'
import { scorm2004 } from '../../src/runtime/trackers/scorm2004.ts'
import { emptyRecord } from './records.ts'
import { smallLms2004, type SmallLms2004 } from './small-lms-2004.ts'

const record: LearnerRecord = { ...emptyRecord, state: 'L1-state', place: 'l1', seconds: 65.5 }
const passed: LearnerRecord = {
  ...record,
  ...{ isCompleted: true, success: 'passed', score: 85, share: 0.857, progress: 1 },
}

/** The values that were set, in order, as `element=value`. */
function written({ calls }: StrictScorm2004): readonly string[] {
  return calls
    .filter(({ name }) => name === 'SetValue')
    .map(({ parameters }) => parameters.join('='))
}

interface Opened {
  readonly tracker: Tracker
  readonly strict: StrictScorm2004
}

async function opened(
  lms: SmallLms2004 = smallLms2004(),
  faults?: (model: Scorm2004Api) => Partial<Scorm2004Api>,
): Promise<Opened> {
  const strict = lms.launch(faults)
  const tracker = scorm2004({ parent: { API_1484_11: strict.api } })
  await tracker.open('completed')
  return { tracker, strict }
}

function stored(lms: SmallLms2004, ...elements: readonly string[]): readonly string[] {
  return elements.map((element) => lms.stored(`cmi.${element}`))
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a record', () => {
  test('is written in the order score, status, progress, state, place, time', async () => {
    const { tracker, strict } = await opened()
    expect(tracker.save(passed)).toBe(true)
    expect(written(strict)).toEqual([
      'cmi.exit=suspend',
      'cmi.score.scaled=0.857',
      'cmi.score.raw=85',
      'cmi.score.min=0',
      'cmi.score.max=100',
      'cmi.completion_status=completed',
      'cmi.success_status=passed',
      'cmi.progress_measure=1',
      'cmi.suspend_data=L1-state',
      'cmi.location=l1',
      'cmi.session_time=PT0H1M5.5S',
    ])
    expect(strict.calls.at(-1)).toEqual({ name: 'Commit', parameters: [''] })
    expect(strict.breaches).toEqual([])
  })

  test('of who has only begun has no score and no success', async () => {
    const lms = smallLms2004()
    const { tracker } = await opened(lms)
    tracker.save(record)
    expect(
      stored(lms, 'completion_status', 'success_status', 'score.scaled', 'progress_measure'),
    ).toEqual(['incomplete', 'unknown', '', '0'])
  })

  test('has a scaled score by itself where there are no points', async () => {
    const lms = smallLms2004()
    const { tracker } = await opened(lms)
    tracker.save({ ...record, share: 0.5 })
    expect(stored(lms, 'score.scaled', 'score.raw')).toEqual(['0.5', ''])
  })

  test('is written again only where it changed, and the state always', async () => {
    const { tracker, strict } = await opened()
    tracker.save(passed)
    const before = written(strict).length
    tracker.save({ ...passed, seconds: 70 })
    expect(written(strict).slice(before)).toEqual([
      'cmi.suspend_data=L1-state',
      'cmi.session_time=PT0H1M10S',
    ])
  })

  test('is written whole again after a commit that failed', async () => {
    let commits = 0
    const { tracker, strict } = await opened(smallLms2004(), (lms) => ({
      Commit: (parameter) => (commits++ === 0 ? 'false' : lms.Commit(parameter)),
    }))
    expect(tracker.save(passed)).toBe(false)
    const before = written(strict).length
    expect(tracker.save(passed)).toBe(true)
    expect(written(strict).slice(before)).toHaveLength(11)
  })

  test.each([
    [0, 'PT0H0M0S'],
    [59.999, 'PT0H0M59.99S'],
    [0.07, 'PT0H0M0.07S'],
    [360_000, 'PT100H0M0S'],
    [40_000_000, 'PT9999H59M59.99S'],
    [-5, 'PT0H0M0S'],
    [Number.NaN, 'PT0H0M0S'],
    [Number.POSITIVE_INFINITY, 'PT9999H59M59.99S'],
  ])('has %d seconds as %s', async (seconds, time) => {
    const { tracker, strict } = await opened()
    tracker.save({ ...record, seconds })
    expect(written(strict)).toContain(`cmi.session_time=${time}`)
    expect(strict.breaches).toEqual([])
  })

  test('has every share in a form that no LMS refuses, never higher than it is', async () => {
    const { tracker, strict } = await opened()
    const shares = [1e-9, 1e-7, 0.29, 2 / 3, 0.99999999, 1, 1.5, Number.NaN, -1]
    for (const share of shares) tracker.save({ ...record, share, progress: share })
    const told = (element: string): readonly string[] =>
      written(strict)
        .filter((value) => value.startsWith(`${element}=`))
        .map((value) => value.slice(element.length + 1))
    expect(told('cmi.score.scaled')).toEqual([
      ...['0', '0.0000001', '0.29', '0.6666666', '0.9999999', '1', '0'],
    ])
    expect(told('cmi.progress_measure')).toEqual(['0', '0.29', '0.6666', '0.9999', '1', '0'])
    expect(strict.breaches).toEqual([])
  })

  test('of every number of right answers is passed on as the exact fraction says', async () => {
    const { tracker, strict } = await opened()
    for (let whole = 1; whole <= 60; whole++) {
      for (let part = 0; part <= whole; part++) tracker.save({ ...record, share: part / whole })
    }
    const wrong = written(strict)
      .filter((value) => value.startsWith('cmi.score.scaled='))
      .filter((value) => !/=(0|1|0\.\d{1,7})$/.test(value))
    expect(wrong).toEqual([])
    expect(strict.breaches).toEqual([])
  })

  test('does not hold a state that SCORM 2004 has no room for, and keeps the rest', async () => {
    const lms = smallLms2004()
    const { tracker, strict } = await opened(lms)
    expect(tracker.save({ ...record, state: 'x'.repeat(64_000) })).toBe(true)
    expect(tracker.save({ ...passed, state: 'y'.repeat(64_001) })).toBe(false)
    expect(strict.breaches).toEqual([])
    expect(stored(lms, 'suspend_data', 'completion_status')).toEqual([
      'x'.repeat(64_000),
      'completed',
    ])
  })

  test('does not hold a place that there is no room for, or none at all', async () => {
    const { tracker, strict } = await opened()
    for (const place of ['l'.repeat(1001), '']) {
      expect(tracker.save({ ...record, place })).toBe(true)
    }
    expect(written(strict).filter((value) => value.startsWith('cmi.location'))).toEqual([])
    expect(strict.breaches).toEqual([])
  })

  test('has no status, score or objective in review, and nothing at all when browsed', async () => {
    for (const [mode, expected] of [
      ['review', ['cmi.exit', 'cmi.suspend_data', 'cmi.location', 'cmi.session_time']],
      ['browse', []],
    ] as const) {
      const { tracker, strict } = await opened(smallLms2004({ mode }))
      const whole = { ...passed, modules: [module('m1')] }
      expect(tracker.save(whole)).toBe(true)
      tracker.close(whole, 'gone')
      const elements = written(strict).map((value) => value.split('=')[0])
      expect([...new Set(elements)]).toEqual(expected)
      expect(strict.calls.at(-1)?.name).toBe('Terminate')
      expect(strict.breaches).toEqual([])
    }
  })
})

describe('what the LMS had at the start', () => {
  const had = {
    completion_status: 'completed',
    success_status: 'passed',
    progress_measure: '1',
    score: { scaled: '0.9', raw: '90' },
  }
  const elements = ['completion_status', 'success_status', 'progress_measure', 'score.scaled']

  test('is not written over by anything lower', async () => {
    const lms = smallLms2004(had)
    const { tracker, strict } = await opened(lms)
    expect(tracker.save({ ...record, success: 'failed', score: 50, share: 0.5 })).toBe(true)
    expect(tracker.save({ ...passed, share: 0.9 })).toBe(true)
    expect(written(strict)).toEqual([
      'cmi.exit=suspend',
      'cmi.suspend_data=L1-state',
      'cmi.location=l1',
      'cmi.session_time=PT0H1M5.5S',
      'cmi.suspend_data=L1-state',
    ])
    expect(stored(lms, ...elements)).toEqual(['completed', 'passed', '1', '0.9'])
  })

  test('gives way to what is better', async () => {
    const lms = smallLms2004({
      ...{ completion_status: 'incomplete', success_status: 'failed', progress_measure: '0.5' },
      score: { scaled: '0.2' },
    })
    const { tracker } = await opened(lms)
    tracker.save(passed)
    expect(stored(lms, ...elements)).toEqual(['completed', 'passed', '1', '0.857'])
  })

  test('is not made lower where it cannot be read, and still made the highest', async () => {
    const lms = smallLms2004(had)
    const { tracker, strict } = await opened(lms, (model) => ({
      GetValue(element) {
        if (element.endsWith('_status')) throw new Error('lms')
        return model.GetValue(element)
      },
    }))
    tracker.save({ ...record, success: 'failed' })
    expect(stored(lms, 'completion_status', 'success_status')).toEqual(['completed', 'passed'])
    tracker.save(passed)
    expect(written(strict)).toEqual(
      expect.arrayContaining(['cmi.completion_status=completed', 'cmi.success_status=passed']),
    )
  })
})

function module(key: string, changes: Partial<ModuleRecord> = {}): ModuleRecord {
  return { key, title: `Over ${key}`, progress: 0, share: null, success: 'unknown', ...changes }
}

function objectivesIn(strict: StrictScorm2004): readonly string[] {
  return written(strict).filter((value) => value.startsWith('cmi.objectives.'))
}

describe('the modules', () => {
  test('are objectives, each with what is known of it', async () => {
    const { tracker, strict } = await opened()
    const modules = [
      module('m1', { progress: 1, share: 0.75, success: 'passed' }),
      module('m2', { progress: 1 / 3 }),
      module('m3', { share: 0 }),
      module('m4'),
    ]
    expect(tracker.save({ ...record, modules })).toBe(true)
    expect(objectivesIn(strict)).toEqual([
      'cmi.objectives.0.id=module_m1',
      'cmi.objectives.0.description=Over m1',
      'cmi.objectives.0.score.scaled=0.75',
      'cmi.objectives.0.success_status=passed',
      'cmi.objectives.0.completion_status=completed',
      'cmi.objectives.0.progress_measure=1',
      'cmi.objectives.1.id=module_m2',
      'cmi.objectives.1.description=Over m2',
      'cmi.objectives.1.completion_status=incomplete',
      'cmi.objectives.1.progress_measure=0.3333',
      'cmi.objectives.2.id=module_m3',
      'cmi.objectives.2.description=Over m3',
      'cmi.objectives.2.score.scaled=0',
      'cmi.objectives.2.completion_status=incomplete',
      'cmi.objectives.2.progress_measure=0',
      'cmi.objectives.3.id=module_m4',
      'cmi.objectives.3.description=Over m4',
      'cmi.objectives.3.completion_status=not attempted',
      'cmi.objectives.3.progress_measure=0',
    ])
    expect(strict.breaches).toEqual([])
  })

  test('keep their objectives in later sessions, whatever comes between and whatever is lower', async () => {
    const lms = smallLms2004()
    const first = await opened(lms)
    const done = module('m1', { progress: 1, share: 0.75, success: 'passed' })
    first.tracker.save({ ...record, modules: [done, module('m2')] })
    const second = await opened(lms)
    const less = module('m1', { progress: 0.5, share: 0.5 })
    second.tracker.save({ ...record, modules: [module('m0'), less, module('m2', { progress: 1 })] })
    expect(objectivesIn(second.strict)).toEqual([
      'cmi.objectives.2.id=module_m0',
      'cmi.objectives.2.description=Over m0',
      'cmi.objectives.2.completion_status=not attempted',
      'cmi.objectives.2.progress_measure=0',
      'cmi.objectives.0.description=Over m1',
      'cmi.objectives.1.description=Over m2',
      'cmi.objectives.1.completion_status=completed',
      'cmi.objectives.1.progress_measure=1',
    ])
    expect([...first.strict.breaches, ...second.strict.breaches]).toEqual([])
  })

  test('have titles that fit', async () => {
    const { tracker, strict } = await opened()
    tracker.save({ ...record, modules: [module('m1', { title: `${'x'.repeat(249)}😀` })] })
    expect(objectivesIn(strict)).toContain(`cmi.objectives.0.description=${'x'.repeat(249)}`)
    expect(strict.breaches).toEqual([])
  })

  test('are no more than every LMS keeps, and those that are there go on', async () => {
    const lms = smallLms2004()
    const many = Array.from({ length: 101 }, (_, n) => module(`m${n}`))
    const first = await opened(lms)
    expect(first.tracker.save({ ...record, modules: many })).toBe(true)
    const second = await opened(lms)
    const known = module('m99', { progress: 1 })
    expect(second.tracker.save({ ...record, modules: [module('m100'), known] })).toBe(true)
    expect(lms.stored('cmi.objectives._count')).toBe('100')
    expect([...first.strict.breaches, ...second.strict.breaches]).toEqual([])
  })

  test.each<[string, (lms: Scorm2004Api) => Partial<Scorm2004Api>, number]>([
    [
      'has no objectives',
      (lms) => ({
        GetValue: (element) => (element.includes('objectives') ? '' : lms.GetValue(element)),
        GetLastError: () => '401',
      }),
      0,
    ],
    [
      'refuses every objective',
      (lms) => ({
        SetValue: (element, value) =>
          element.includes('objectives') ? 'false' : lms.SetValue(element, value),
        GetLastError: () => '351',
      }),
      1,
    ],
    [
      'breaks on objectives',
      (lms) => ({
        SetValue(element, value) {
          if (element.includes('objectives')) throw new Error('lms')
          return lms.SetValue(element, value)
        },
      }),
      1,
    ],
  ])('block nothing in an LMS that %s', async (_, faults, tries) => {
    const { tracker, strict } = await opened(smallLms2004(), faults)
    const modules = [module('m1'), module('m2'), module('m3')]
    for (let save = 1; save <= 2; save++) {
      expect(tracker.save({ ...passed, modules })).toBe(true)
      expect(objectivesIn(strict)).toHaveLength(tries * save)
    }
  })

  test('are left alone where it cannot be read which are there', async () => {
    const lms = smallLms2004()
    const first = await opened(lms)
    first.tracker.save({ ...record, modules: [module('m1'), module('m2')] })
    const { tracker, strict } = await opened(lms, (model) => ({
      GetValue(element) {
        if (element === 'cmi.objectives.1.id') throw new Error('lms')
        return model.GetValue(element)
      },
    }))
    expect(tracker.save({ ...passed, modules: [module('m2', { progress: 1 })] })).toBe(true)
    expect(objectivesIn(strict)).toEqual([])
    expect(strict.breaches).toEqual([])
  })

  test('that were refused once are there after the next save', async () => {
    const lms = smallLms2004()
    let failures = 1
    const { tracker } = await opened(lms, (model) => ({
      SetValue(element, value) {
        if (element.includes('objectives') && failures-- > 0) throw new Error('lms')
        return model.SetValue(element, value)
      },
    }))
    const modules = [module('m1'), module('m2')]
    tracker.save({ ...record, modules })
    tracker.save({ ...record, modules })
    expect(stored(lms, 'objectives.0.id', 'objectives.1.id', 'objectives._count')).toEqual([
      ...['module_m1', 'module_m2', '2'],
    ])
  })
})

describe('a value that is answered with "false"', () => {
  const refusing = async (...elements: readonly string[]): Promise<boolean> => {
    const { tracker } = await opened(smallLms2004(), (lms) => ({
      SetValue: (element, value) =>
        elements.includes(element) ? 'false' : lms.SetValue(element, value),
      GetLastError: () => '351',
    }))
    return tracker.save(passed)
  }

  test.each(['score.scaled', 'completion_status', 'success_status', 'suspend_data'])(
    'makes a save without %s a failed one',
    async (element) => {
      expect(await refusing(`cmi.${element}`)).toBe(false)
    },
  )

  test('does not count against the record where the record can do without', async () => {
    const spare = ['score.raw', 'score.min', 'score.max', 'progress_measure', 'location']
    const elements = [...spare, 'session_time', 'exit'].map((element) => `cmi.${element}`)
    expect(await refusing(...elements)).toBe(true)
  })

  test('counts when it can be read back, or need not be', async () => {
    const { tracker } = await opened(smallLms2004(), (lms) => ({
      SetValue(element, value) {
        lms.SetValue(element, value)
        return 'false'
      },
      GetLastError: () => '0',
    }))
    expect(tracker.save(passed)).toBe(true)
  })
})

describe('the end', () => {
  test('writes, asks the LMS to go on when the learner leaves, commits and terminates', async () => {
    const { tracker, strict } = await opened()
    tracker.close(record, 'exit')
    const [last, ...before] = strict.calls.slice(-3).toReversed()
    expect([last?.name, before[0]?.name]).toEqual(['Terminate', 'Commit'])
    expect(before[1]).toEqual({ name: 'SetValue', parameters: ['adl.nav.request', 'suspendAll'] })
    expect(strict.breaches).toEqual([])
  })

  test('asks the LMS for nothing when the page is going', async () => {
    const { tracker, strict } = await opened()
    tracker.save(record)
    tracker.close(record, 'gone')
    expect(written(strict).filter((value) => value.startsWith('adl.nav'))).toEqual([])
    expect(strict.breaches).toEqual([])
  })

  test('comes once, whatever the commit answers', async () => {
    const { tracker, strict } = await opened(smallLms2004(), () => ({ Commit: () => '' }))
    tracker.close(record, 'gone')
    const { length } = strict.calls
    tracker.close(record, 'exit')
    expect(tracker.save(record)).toBe(false)
    expect(strict.calls).toHaveLength(length)
  })

  test('is quiet when there was no beginning', () => {
    const tracker = scorm2004({})
    expect(tracker.save(record)).toBe(false)
    expect(() => {
      tracker.close(record, 'gone')
    }).not.toThrow()
  })
})
