import type { PageWords } from '../../model/page-words.ts'

/** English: the words of the pages themselves. */
export const en: PageWords = {
  changes: 'What has changed',
  privacy: 'Privacy',
  privacyRecord:
    'When you open this course in a learning system, your progress, your answers and your score are kept there, or in the store that it names. Whoever runs that system can see them and decides how long they are kept.',
  privacyWithoutRecord: 'Outside a learning system the course keeps no progress.',
  privacyDevice:
    'What you write for a reflection stays in this browser on your own device, unless the question says otherwise. You can erase it at the question itself.',
  privacyElsewhere:
    'Apart from that the course fetches nothing from other websites, sends nothing to them and sets no cookies. A link to another website opens in a new window; the rules of that website apply there.',
  privacyFeedback:
    'With the link for feedback you send a message yourself. It already names the lesson and the version of the course; we add nothing else.',
  accessibility: 'Accessibility',
  accessibilityTested:
    'Lespakket, the tool that made this course, is tested with the keyboard alone, on a screen 320 pixels wide, in light and dark, in high contrast and in print. An automatic check (axe) looks for faults that would stand in the way of a screen reader.',
  accessibilityLimits:
    'An automatic check does not see everything, so this is no statement that the course meets every requirement.',
  accessibilityReport: 'Is something in your way? Report it through {address}.',
  accessibilityAsk: 'Is something in your way? Report it to whoever gave you this course.',
  madeWith: 'Made with',
  printWithoutScript:
    'In the course itself all lessons stand here below each other. Without JavaScript you print them one by one.',
  feedbackSubject: 'Feedback on lesson {number} {title}',
  feedbackBody: 'Lesson {number} {title}, {course}, version {version}',
  withoutScript:
    'Without JavaScript you can read everything. You cannot answer questions, and no progress is saved.',
  readingCopy:
    'This is the reading copy of this lesson. You answer the questions in the course itself.',
  audience: 'For whom',
  authors: 'Made by',
  publishers: 'Published by',
  licence: 'Licence',
}
