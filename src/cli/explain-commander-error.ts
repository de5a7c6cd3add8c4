import type { CommanderError } from 'commander'
import type { Locale } from '../model/diagnostic.ts'
import { fill } from '../model/fill.ts'
import { wordsIn, type Words } from './words.ts'

const kinds: Readonly<Record<string, keyof Words>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.optionMissingArgument': 'missingArgument',
  'commander.invalidArgument': 'invalidArgument',
  'commander.conflictingOption': 'conflictingOption',
  'commander.excessArguments': 'excessArguments',
}

/** Commander speaks English only; this says the same in the reader's language, of a command as typed. */
export function explainCommanderError(
  error: CommanderError,
  locale: Locale,
  command: string,
): string {
  const words = wordsIn(locale)
  const seeHelp = fill(words.seeHelp, { command })
  const kind = kinds[error.code]
  if (kind === undefined) return `${error.message.replace(/^error: /, '')}\n${seeHelp}`
  const [name = '', value = ''] = [...error.message.matchAll(/'([^']*)'/g)].map(([, word]) => word)
  const near = /\(Did you mean (?:one of )?([^)?]+)\??\)/.exec(error.message)?.[1]
  const allowed = /Allowed choices are (.+?)\.$/m.exec(error.message)?.[1]
  return [
    fill(words[kind], { name: name.replace(/ <.*/, ''), value: value.replace(/ <.*/, '') }),
    ...(near === undefined ? [] : [fill(words.didYouMean, { name: near })]),
    ...(allowed === undefined ? [] : [fill(words.chooseFrom, { list: allowed })]),
    seeHelp,
  ].join(' ')
}
