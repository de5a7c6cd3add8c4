import type { PlayerWords } from '../model/player-words.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

/** One line per language of the learner's interface. */
const languages: Readonly<Record<string, PlayerWords>> = { nl, en }

/** The languages a course can be shown in. */
export const interfaceLanguages = Object.keys(languages)

/** The interface words for a course's language (`nl-NL` finds `nl`); English where there are none. */
export function wordsFor(language: string): PlayerWords {
  return languages[language] ?? languages[language.split('-')[0] ?? ''] ?? en
}
