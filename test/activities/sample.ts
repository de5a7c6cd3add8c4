import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { authors, learners } from '../../src/activities/registry.ts'
import { identify } from '../../src/identity/keys.ts'
import { emptyLock } from '../../src/identity/lock.ts'
import { wordsFor } from '../../src/i18n/words.ts'
import type {
  Activity,
  ActivityAuthor,
  ActivityContext,
  ActivityLearner,
} from '../../src/model/activity.ts'
import { trusted } from '../../src/model/html.ts'
import type { Fragment } from '../../src/model/rich-text.ts'
import { courseOf } from '../support/course-of.ts'
import { parseLesson } from '../support/parse-lesson.ts'

const folder = join(import.meta.dirname, 'samples')

/** The types that have a sample: a block of Markdown in `samples/<type>.md`. */
export const sampledTypes: readonly string[] = readdirSync(folder)
  .map((name) => name.replace(/\.md$/, ''))
  .toSorted()

/** The text of a lesson with the samples of all types, each under the id of its type. */
export const everySample: string = sampledTypes
  .map((type) => textOf(type).replace('#sample', `#${type}`))
  .join('\n')

/** An activity as the pipeline hands it to both parts of its type. */
export interface Sampled {
  readonly activity: Activity
  readonly author: ActivityAuthor
  readonly learner: ActivityLearner
  readonly context: ActivityContext
}

/** The sample of a type. */
export function sampleOf(type: string): Sampled {
  return sampled(textOf(type))
}

function textOf(type: string): string {
  return readFileSync(join(folder, `${type}.md`), 'utf8')
}

/** The first activity of a text; throws when anything is wrong with it. */
export function sampled(markdown: string): Sampled {
  const { activities, diagnostics } = parseLesson(markdown)
  const [activity] = activities
  if (!activity || diagnostics.length > 0) {
    throw new Error(`Not a clean activity: ${JSON.stringify(diagnostics)}`)
  }
  const author = authors.find(({ type }) => type === activity.type)
  const learner = learners.find(({ type }) => type === activity.type)
  if (!author || !learner) throw new Error(`"${activity.type}" is not registered.`)
  const { keys } = identify(courseOf([{ activities }]), emptyLock)
  const { key, choices: choiceKeys } = keys.activities[activity.id] ?? { key: '', choices: [] }
  return {
    ...{ activity, author, learner },
    context: {
      ...{ key, choiceKeys, language: 'nl', words: wordsFor('nl') },
      ...{ promptId: `q-${key}-prompt`, outcomeId: `q-${key}-outcome` },
      rich: (text) => trusted(text.map(asText).join('')),
      questions: activity.questions.map(({ id }) => trusted(`<div>${id}</div>`)),
    },
  }
}

function asText(fragment: Fragment): string {
  return typeof fragment === 'string' ? fragment : ''
}
