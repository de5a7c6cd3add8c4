import { Command, Option, type HelpConfiguration } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import type { CommandContext, ExitCode } from './context.ts'
import { fill } from '../model/fill.ts'
import type { Surroundings, Terminal } from './terminal.ts'
import { wordsIn, type Words } from './words.ts'

/** A command file: it declares its arguments and options and says what happens. */
interface CommandFile {
  readonly declare: (command: Command, context: CommandContext) => void
}

/** All commands. The name is also the word in `words.ts` that says what it does. */
const commands = {
  init: (): Promise<CommandFile> => import('./commands/init.ts'),
  new: (): Promise<CommandFile> => import('./commands/new.ts'),
  check: (): Promise<CommandFile> => import('./commands/check.ts'),
  preview: (): Promise<CommandFile> => import('./commands/preview.ts'),
  export: (): Promise<CommandFile> => import('./commands/export.ts'),
}

/** Declares the command line; of the commands only the chosen one is loaded. */
export async function createProgram(
  surroundings: Surroundings,
  screen: Terminal,
  finish: (code: ExitCode) => void,
): Promise<Command> {
  const words = wordsIn(screen.locale)
  const program = new Command('lespakket')
    .description(words.about)
    .version(manifest.version, '-V, --version', words.version)
    .addOption(new Option('--lang <lang>', words.lang).choices(['nl', 'en']))
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .usage(`${words.someOptions} ${words.someCommand}`)
    .configureHelp(helpIn(words))
    .configureOutput({
      writeOut: (text) => {
        screen.result(text)
      },
      writeErr: (text) => {
        screen.talk(text.trimEnd())
      },
      // Errors are explained in the reader's own language where they are caught.
      outputError: () => undefined,
    })
  for (const [name, load] of Object.entries(commands)) {
    const command = program
      .command(name)
      .description(words[name as keyof typeof commands])
      .helpOption('-h, --help', words.help)
      // Read before the rest, because help speaks the language too; taken anywhere on the line.
      .addOption(new Option('--lang <lang>', words.lang).choices(['nl', 'en']))
    if (!surroundings.argv.includes(name)) continue
    const { declare } = await load()
    declare(command, { surroundings, screen, words, finish })
  }
  return program
}

/** Commander's help speaks English of itself. */
function helpIn(words: Words): HelpConfiguration {
  const described = (
    description: string,
    choices: readonly string[] | undefined,
    value: unknown,
  ): string => {
    const extra = [
      ...(choices ? [fill(words.oneOf, { list: choices.join(', ') })] : []),
      ...(typeof value === 'string' ? [fill(words.usually, { value })] : []),
    ]
    return extra.length === 0 ? description : `${description} (${extra.join('; ')})`
  }
  return {
    styleTitle: (title) => translateTitle(title, words),
    subcommandTerm: (command) => command.name(),
    optionDescription: ({ description, argChoices, defaultValue, defaultValueDescription }) =>
      described(description, argChoices, defaultValueDescription ?? defaultValue),
    argumentDescription: ({ description, argChoices, defaultValue }) =>
      described(description, argChoices, defaultValue),
  }
}

function translateTitle(title: string, words: Words): string {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usage,
    'Commands:': words.commands,
    'Options:': words.options,
    'Arguments:': words.arguments,
    'Global Options:': words.globalOptions,
  }
  return titles[title] ?? title
}
