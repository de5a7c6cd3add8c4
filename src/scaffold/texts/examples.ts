import type { Locale } from '../../model/diagnostic.ts'
import { examplesEn } from './examples-en.ts'
import { examplesNl } from './examples-nl.ts'

/** Question types, in the order in which they are offered. */
export const questionTypes = [
  ...(['choice', 'true-false', 'order', 'match', 'sort', 'fill-in', 'number'] as const),
  ...(['quiz', 'reflection', 'checklist', 'scale', 'scenario'] as const),
]
export type QuestionType = (typeof questionTypes)[number]

/** An example of each question type, in the language of a course. */
export const examples = {
  nl: examplesNl,
  en: examplesEn,
} satisfies Record<Locale, Readonly<Record<QuestionType, string>>>
