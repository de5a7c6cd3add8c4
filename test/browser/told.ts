import type { StoredRecord } from '../support/lms.ts'

/** A standard, by the format of its packages. */
export type Format = keyof typeof told

/** What an LMS of each standard is told of how far somebody is. */
export const told = {
  scorm12: {
    begun: { 'cmi.core.lesson_status': 'incomplete' },
    half: { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '50' },
    halfDone: { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '50' },
    done: { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '50' },
    completed: { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '100' },
    passed: { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' },
    failed: { 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '50' },
  },
  scorm2004: {
    begun: { 'cmi.completion_status': 'incomplete' },
    half: { 'cmi.completion_status': 'incomplete', 'cmi.score.scaled': '0.5' },
    halfDone: { 'cmi.completion_status': 'completed', 'cmi.score.scaled': '0.5' },
    done: { 'cmi.completion_status': 'completed', 'cmi.score.scaled': '0.5' },
    completed: { 'cmi.completion_status': 'completed', 'cmi.score.scaled': '1' },
    passed: {
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '1',
    },
    failed: {
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'failed',
      'cmi.score.scaled': '0.5',
    },
  },
} as const

const results = [
  'cmi.core.lesson_status',
  'cmi.core.score.raw',
  'cmi.completion_status',
  'cmi.success_status',
  'cmi.score.scaled',
]

/** All that is told of how far somebody is, and nothing else. */
export function resultsIn(record: StoredRecord): StoredRecord {
  return Object.fromEntries(
    Object.entries(record).filter(([element, value]) => {
      return results.includes(element) && value !== 'unknown'
    }),
  )
}
