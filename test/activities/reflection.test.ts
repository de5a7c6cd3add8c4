import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reflectionLearner } from '../../src/activities/reflection.ts'
import { decode, encode } from '../../src/state/codec.ts'
import { emptySnapshot } from '../../src/state/snapshot.ts'
import { answered, isAnswered } from '../../src/state/standing.ts'
import { longestText } from '../../src/state/text-code.ts'
import { activity } from '../state/small-course.ts'
import { sampled } from './sample.ts'

const onDevice = { save: 'device', max: 0 } as const
const toLms = { save: 'lms', max: 120 } as const
const anyAnswer = fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 })

function reflectionOf(options: string) {
  return sampled(`:::reflection{#terugblik ${options}}\nWat neem je mee?\n:::`)
}

describe('what a reflection leaves in the record', () => {
  test('is nothing of the text while it stays on the device', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        expect(reflectionLearner.kept?.(onDevice, answer)).toEqual([])
      }),
    )
  })

  test('is that it was written, also for a later session', () => {
    const task = activity('a1', { type: 'reflection', points: 0, keeps: 0 })
    const outcome = reflectionLearner.grade(onDevice, ['Geheim'])
    const kept = reflectionLearner.kept?.(onDevice, ['Geheim']) ?? []
    const snapshot = answered(emptySnapshot, task, kept, outcome)
    const state = encode(snapshot, 'c1')
    expect(decode(state, 'c1').answers).toEqual({ a1: { answer: [], attempts: 1, best: 0 } })
    expect(isAnswered(decode(state, 'c1'), task)).toBe(true)
  })

  test('is the text, line by line, where the author asks for it', () => {
    expect(reflectionLearner.kept?.(toLms, ['een\r\ntwee\rdrie\n'])).toEqual(['een\ntwee\ndrie\n'])
  })

  test('is as much of it as the author says, and never all of a longer one', () => {
    const { author, activity: task } = reflectionOf('save=lms max=120')
    expect(author.keeps?.(task.data)).toBe(120)
    expect(author.keeps?.(reflectionOf('save=lms').activity.data)).toBe(200)
    expect(author.keeps?.(reflectionOf('').activity.data)).toBe(0)
    expect(author.keeps?.(reflectionOf(`save=lms max=${longestText}`).activity.data)).toBe(400)
  })
})

test('a reflection is never right or wrong, whatever is written', () => {
  fc.assert(
    fc.property(anyAnswer, (answer) => {
      expect(reflectionLearner.grade(toLms, answer)).toEqual({ verdict: 'none', score: 0 })
    }),
  )
})

test('a reflection can be saved again and again: it has no attempts to run out of', () => {
  expect(reflectionOf('points=2 attempts=3').activity).toMatchObject({
    points: 0,
    attempts: 0,
  })
})

test('the field is named by the prompt and by words of its own', () => {
  const { author, activity: task, context } = reflectionOf('save=lms max=120')
  const { html } = author.render(task.data, context)
  const label = `q-${context.key}-text-label`
  expect(html).toContain(`aria-labelledby="${context.promptId} ${label}"`)
  expect(html).toContain(`id="${label}" for="q-${context.key}-text"`)
  expect(html).toContain('maxlength="120"')
})
