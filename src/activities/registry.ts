import type { ActivityAuthor, ActivityLearner } from '../model/activity.ts'
import { checklistAuthor, checklistLearner } from './checklist.ts'
import { choiceAuthor, choiceLearner } from './choice.ts'
import { fillInAuthor, fillInLearner } from './fill-in.ts'
import { matchAuthor, matchLearner } from './match.ts'
import { numberAuthor, numberLearner } from './number.ts'
import { orderAuthor, orderLearner } from './order.ts'
import { quizAuthor, quizLearner } from './quiz.ts'
import { reflectionAuthor, reflectionLearner } from './reflection.ts'
import { scaleAuthor, scaleLearner } from './scale.ts'
import { scenarioAuthor, scenarioLearner } from './scenario.ts'
import { sortAuthor, sortLearner } from './sort.ts'
import { trueFalseAuthor, trueFalseLearner } from './true-false.ts'

/** The author's parts of all question types: parsing, checking, rendering. */
export const authors: readonly ActivityAuthor[] = [
  choiceAuthor,
  trueFalseAuthor,
  orderAuthor,
  matchAuthor,
  sortAuthor,
  fillInAuthor,
  numberAuthor,
  quizAuthor,
  reflectionAuthor,
  checklistAuthor,
  scaleAuthor,
  scenarioAuthor,
]

/** The learner's parts: all that ships in a package. A list of its own, so that the rest does not. */
export const learners: readonly ActivityLearner[] = [
  choiceLearner,
  trueFalseLearner,
  orderLearner,
  matchLearner,
  sortLearner,
  fillInLearner,
  numberLearner,
  quizLearner,
  reflectionLearner,
  checklistLearner,
  scaleLearner,
  scenarioLearner,
]
