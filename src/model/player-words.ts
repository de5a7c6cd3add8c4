import type { ActivityWords } from './activity.ts'

/** Every word of the learner's interface, in the language of the course. `{name}` is filled in. */
export interface PlayerWords extends ActivityWords {
  readonly skipToContent: string
  readonly contents: string
  readonly courseHome: string
  readonly module: string
  readonly bonus: string
  readonly lesson: string
  readonly minutes: string
  readonly start: string
  readonly resume: string
  readonly previous: string
  readonly next: string
  readonly finishLesson: string
  readonly progress: string
  readonly lessonDone: string
  readonly lessonOpen: string
  readonly openQuestions: string
  readonly oneOpenQuestion: string
  readonly check: string
  readonly save: string
  readonly tryAgain: string
  readonly showAnswer: string
  readonly hint: string
  readonly modelAnswer: string
  readonly verdictRight: string
  readonly verdictPartly: string
  readonly verdictWrong: string
  readonly answerFirst: string
  readonly rightOf: string
  readonly attemptsLeft: string
  readonly noAttemptsLeft: string
  readonly practice: string
  readonly points: string
  readonly onePoint: string
  readonly sources: string
  readonly checkedOn: string
  readonly glossary: string
  readonly about: string
  readonly version: string
  readonly loading: string
  readonly lessonMissing: string
  readonly saved: string
  readonly saving: string
  readonly notSaved: string
  readonly notRecorded: string
  readonly reviewMode: string
  readonly courseDone: string
  readonly score: string
  readonly tip: string
  readonly example: string
  readonly pitfall: string
  readonly law: string
  readonly more: string
  readonly footnotes: string
  readonly backToText: string
  readonly saveAndExit: string
  readonly exited: string
  readonly question: string
  readonly onlyQuestion: string
  readonly itemPlace: string
  readonly otherLessons: string
  /** `{lessons}` are links, each as `namedLesson`. */
  readonly doFirst: string
  readonly namedLesson: string
  /** Behind a lesson in a list: what is to be done first, and what was. */
  readonly firstDo: string
  readonly comesAfter: string
  readonly and: string
  readonly objectives: string
  readonly audience: string
  readonly authors: string
  readonly publishers: string
  readonly licence: string
  readonly feedback: string
  readonly newWindow: string
  readonly withoutScript: string
  readonly readingCopy: string
  readonly openCourse: string
  readonly loadAgain: string
  readonly learner: string
  readonly passMark: string
  readonly table: string
  /** Twelve names with a space between them. */
  readonly months: string
}
