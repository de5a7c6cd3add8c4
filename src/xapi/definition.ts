import { cutText } from '../model/cut-text.ts'
import type { Component, Interaction, InteractionType } from '../model/interaction.ts'
import { activityTypes } from './iris.ts'
import { componentId, patternText, stepId, xapiLimits } from './response.ts'

/** BCP 47 tag to text (xAPI 1.0.3 Data 4.2). A course has its texts in one language. */
export type LanguageMap = Readonly<Record<string, string>>

/** What an activity is (xAPI 1.0.3 Data 2.4.4.1). */
export interface ActivityDefinition {
  readonly type: string
  readonly name?: LanguageMap
  readonly description?: LanguageMap
}

/** A question, with all that a report needs to read the answers (the same, "Interaction Activities"). */
export interface InteractionDefinition extends ActivityDefinition {
  readonly interactionType: InteractionType
  /** Absent where nothing is right or wrong: an empty list would say that every answer is wrong. */
  readonly correctResponsesPattern?: readonly string[]
  readonly choices?: readonly InteractionComponent[]
  readonly scale?: readonly InteractionComponent[]
  readonly source?: readonly InteractionComponent[]
  readonly target?: readonly InteractionComponent[]
  readonly steps?: readonly InteractionComponent[]
}

export interface InteractionComponent {
  readonly id: string
  readonly description: LanguageMap
}

/** Lists show a name on one line; the whole of it is in the description. */
const nameLimit = 200

/** A course, module or lesson as statements describe it. Empty texts are left out. */
export function activityDefinition(
  kind: keyof typeof activityTypes,
  name: string,
  description: string,
  language: string,
): ActivityDefinition {
  return {
    type: activityTypes[kind],
    ...(name !== '' && { name: { [language]: oneLine(name, nameLimit) } }),
    ...(description !== '' && { description: { [language]: oneLine(description) } }),
  }
}

/**
 * A question as statements describe it. Its components have the ids that the answers have, see
 * `responseText`. `prompt` is what was asked, in plain words.
 */
export function interactionDefinition(
  interaction: Interaction,
  prompt: string,
  language: string,
): InteractionDefinition {
  const patterns = interaction.correct.flatMap(
    (right) => patternText(interaction, right, xapiLimits) ?? [],
  )
  const description = [prompt, ...legend(interaction)].filter((part) => part !== '').join(' | ')
  return {
    ...activityDefinition('question', prompt, description, language),
    interactionType: interaction.type,
    ...(patterns.length > 0 && { correctResponsesPattern: [...new Set(patterns)] }),
    ...components(interaction, language),
  }
}

/** Each type has lists of its own, and none of another's. */
function components(
  { type, choices = [], source = [], target = [] }: Interaction,
  language: string,
): Partial<InteractionDefinition> {
  const listed = (list: readonly Component[]): readonly InteractionComponent[] =>
    list.map(([key, text]) => ({ id: componentId(key), description: { [language]: text } }))
  switch (type) {
    case 'choice':
    case 'sequencing':
      return { choices: listed(choices) }
    case 'likert':
      return { scale: listed(choices) }
    case 'matching':
      return { source: listed(source), target: listed(target) }
    case 'performance':
      return { steps: choices.map((_, index) => step(index)) }
    default:
      return {}
  }
}

/** A way through a scenario takes each choice at most once, so there are no more steps than choices. */
function step(index: number): InteractionComponent {
  const number = index + 1
  return { id: stepId(index), description: { en: `Step ${number}`, nl: `Stap ${number}` } }
}

/** The standard has no place for what can be done in a step, so the description says it. */
function legend({ type, choices = [] }: Interaction): readonly string[] {
  if (type !== 'performance') return []
  return choices.map(([key, text]) => `${componentId(key)} = ${text}`)
}

function oneLine(text: string, limit = Infinity): string {
  return cutText(text.replace(/\s+/g, ' ').trim(), limit)
}
