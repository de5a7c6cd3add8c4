import type { PageWords } from '../model/page-words.ts'
import { en } from './pages/en.ts'
import { nl } from './pages/nl.ts'

/** One line per language, the same as in `words.ts`. */
const languages: Readonly<Record<string, PageWords>> = { nl, en }

/** The words of the pages for a course's language, found as `wordsFor` finds them. */
export function pageWordsFor(language: string): PageWords {
  return languages[language] ?? languages[language.split('-')[0] ?? ''] ?? en
}
