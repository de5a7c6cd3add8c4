import { describe, expect, test } from 'vitest'
import type { GivenAnswer, LearnerRecord } from '../../../src/model/tracking.ts'
import { emptyRecord } from '../records.ts'
import { standards, type Faults, type Launched } from './standards.ts'

const first: GivenAnswer = {
  ...{ serial: 0, module: 'm1', activity: 'a1', attempt: 1, prompt: 'Klopt het?' },
  interaction: {
    type: 'choice',
    choices: [
      ['a', 'Ja'],
      ['b', 'Nee'],
    ],
    correct: [['a']],
  },
  ...{ answer: ['a'], verdict: 'right', points: 1, share: 1, at: 1e12, latency: 2 },
}
const second: GivenAnswer = { ...first, serial: 1, activity: 'a2', answer: ['b'], verdict: 'wrong' }

const recordOf = (...answers: readonly GivenAnswer[]): LearnerRecord => {
  return { ...emptyRecord, state: 'L1-state', answers }
}

/** Place and field to value, without what every save writes. */
function interactionsIn({ set }: Launched): readonly string[] {
  return set()
    .filter(([element]) => element.startsWith('cmi.interactions.'))
    .map(([element, value]) => `${element.slice('cmi.interactions.'.length)}=${value}`)
}

const idsIn = (launched: Launched): readonly string[] =>
  interactionsIn(launched).filter((value) => /^\d+\.id=/.test(value))

describe.each(Object.entries(standards))('with %s', (_, lmsOf) => {
  async function open(faults?: Faults, lms = lmsOf()): Promise<Launched> {
    const launched = lms.launch(faults)
    await launched.tracker.open('completed')
    return launched
  }

  test('answers follow all that cannot be missed, and the commit follows them', async () => {
    const launched = await open()
    expect(launched.tracker.save(recordOf(first, second))).toBe(true)
    const elements = launched.set().map(([element]) => element)
    const at = elements.findIndex((element) => element.startsWith('cmi.interactions.'))
    expect(elements.slice(at).every((each) => each.startsWith('cmi.interactions.'))).toBe(true)
    expect(elements.slice(0, at)).toContain('cmi.suspend_data')
    expect(idsIn(launched)).toEqual(['0.id=a1', '1.id=a2'])
    expect(launched.breaches).toEqual([])
  })

  test('a later session goes on behind what the LMS has', async () => {
    const lms = lmsOf()
    const one = await open({}, lms)
    one.tracker.save(recordOf(first))
    one.tracker.close(recordOf(), 'gone')
    expect(Number(lms.stored('cmi.interactions._count'))).toBe(1)
    const two = await open({}, lms)
    two.tracker.save(recordOf(second))
    expect(idsIn(two)).toEqual(['1.id=a2'])
    expect(two.breaches).toEqual([])
  })

  test('a save that failed tells the same answer in the same place', async () => {
    let commits = 0
    const launched = await open({ commit: (commit) => (commits++ === 0 ? 'false' : commit()) })
    expect(launched.tracker.save(recordOf(first))).toBe(false)
    expect(launched.tracker.save(recordOf(first, second))).toBe(true)
    expect(idsIn(launched)).toEqual(['0.id=a1', '0.id=a1', '1.id=a2'])
    expect(launched.breaches).toEqual([])
  })

  test('an answer that was changed takes the place of the one before', async () => {
    const changed: GivenAnswer = { ...first, serial: 2, answer: ['b'] }
    const launched = await open()
    launched.tracker.save(recordOf(first))
    launched.tracker.save(recordOf(changed))
    expect(idsIn(launched)).toEqual(['0.id=a1', '0.id=a1'])
    expect(interactionsIn(launched).filter((value) => value.endsWith('response=b'))).toHaveLength(1)
    expect(launched.breaches).toEqual([])
  })

  test('an answer that was changed before it was told is told once', async () => {
    const launched = await open()
    launched.tracker.save(recordOf(first, { ...first, serial: 1, answer: ['b'] }))
    const responses = interactionsIn(launched).filter((value) => value.includes('response='))
    expect(responses.map((value) => value.slice(-2))).toEqual(['=b'])
  })

  test('an LMS that does not count them is told none, and has all the rest', async () => {
    for (const answer of ['', 'null', 'veel']) {
      const launched = await open({
        get: (element, get) => (element === 'cmi.interactions._count' ? answer : get(element)),
      })
      expect(launched.tracker.save(recordOf(first))).toBe(true)
      expect(interactionsIn(launched)).toEqual([])
    }
  })

  test('an LMS that counts in numbers is told', async () => {
    const launched = await open({
      // What the standard says is a string is not always one.
      get: (element, get) =>
        element === 'cmi.interactions._count' ? (0 as unknown as string) : get(element),
    })
    launched.tracker.save(recordOf(first))
    expect(idsIn(launched)).toEqual(['0.id=a1'])
  })

  test.each(['401', '402', '201'])(
    'an LMS that refuses the first with %s is asked no more',
    async (code) => {
      let isRefused = false
      const launched = await open({
        set(element, set) {
          isRefused = element.startsWith('cmi.interactions.')
          return isRefused ? 'false' : set()
        },
        lastError: (lastError) => (isRefused ? code : lastError()),
      })
      expect(launched.tracker.save(recordOf(first, second))).toBe(true)
      expect(launched.tracker.save(recordOf(second))).toBe(true)
      expect(interactionsIn(launched)).toEqual(['0.id=a1'])
    },
  )

  test('an LMS that breaks is told again with the next save, and not for ever', async () => {
    let breaks = true
    const launched = await open({
      set(element, set) {
        if (breaks && element.startsWith('cmi.interactions.')) throw new Error('lms')
        return set()
      },
    })
    expect(launched.tracker.save(recordOf(first))).toBe(true)
    breaks = false
    launched.tracker.save(recordOf())
    expect(idsIn(launched)).toEqual(['0.id=a1', '0.id=a1'])
    const { length } = interactionsIn(launched)
    launched.tracker.save(recordOf())
    expect(interactionsIn(launched)).toHaveLength(length)
    expect(launched.breaches).toEqual([])
  })

  test('one part that is refused keeps no other from being told', async () => {
    const launched = await open({
      set: (element, set) => (element.endsWith('.latency') ? 'false' : set()),
      lastError: () => '405',
    })
    expect(launched.tracker.save(recordOf(first))).toBe(true)
    for (const name of ['id', 'type', 'result', 'correct_responses.0.pattern']) {
      expect(interactionsIn(launched).join('\n')).toContain(`0.${name}=`)
    }
    launched.tracker.save(recordOf())
    launched.tracker.save(recordOf())
    expect(idsIn(launched)).toHaveLength(2)
  })

  test('no more is told in one session than every LMS keeps', async () => {
    const many = Array.from({ length: 260 }, (_unused, index) => {
      return { ...first, serial: index, activity: `a${index}` }
    })
    const launched = await open()
    launched.tracker.save(recordOf(...many))
    expect(idsIn(launched)).toHaveLength(250)
    expect(launched.breaches).toEqual([])
  })
})
