import type { PartWords } from '../model/player-words.ts'
import type { ScoUnit } from '../model/sco.ts'
import { en } from './parts/en.ts'
import { nl } from './parts/nl.ts'

/** One line per language, the same as in `words.ts`. */
const languages: Readonly<Record<string, Readonly<Record<ScoUnit, PartWords>>>> = { nl, en }

/** The words of a SCO that is not the whole course, found as `wordsFor` finds the others. */
export function partWordsFor(language: string, unit: ScoUnit): PartWords {
  const words = languages[language] ?? languages[language.split('-')[0] ?? ''] ?? en
  return words[unit]
}
