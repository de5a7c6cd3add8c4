import type { ActivityAuthor, ActivityLearner } from '../model/activity.ts'
import { choiceAuthor, choiceLearner } from './choice.ts'
import { orderAuthor, orderLearner } from './order.ts'

/** The author's parts of all question types: parsing, checking, rendering. */
export const authors: readonly ActivityAuthor[] = [choiceAuthor, orderAuthor]

/** The learner's parts: all that ships in a package. A list of its own, so that the rest does not. */
export const learners: readonly ActivityLearner[] = [choiceLearner, orderLearner]
