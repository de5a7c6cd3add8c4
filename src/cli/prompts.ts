import { input, select } from '@inquirer/prompts'
import type { Choice, Questions } from './questions.ts'
import type { ScaffoldWords } from './scaffold-words.ts'
import type { Surroundings } from './terminal.ts'

/** Questions on a real terminal. The only file that knows the library that draws them. */
export function openPrompts(surroundings: Surroundings, words: ScaffoldWords): Questions {
  const { stdin, stdout } = surroundings
  const context = {
    ...(stdin !== undefined && { input: stdin as NodeJS.ReadableStream }),
    output: stdout as NodeJS.WritableStream,
  }
  return {
    text: (message, { usual = '', faultIn }) =>
      input(
        {
          message,
          ...(usual !== '' && { default: usual }),
          validate: (text) => faultIn(text) ?? true,
        },
        context,
      ),
    choose: <T extends string>(message: string, choices: readonly Choice<T>[], usual: T) =>
      select<T>(
        {
          message,
          choices: choices.map(({ value, name }) => ({ value, name })),
          default: usual,
          loop: false,
          // A list that is cut off looks as if that was all.
          pageSize: 14,
          theme: {
            style: {
              // The library says it in English.
              keysHelpTip: () => `↑↓ ${words.keyMove} • ⏎ ${words.keyTake}`,
            },
          },
        },
        context,
      ),
  }
}
