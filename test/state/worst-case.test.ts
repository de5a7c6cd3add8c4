import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { authors } from '../../src/activities/registry.ts'
import { stateSizeOf } from '../../src/check/state-size.ts'
import type { AnswerSize } from '../../src/model/activity.ts'
import { summarise } from '../../src/model/summary.ts'
import { decode, encode } from '../../src/state/codec.ts'
import { emptySnapshot, type AnswerState, type Snapshot } from '../../src/state/snapshot.ts'
import { finished, visited } from '../../src/state/standing.ts'
import { keptText } from '../../src/state/text-code.ts'
import { worstCase, type Recorded, type RecordedActivity } from '../../src/state/worst-case.ts'
import { sampledTypes } from '../activities/sample.ts'
import {
  knownCourse,
  plannedCourse,
  sampleBlock,
  type KnownCourse,
} from '../support/planned-course.ts'
import { give, playablesOf, type Playable } from './answers.ts'
import { day, key } from './arbitraries.ts'

const types = authors.map(({ type }) => type)

/** The course of one lesson with one activity of a type in it. */
function courseWith(...blocks: readonly string[]): KnownCourse {
  return knownCourse([blocks])
}

function boundOf({ course, keys }: KnownCourse): number {
  return stateSizeOf(course, keys).characters
}

function sizeOf(snapshot: Snapshot, { keys }: KnownCourse): number {
  return encode(snapshot, keys.course).length
}

/** As if the learner had been at it for very long; of a quiz the rounds are what is counted. */
function longAfter({ activity, within }: Playable, snapshot: Snapshot): Snapshot {
  const { key: own } = within ?? activity
  const tried = { answer: [], best: 0, ...snapshot.answers[own], attempts: 36 ** 4 - 5 }
  return { ...snapshot, answers: { ...snapshot.answers, [own]: tried } }
}

const size: fc.Arbitrary<AnswerSize> = fc.record({
  kind: fc.constantFrom('choices', 'pairs', 'texts'),
  most: fc.nat(36),
  isShared: fc.boolean(),
})

const recorded: fc.Arbitrary<Recorded> = fc
  .uniqueArray(key, { minLength: 1, maxLength: 60 })
  .chain((keys) =>
    fc
      .record({
        key: fc.constantFrom('c1', 'c12345'),
        version: fc.oneof(fc.constant('1.4.0'), fc.string({ unit: 'binary', maxLength: 500 })),
        lessons: fc.constant([]),
        sizes: fc.array(fc.record({ size, keeps: fc.option(fc.integer({ min: 1, max: 500 })) }), {
          minLength: keys.length,
          maxLength: keys.length,
        }),
        perLesson: fc.integer({ min: 0, max: 5 }),
      })
      .map(({ sizes, perLesson, ...course }) => {
        const lessonKeys = keys.filter((_, index) => index % (perLesson + 1) === 0)
        const rest = keys.flatMap((each, index): RecordedActivity[] => {
          const { size: longest, keeps } = sizes[index] ?? { size: anySize, keeps: null }
          if (lessonKeys.includes(each)) return []
          return [{ key: each, longest, ...(keeps !== null && { keeps }) }]
        })
        const lessons = lessonKeys.map((lessonKey, index) => ({
          id: `les-${index}`,
          key: lessonKey,
          activities: rest.slice(index * perLesson, (index + 1) * perLesson),
        }))
        return { ...course, lessons }
      }),
  )
const anySize: AnswerSize = { kind: 'choices', most: 0, isShared: false }

const characters = fc.string({ unit: 'binary', maxLength: 600 })

/** Any state of a recorded course: not everything is done, and nothing is longer than it may be. */
function statesOf({ version, lessons }: Recorded): fc.Arbitrary<Snapshot> {
  const keys = lessons.map((lesson) => lesson.key)
  const activities = lessons.flatMap((lesson) => lesson.activities)
  return fc.record({
    revision: fc.maxSafeNat(),
    version: fc.constant(version),
    place: fc.constantFrom('', ...keys),
    done: fc.subarray(keys),
    answers: fc
      .tuple(
        fc.subarray([...activities]),
        fc.infiniteStream(characters),
        fc.infiniteStream(fc.nat()),
      )
      .map(([answered, texts, numbers]) =>
        Object.fromEntries(
          answered.map((activity) => [activity.key, stateOf(activity, texts, numbers)]),
        ),
      ),
    completedOn: day,
    attempt: fc.stringMatching(/^[a-z0-9]{0,6}$/),
  })
}

function stateOf(
  { longest, keeps }: RecordedActivity,
  texts: Iterator<string>,
  numbers: Iterator<number>,
): AnswerState {
  const next = (): number => Number(numbers.next().value)
  const { kind, most, isShared } = longest
  const letter = (): string => (next() % 36).toString(36)
  const part = (): string => {
    if (kind === 'choices') return letter()
    if (kind === 'pairs') return letter() + letter()
    return keptText(String(texts.next().value), keeps)
  }
  return {
    answer: Array.from({ length: next() % (most + 1) }, part),
    attempts: next() % 2 === 0 ? next() % 5 : next(),
    best: isShared ? (next() % 1001) / 1000 : next() % 2,
  }
}

describe('the longest state of a course', () => {
  test('is never shorter than one that a learner can come to', () => {
    const property = fc.property(
      recorded.chain((course) => fc.tuple(fc.constant(course), statesOf(course))),
      ([course, snapshot]) => {
        const bound = worstCase(course)
        expect(encode(snapshot, course.key).length).toBeLessThanOrEqual(bound.characters)
      },
    )
    fc.assert(property, { numRuns: 200 })
  })

  test('is the frame and what each lesson takes', () => {
    const property = fc.property(recorded, (course) => {
      const { characters: whole, frame, lessons } = worstCase(course)
      const taken = lessons.reduce((sum, lesson) => sum + lesson.characters, 0)
      expect(frame + taken).toBe(whole)
      expect(frame).toBeGreaterThan(0)
      expect(lessons.map(({ id }) => id)).toEqual(course.lessons.map(({ id }) => id))
    })
    fc.assert(property)
  })

  test('is that of the SCO that takes most where a course is divided', () => {
    const small = [sampleBlock('choice', 'een')]
    const large = [sampleBlock('fill-in', 'twee'), sampleBlock('fill-in', 'drie')]
    const { course, keys } = knownCourse([small, large, []])
    const divided = stateSizeOf(course, keys, 'lesson')
    expect(divided.lessons.map(({ id }) => id)).toEqual(['les-2'])
    expect(divided.characters).toBeLessThan(stateSizeOf(course, keys).characters)
    expect(divided.characters).toBe(divided.frame + (divided.lessons[0]?.characters ?? 0))
    expect(stateSizeOf(course, keys, 'module')).toMatchObject(stateSizeOf(course, keys))
  })

  test('of a course without lessons is the frame', () => {
    const {
      characters: whole,
      frame,
      lessons,
    } = worstCase({ key: 'c1', version: '1', lessons: [] })
    expect({ whole, lessons }).toEqual({ whole: frame, lessons: [] })
  })

  test('counts a lesson for what it adds', () => {
    const activity = { key: 'a001', longest: { kind: 'choices', most: 3, isShared: true } } as const
    const lesson = { id: 'een', key: 'l001', activities: [activity] }
    const { lessons } = worstCase({ key: 'c1', version: '1.0.0', lessons: [lesson] })
    // `001` and a check letter; `001`, a letter, three choices, `_zzzz`, `_rr` and a check letter.
    expect(lessons).toEqual([{ id: 'een', characters: 4 + 3 + 1 + 3 + 5 + 3 + 1 }])
  })
})

describe.each(types)('a %s', (type) => {
  const known = courseWith(sampleBlock(type, 'vraag').replace(' attempts=3', ''))
  const playables = playablesOf(known)
  const lesson = known.keys.lessons['les-1'] ?? ''

  test('never takes more than is counted for it, whatever is answered how often', () => {
    const steps = fc.array(
      fc.constantFrom(...playables).chain((playable) =>
        fc.record({
          playable: fc.constant(playable),
          answer: playable.answers,
          isLate: fc.boolean(),
        }),
      ),
      { maxLength: 12 },
    )
    const property = fc.property(steps, fc.maxSafeNat(), (all, revision) => {
      let snapshot: Snapshot = { ...emptySnapshot, version: known.course.version, revision }
      snapshot = finished(visited(snapshot, lesson), lesson)
      for (const { playable, answer, isLate } of all) {
        const before = isLate ? longAfter(playable, snapshot) : snapshot
        snapshot = give(before, playable, answer, playables)
        const now = { ...snapshot, revision: Math.min(snapshot.revision, Number.MAX_SAFE_INTEGER) }
        expect(sizeOf(now, known)).toBeLessThanOrEqual(boundOf(known))
      }
    })
    fc.assert(property)
  })

  test('can come to what is counted for it', () => {
    const open = { ...emptySnapshot, version: known.course.version }
    const tried = playables.reduce((before, playable) => longAfter(playable, before), open)
    // The last round of a quiz is finished as well.
    const answered = [...playables, ...playables.slice(0, 1)].reduce(
      (before, playable) => give(before, playable, playable.longest, playables),
      tried,
    )
    const all: Snapshot = {
      ...answered,
      revision: Number.MAX_SAFE_INTEGER,
      place: lesson,
      done: [lesson],
      completedOn: '6500-01-01',
      attempt: 'zzzzzz',
    }
    expect(sizeOf(all, known)).toBeGreaterThanOrEqual(0.95 * boundOf(known))
    expect(sizeOf(all, known)).toBeLessThanOrEqual(boundOf(known))
  })
})

describe('a course of 27 lessons with 100 activities of all types', () => {
  const known = plannedCourse()
  const bound = stateSizeOf(known.course, known.keys)
  const playables = playablesOf(known)
  const lessons = Object.values(known.keys.lessons)

  /** A learner who does everything, with these answers, some of it twice or three times. */
  function doneWith(answers: readonly (readonly string[])[]): Snapshot {
    const begun = lessons.reduce(finished, {
      ...emptySnapshot,
      version: '1.0.0',
      place: lessons[0] ?? '',
    })
    const done = playables.reduce(
      (before, playable, index) =>
        Array.from({ length: playable.within ? 1 : 1 + (index % 3) }).reduce<Snapshot>(
          (now) => give(now, playable, answers[index] ?? [], playables),
          before,
        ),
      begun,
    )
    return { ...done, completedOn: '2027-02-28', attempt: 'y9f0a' }
  }

  test('is that', () => {
    const types = new Set(
      known.course.modules.flatMap(({ lessons }) =>
        lessons.flatMap(({ activities }) => activities.map(({ type }) => type)),
      ),
    )
    expect([...types].toSorted()).toEqual(sampledTypes)
    expect(summarise(known.course)).toMatchObject({ lessons: 27, activities: 100 })
  })

  test('takes less than 1,024 characters when everything is answered', () => {
    const state = doneWith(playables.map(({ usual }) => usual))
    const text = encode(state, known.keys.course)
    expect(Object.keys(state.answers)).toHaveLength(100)
    expect(text.length).toBeLessThan(1024)
    expect(decode(text, known.keys.course)).toEqual(state)
  })

  test('has room in SCORM 1.2 whatever is answered', () => {
    expect(bound.characters).toBeLessThan(0.75 * 4096)
    const answers = fc.tuple(...playables.map((playable) => playable.answers))
    const property = fc.property(answers, (all) => {
      expect(sizeOf(doneWith(all), known)).toBeLessThanOrEqual(bound.characters)
    })
    fc.assert(property, { numRuns: 20 })
  })
})
