import { InvalidArgumentError, type Command } from 'commander'
import { hostileProfiles, type HostileProfileName } from '../lms/hostile-profiles.ts'
import { profileWords } from '../lms/profile-words.ts'
import type { CommandContext } from './context.ts'

// The keys of an object are what its type says: it is written out.
const names = Object.keys(hostileProfiles) as readonly HostileProfileName[]

/** `--profile`: one of the LMSs that is known. */
export function profileOf(name: string): string {
  if (names.some((each) => each === name)) return name
  throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.`)
}

/** Says below the options what each of those LMSs does. */
export function addProfileHelp(command: Command, { screen, words }: CommandContext): void {
  command.addHelpText('after', () => {
    const help = command.createHelp()
    help.prepareContext({ helpWidth: Math.min(80, help.helpWidth ?? 80) })
    const width = Math.max(...names.map((name) => name.length))
    const lines = names.map((name) =>
      help.formatItem(name, width, profileWords[name][screen.locale], help),
    )
    return ['', words.profiles, ...lines].join('\n')
  })
}
