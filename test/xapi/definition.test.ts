import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import {
  activityDefinition,
  interactionDefinition,
  type InteractionDefinition,
} from '../../src/xapi/definition.ts'
import { patternText, responseText, xapiLimits } from '../../src/xapi/response.ts'
import { anyAnswerTo, questions } from '../runtime/interactions/given.ts'

/** The lists that a type has, and no other (xAPI 1.0.3 Data 2.4.4.1). */
const listsOf: Readonly<Record<string, readonly (keyof InteractionDefinition)[]>> = {
  choice: ['choices'],
  sequencing: ['choices'],
  likert: ['scale'],
  matching: ['source', 'target'],
  performance: ['steps'],
}

const lists = ['choices', 'scale', 'source', 'target', 'steps'] as const

const idsIn = (definition: InteractionDefinition, list: (typeof lists)[number]) =>
  (definition[list] ?? []).map(({ id }) => id)

/** The ids that a response names, by the list that each must be in. */
function namedIn({ type }: Interaction, response: string) {
  const parts = response.split('[,]').map((part) => part.split('[.]'))
  const first = parts.map(([id]) => id)
  switch (type) {
    case 'choice':
    case 'sequencing':
      return { choices: first }
    case 'likert':
      return { scale: first }
    case 'matching':
      return { source: first, target: parts.map(([, id]) => id) }
    case 'performance':
      return { steps: first }
    default:
      return {}
  }
}

describe.each(Object.entries(questions))('the definition of a %s', (_, question) => {
  const { author, activity, context } = question
  const interaction = author.interaction(activity.data, context)
  const definition = interactionDefinition(interaction, 'Welke trede is dit?', 'nl')

  test('has the lists of its type, and those only', () => {
    const present = lists.filter((list) => list in definition)
    expect(present).toEqual(listsOf[interaction.type] ?? [])
    for (const list of present) expect(idsIn(definition, list)).not.toEqual([])
  })

  test('has ids without blanks, each once, and words for each in a language', () => {
    for (const list of lists) {
      const ids = idsIn(definition, list)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { id, description } of definition[list] ?? []) {
        expect(id).toMatch(/^[a-z][a-z0-9]*$/)
        expect(description['nl']).toMatch(/\S/)
      }
    }
  })

  test('tells right answers where there are, and never an empty list', () => {
    const { correctResponsesPattern: patterns } = definition
    expect(patterns === undefined).toBe(interaction.correct.length === 0)
    if (patterns) expect(patterns.every((pattern) => pattern !== '')).toBe(true)
  })

  test('knows every id in every answer, and in every right answer', () => {
    const known = (response: string): void => {
      for (const [list, ids] of Object.entries(namedIn(interaction, response))) {
        const allowed = idsIn(definition, list as (typeof lists)[number])
        for (const id of ids) expect(allowed).toContain(id)
      }
    }
    for (const right of interaction.correct)
      known(patternText(interaction, right, xapiLimits) ?? '?')
    fc.assert(
      fc.property(anyAnswerTo(question), (answer) => {
        const response = responseText(interaction, answer, xapiLimits)
        if (response !== undefined) known(response)
      }),
    )
  })
})

describe('a definition', () => {
  const define = (type: string) => {
    const question = questions[type]
    if (!question) throw new Error(`No question is called "${type}".`)
    const { author, activity, context } = question
    return interactionDefinition(
      author.interaction(activity.data, context),
      ' Welke\ntrede? ',
      'en-GB',
    )
  }

  test('of a choice is all that a report needs', () => {
    expect(define('choice')).toEqual({
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { 'en-GB': 'Welke trede?' },
      description: { 'en-GB': 'Welke trede?' },
      interactionType: 'choice',
      correctResponsesPattern: ['b'],
      choices: [
        { id: 'a', description: { 'en-GB': 'Informeren' } },
        { id: 'b', description: { 'en-GB': 'Raadplegen' } },
        { id: 'c', description: { 'en-GB': 'Adviseren' } },
      ],
    })
  })

  test('of a scenario says what the choices in its steps stand for', () => {
    const { description, steps } = define('scenario')
    expect(description?.['en-GB']).toMatch(/^Welke trede\? \| a = \S/)
    expect(steps?.[0]).toEqual({ id: 's1', description: { en: 'Step 1', nl: 'Stap 1' } })
  })

  test('of a private reflection holds no place for a text', () => {
    expect(define('private reflection').interactionType).toBe('other')
  })

  test('leaves out a right answer that cannot be written', () => {
    const some = { type: 'numeric', correct: [['veel'], ['4'], ['4', '4']] } as const
    expect(interactionDefinition(some, 'Hoeveel?', 'nl').correctResponsesPattern).toEqual(['4[:]4'])
    const none = interactionDefinition({ ...some, correct: [['veel']] }, 'Hoeveel?', 'nl')
    expect(none).not.toHaveProperty('correctResponsesPattern')
  })

  test('leaves out what there are no words for', () => {
    expect(activityDefinition('lesson', 'Les', '', 'nl')).toEqual({
      type: 'http://adlnet.gov/expapi/activities/lesson',
      name: { nl: 'Les' },
    })
  })
})
