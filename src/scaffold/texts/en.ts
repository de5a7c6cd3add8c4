import type { ScaffoldTexts } from './languages.ts'

/** English. */
export const en: ScaffoldTexts = {
  courseId: 'course',
  moduleId: 'module',
  lessonId: 'lesson',
  firstLesson: 'First lesson',
  newModule: 'New module',
  newLesson: 'New lesson',
  iriHint: `
# For xAPI and cmi5: a permanent web address of your own. Take the hash away and change it.
# iri: https://example.com/course
---
`,
  module: `Say in two sentences what this module is about and what a learner can do with it.`,
  lesson: `Begin with the question that a learner has about this subject. One message a paragraph reads well.

## A heading

Below each heading is one subject. Read your text aloud once before you go on.`,
}
