import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { authors, learners } from '../../src/activities/registry.ts'
import type { Answer } from '../../src/model/activity.ts'
import type { Component, Interaction } from '../../src/model/interaction.ts'
import { sampledTypes, sampleOf } from './sample.ts'

const types = authors.map(({ type }) => type)

/** Keys, pairs of keys, typed text and rubbish. */
const anyAnswer = fc.array(fc.oneof(fc.stringMatching(/^[a-z0-9]{1,2}$/), fc.string()), {
  maxLength: 20,
})

/** What a learner gives for a pattern that is right; see `Interaction.correct`. */
function answersOf({ type }: Interaction, pattern: readonly string[]): readonly Answer[] {
  if (type === 'numeric') return pattern.map((bound) => [bound])
  return [type === 'true-false' ? pattern.map((word) => word.slice(0, 1)) : pattern]
}

test('every type has an author’s part, a learner’s part and a sample', () => {
  expect(learners.map(({ type }) => type)).toEqual(types)
  expect(sampledTypes).toEqual(types.toSorted())
})

test('every widget that a type asks for is there', () => {
  const asked = learners.flatMap(({ widget }) => (widget === undefined ? [] : [widget]))
  const registry = readFileSync(
    join(import.meta.dirname, '../../src/runtime/widgets/registry.ts'),
    'utf8',
  )
  for (const widget of asked) expect(registry).toContain(`from './${widget}.ts'`)
})

describe.each(types)('%s', (type) => {
  const { author, learner, activity, context } = sampleOf(type)
  const data = author.forLearner(activity.data, context)
  const interaction = author.interaction(activity.data, context)

  test('gives an outcome for any answer whatever', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const { verdict, score } = learner.grade(data, answer)
        expect(['right', 'partly', 'wrong', 'none']).toContain(verdict)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('never throws on data that another version of it wrote', () => {
    expect(() => learner.grade(JSON.parse(JSON.stringify(data)), [])).not.toThrow()
  })

  test('hands its learner nothing but plain data', () => {
    expect(JSON.parse(JSON.stringify(data))).toEqual(data)
  })

  test('calls every answer right that its interaction calls right', () => {
    for (const answer of interaction.correct.flatMap((pattern) =>
      answersOf(interaction, pattern),
    )) {
      expect(learner.grade(data, answer)).toMatchObject({ verdict: 'right', score: 1 })
    }
  })

  test('describes its choices by their frozen keys, with words', () => {
    const { choices = [], source = [], target = [], correct } = interaction
    for (const list of [choices, source, target]) {
      expect(new Set(list.map(([key]) => key)).size).toBe(list.length)
      for (const [key, text] of list) {
        expect(key).toMatch(/^[a-z0-9]$/)
        expect(text).not.toBe('')
      }
    }
    const keys = (list: readonly Component[]) => list.map(([key]) => key)
    for (const answer of correct.flat()) {
      if (interaction.type === 'choice' || interaction.type === 'sequencing') {
        expect(keys(choices)).toContain(answer)
      }
      if (interaction.type === 'matching') {
        expect(keys(source)).toContain(answer[0])
        expect(keys(target)).toContain(answer[1])
      }
    }
  })

  test('shows its controls without a script of its own, and its answer in words', () => {
    const controls = author.render(activity.data, context).html
    expect(controls).not.toMatch(/<script|\son[a-z]+=|\sstyle=/i)
    expect(author.explain(activity.data, context).html).not.toMatch(/<script|\son[a-z]+=/i)
  })
})
