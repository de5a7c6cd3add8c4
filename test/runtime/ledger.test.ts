import { describe, expect, test } from 'vitest'
import type { GivenAnswer, ModuleRecord } from '../../src/model/tracking.ts'
import { createLedger } from '../../src/runtime/ledger.ts'
import { decode, encode } from '../../src/state/codec.ts'
import { emptySnapshot } from '../../src/state/snapshot.ts'
import { firstLaunch } from './fake-tracker.ts'
import { judged } from './records.ts'
import { halfway, later, laterLaunch } from './start-session.ts'

const ledger = () => createLedger({ key: 'c1' }, () => 'b7')

/** A ledger that went on from an earlier session. */
function goneOn(launch = laterLaunch) {
  const begun = ledger()
  begun.restore(launch)
  return begun
}

describe('the record for the LMS', () => {
  test('has how far the learner is', () => {
    const one = goneOn()
    expect(one.record(0)).toMatchObject({ progress: 0, modules: [] })
    const modules: readonly ModuleRecord[] = [
      { key: 'm1', title: 'Kern', progress: 0.25, share: null, success: 'unknown' },
    ]
    one.update(later(halfway), judged({ done: 1, total: 4, modules }))
    expect(one.record(0)).toMatchObject({ progress: 0.25, modules })
    one.update(later(halfway), judged({ done: 0, total: 0 }))
    expect(one.record(0).progress).toBe(0)
  })

  test('keeps that the course is done, and with what result, whatever comes after', () => {
    const one = goneOn()
    expect(one.record(0)).toMatchObject({ isCompleted: false, success: 'unknown' })
    const done = { isCompleted: true, success: 'passed', score: 90, share: 0.9 } as const
    expect(one.update(later(halfway), judged({ standing: 'passed', ...done }))).toBe('standing')
    one.update(later(later(halfway)), judged())
    expect(one.record(0)).toMatchObject({ standing: 'passed', ...done })
  })

  test('has no result in review', () => {
    const one = goneOn({ ...laterLaunch, mode: 'review' })
    const done = { isCompleted: true, success: 'passed', score: 90, share: 0.9 } as const
    one.update(later(halfway), judged({ standing: 'passed', ...done }))
    expect(one.record(0)).toMatchObject({
      ...{ standing: 'incomplete', isCompleted: false, success: 'unknown' },
      ...{ score: null, share: null },
    })
  })

  test('is of a new learner, with nothing in it, before the LMS is found', () => {
    const begun = ledger()
    expect(begun.record(3)).toMatchObject({
      ...{ state: '', standing: 'new', isCompleted: false, success: 'unknown', seconds: 3 },
      ...{ score: null, share: null },
    })
    expect(decode(begun.name(), 'c1')).toEqual(emptySnapshot)
  })
})

describe('an update', () => {
  test('is news when it brings a better score, and not when it brings none', () => {
    const one = goneOn({ ...laterLaunch, score: 40 })
    expect(one.update(halfway, judged({ score: 40 }))).toBe('none')
    expect(one.update(halfway, judged({ score: 41 }))).toBe('progress')
    expect(one.update(halfway, judged({ score: 41 }))).toBe('none')
    expect(one.update(halfway, judged({ score: 12 }))).toBe('none')
    expect(one.update(halfway, judged({ score: 40 }))).toBe('none')
    expect(one.record(0).score).toBe(40)
  })

  test('is news with a score of nothing where there was no score', () => {
    expect(goneOn().update(halfway, judged({ score: 0 }))).toBe('progress')
  })

  test('is news when the course is done, though the LMS has no higher word for it', () => {
    const one = goneOn({ ...laterLaunch, standing: 'passed' })
    const done = judged({ standing: 'completed', isCompleted: true })
    expect(one.update(halfway, done)).toBe('standing')
    expect(one.update(halfway, done)).toBe('none')
  })

  test('that brings no score leaves the score that was told', () => {
    const one = goneOn()
    one.update(later(halfway), judged({ score: 60, share: 0.6 }))
    one.update(later(later(halfway)), judged())
    expect(one.record(0)).toMatchObject({ score: 60, share: 0.6 })
  })
})

describe('a record that goes on', () => {
  test('gives back a blank state as a new one', () => {
    const one = ledger()
    expect(one.restore({ ...firstLaunch, state: '\r\n ', standing: 'incomplete' })).toBe(true)
    expect(decode(one.record(0).state, 'c1').attempt).toBe('b7')
  })

  test('tells the LMS that a learner has begun, where it has a state and no standing', () => {
    const one = ledger()
    expect(one.restore({ ...laterLaunch, standing: 'new' })).toBe(true)
    expect(one.record(0)).toMatchObject({ standing: 'incomplete', state: laterLaunch.state })
  })

  test('is newer than both the state and the copy in the browser', () => {
    for (const [stored, copied] of [
      [7, 30],
      [30, 7],
    ] as const) {
      const one = ledger()
      const state = encode({ ...halfway, revision: stored }, 'c1')
      const copy = encode({ ...halfway, revision: copied, done: ['l1', 'l3'] }, 'c1')
      expect(one.restore({ ...laterLaunch, state }, { state: copy, shown: 0 })).toBe(true)
      expect(decode(one.record(0).state, 'c1').revision).toBe(31)
      expect(one.snapshot().done).toEqual(['l1', 'l3'])
    }
  })

  test('goes on from a copy that was shown before, unless it is a new attempt', () => {
    const copy = encode({ ...later(halfway), done: ['l1', 'l3'] }, 'c1')
    const unnamed = encode({ ...halfway, attempt: '' }, 'c1')
    const other = encode({ ...halfway, attempt: 'b7' }, 'c1')
    for (const [launch, isGoneOn] of [
      [{}, true],
      [{ state: unnamed, standing: 'new' }, true],
      [{ state: 'L1-damaged', standing: 'new' }, true],
      [{ state: '', standing: 'incomplete' }, true],
      [{ state: '', standing: 'new' }, false],
      [{ state: ' \r\n', standing: 'new' }, false],
      [{ state: other }, false],
      [{ attempt: 'b7' }, false],
    ] as const) {
      const one = ledger()
      one.restore({ ...laterLaunch, ...launch }, { state: copy, shown: 7 })
      expect(one.snapshot().done.includes('l3'), JSON.stringify(launch)).toBe(isGoneOn)
    }
  })

  test('leaves alone what another window did in another attempt', () => {
    const one = goneOn()
    const other = { ...later(halfway), done: ['l1', 'l3'] }
    expect(one.missing(encode(other, 'c1'))).toEqual(other)
    expect(one.missing(encode({ ...other, attempt: 'b7' }, 'c1'))).toBeUndefined()
    expect(one.missing(encode(halfway, 'c1'))).toBeUndefined()
  })

  test('keeps the answers that came while it was confirmed', () => {
    const one = goneOn()
    const given: Omit<GivenAnswer, 'serial'> = {
      ...{ module: 'm1', activity: 'a1', attempt: 1, prompt: 'Wat kies je?', answer: ['b'] },
      ...{ verdict: 'right', points: 1, share: 1, latency: 4, at: 0 },
      interaction: { type: 'choice', correct: [['b']] },
    }
    one.answered(given)
    const record = one.record(0)
    one.answered({ ...given, activity: 'a2' })
    one.confirm(record)
    expect(one.record(0).answers.map(({ activity }) => activity)).toEqual(['a2'])
  })
})
