import type { ActivityAuthor, ActivityLearner } from '../model/activity.ts'
import { choiceAuthor, choiceLearner } from './choice.ts'
import { matchAuthor, matchLearner } from './match.ts'
import { orderAuthor, orderLearner } from './order.ts'
import { quizAuthor, quizLearner } from './quiz.ts'
import { sortAuthor, sortLearner } from './sort.ts'

/** The author's parts of all question types: parsing, checking, rendering. */
export const authors: readonly ActivityAuthor[] = [
  choiceAuthor,
  orderAuthor,
  matchAuthor,
  sortAuthor,
  quizAuthor,
]

/** The learner's parts: all that ships in a package. A list of its own, so that the rest does not. */
export const learners: readonly ActivityLearner[] = [
  choiceLearner,
  orderLearner,
  matchLearner,
  sortLearner,
  quizLearner,
]
