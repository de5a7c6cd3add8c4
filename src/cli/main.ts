import { inspect } from 'node:util'
import { CommanderError, type Command } from 'commander'
import { fill } from '../model/fill.ts'
import { UsageError } from '../model/usage-error.ts'
import { printable } from '../report/message.ts'
import type { ExitCode } from './context.ts'
import { explainCommanderError } from './explain-commander-error.ts'
import { chooseLocale } from './locale.ts'
import { terminal, type Surroundings, type Terminal } from './terminal.ts'
import { createProgram } from './program.ts'
import { wordsIn } from './words.ts'

/** Starts the command in a real process; the only place that knows one. */
export async function run(process: NodeJS.Process): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void interrupted(process))
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that stops early (`| head`) is no error of ours.
    if (error.code === 'EPIPE') process.exit(0)
    const words = wordsIn(chooseLocale(process.argv, process.env))
    process.stderr.write(`${fill(words.lostOutput, { code: error.code ?? '' })}\n`)
    process.exit(2)
  })
  // There is nowhere left to say it.
  process.stderr.on('error', () => undefined)
  process.exitCode = await main({
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    // Opened only by who asks something.
    get stdin() {
      return process.stdin
    },
    stdout: process.stdout,
    stderr: process.stderr,
  })
}

/** Runs one command line and returns its exit code; callable from tests. */
export async function main(surroundings: Surroundings): Promise<ExitCode> {
  const locale = chooseLocale(surroundings.argv, surroundings.env)
  const screen = terminal(surroundings, locale)
  let code: ExitCode = 0
  let program: Command | undefined
  try {
    program = await createProgram(surroundings, screen, (result) => {
      code = result
    })
    await program.parseAsync(surroundings.argv, { from: 'user' })
    return code
  } catch (error) {
    return explain(error, screen, program ? chosenCommand(program, surroundings.argv) : 'lespakket')
  }
}

/** The command with its names in front, as far as the words on the line name one. */
function chosenCommand(program: Command, argv: readonly string[]): string {
  let [names, chosen] = [program.name(), program]
  for (const word of argv) {
    const next = chosen.commands.find((each) => each.name() === word)
    if (next) [names, chosen] = [`${names} ${word}`, next]
  }
  return names
}

function explain(error: unknown, screen: Terminal, command: string): ExitCode {
  const words = wordsIn(screen.locale)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    // Commander has shown the help: there was no command at all.
    if (error.code === 'commander.help') return 2
    screen.talk(explainCommanderError(error, screen.locale, command))
    return 2
  }
  if (error instanceof UsageError) {
    screen.talk(printable(error.text[screen.locale]))
    return 2
  }
  screen.talk(words.ourBug)
  screen.talk(inspect(error))
  return 2
}

/** A half-written package goes; the old one was never touched. */
async function interrupted(process: NodeJS.Process): Promise<void> {
  const { removePending } = await import('../zip/write.ts')
  removePending()
  process.exit(130)
}
