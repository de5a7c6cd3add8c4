import { UsageError } from '../model/usage-error.ts'
import { fill } from '../model/fill.ts'
import { typedFault } from '../scaffold/typed-text.ts'
import type { CommandContext, ExitCode } from './context.ts'
import { scaffoldWords, type ScaffoldWords } from './scaffold-words.ts'

export interface Choice<T extends string> {
  readonly value: T
  readonly name: string
}

/** Somebody to ask. */
export interface Questions {
  text(
    message: string,
    setting: { readonly usual?: string; readonly faultIn: (text: string) => string | undefined },
  ): Promise<string>
  choose<T extends string>(message: string, choices: readonly Choice<T>[], usual: T): Promise<T>
}

/** Nobody without a terminal on both sides: a script must never wait for an answer. */
export async function openQuestions(
  { surroundings, screen }: CommandContext,
  isAllowed: boolean,
): Promise<Questions | undefined> {
  const { stdin, stdout } = surroundings
  if (!isAllowed || stdin?.isTTY !== true || stdout.isTTY !== true) return undefined
  const { openPrompts } = await import('./prompts.ts')
  return openPrompts(surroundings, scaffoldWords(screen.locale))
}

/** Runs what asks; a question that is broken off ends it, and nothing was done before the last. */
export async function untilCancelled(
  context: CommandContext,
  run: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ExitPromptError') throw error
    context.screen.talk(scaffoldWords(context.screen.locale).cancelled)
    return 130
  }
}

/** What is wrong with a typed text, in words; absent when nothing is. */
export function faultOf(words: ScaffoldWords, text: string): string | undefined {
  const fault = typedFault(text)
  return fault === undefined ? undefined : words.faults[fault]
}

/** Refuses what an option says, with its name, in one line. */
export function demandNoFault(
  option: string,
  fault: (words: ScaffoldWords) => string | undefined,
): void {
  const said = (words: ScaffoldWords): string =>
    fill(words.wrongOption, { option, fault: fault(words) ?? '' })
  if (fault(scaffoldWords('nl')) === undefined) return
  throw new UsageError({ nl: said(scaffoldWords('nl')), en: said(scaffoldWords('en')) })
}
