import type { ActivityWords } from './activity.ts'
import type { BlockWords } from './content-block.ts'

/** Every word of the learner's interface, in the language of the course. `{name}` is filled in. */
export interface PlayerWords extends ActivityWords, BlockWords {
  readonly skipToContent: string
  readonly contents: string
  readonly courseHome: string
  readonly module: string
  readonly bonus: string
  readonly lesson: string
  readonly minutes: string
  readonly oneMinute: string
  readonly hours: string
  readonly oneHour: string
  readonly hoursAndMinutes: string
  readonly lessonCount: string
  readonly oneLesson: string
  readonly moduleCount: string
  readonly oneModule: string
  /** `{time}` as `duration` writes it. */
  readonly takes: string
  readonly timeLeft: string
  readonly start: string
  readonly resume: string
  readonly previous: string
  readonly next: string
  readonly finishLesson: string
  readonly progress: string
  readonly progressOfOne: string
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
  readonly answerKept: string
  readonly modelBelow: string
  readonly attemptsLeft: string
  readonly noAttemptsLeft: string
  readonly practice: string
  readonly notScored: string
  readonly staysInBrowser: string
  readonly staysInWindow: string
  readonly staysOnPage: string
  readonly goesToLms: string
  readonly goesNowhere: string
  readonly isElsewhere: string
  readonly keptInBrowser: string
  readonly keptInWindow: string
  readonly keptOnPage: string
  readonly keptInRecord: string
  readonly charactersLeft: string
  readonly download: string
  readonly erase: string
  readonly erased: string
  readonly erasedShared: string
  readonly putBack: string
  readonly ticked: string
  readonly allTicked: string
  readonly points: string
  readonly onePoint: string
  readonly sources: string
  readonly certificate: string
  readonly certificateLater: string
  readonly certificateName: string
  readonly certificateCourse: string
  readonly certificateVersion: string
  readonly certificateDay: string
  readonly certificateScore: string
  readonly certificateRecord: string
  readonly print: string
  readonly printLesson: string
  readonly printCourse: string
  readonly printLoading: string
  readonly printReady: string
  readonly answers: string
  readonly percentage: string
  readonly writeYourself: string
  readonly showCertificate: string
  readonly printCertificate: string
  readonly checkedOn: string
  readonly glossary: string
  readonly allTerms: string
  readonly search: string
  readonly searchIn: string
  readonly searchElsewhere: string
  readonly searchHow: string
  readonly found: string
  readonly foundOne: string
  readonly foundNone: string
  readonly foundMore: string
  readonly about: string
  readonly version: string
  readonly trainerEdition: string
  readonly loading: string
  readonly lessonMissing: string
  readonly saved: string
  readonly saving: string
  readonly notSaved: string
  /** With `{time}`. */
  readonly notSavedSince: string
  /** The same where the browser keeps nothing. */
  readonly onlyHereSince: string
  readonly notRecorded: string
  readonly sessionOver: string
  readonly reviewMode: string
  readonly courseDone: string
  readonly score: string
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
  readonly feedback: string
  readonly newWindow: string
  readonly openCourse: string
  readonly loadAgain: string
  readonly learner: string
  readonly passMark: string
  readonly tabs: string
  readonly table: string
  readonly formula: string
  readonly code: string
  readonly quiz: string
  readonly beginQuiz: string
  readonly quizProgress: string
  readonly quizResult: string
  readonly quizRight: string
  readonly quizWrong: string
  readonly quizPassed: string
  readonly quizNotYet: string
  readonly quizFailed: string
  readonly quizBest: string
  readonly quizPassedBefore: string
  readonly roundsLeft: string
  readonly oneRoundLeft: string
  readonly newRound: string
  readonly reviewAnswers: string
  readonly openQuiz: string
  readonly quizToPass: string
  /** Twelve names with a space between them. */
  readonly months: string
}

/** The words that say of a SCO's own part what the others say of the course. */
export type PartWords = Pick<
  PlayerWords,
  'courseHome' | 'start' | 'printCourse' | 'printReady' | 'searchIn' | 'courseDone' | 'exited'
>
