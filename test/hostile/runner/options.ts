import { parseArgs } from 'node:util'
import { hostileProfiles, type HostileProfileName } from '../../../src/lms/hostile-profiles.ts'
import { brokenRuntimes, type BrokenName } from '../sessions/broken.ts'

/** What is asked for on the command line. */
export interface Options {
  readonly sessions: number
  /** Of the first session; the next one has the next. */
  readonly seed: number
  /** Every session has this LMS. */
  readonly profile?: HostileProfileName
  /** Every session plays this runtime, of which it is known that it loses something. */
  readonly broken?: BrokenName
  readonly isSelfTest: boolean
}

export const usage = [
  'npm run hostile -- [--sessions 2000] [--seed 1] [--profile <LMS>] [--broken <runtime>]',
  'npm run hostile -- --self-test [--sessions 2000] [--seed 1]',
  `LMS: ${Object.keys(hostileProfiles).join(', ')}`,
  `runtime: ${Object.keys(brokenRuntimes).join(', ')}`,
].join('\n')

/** Or, in words, what is wrong with it. */
export function readOptions(given: readonly string[]): Options | string {
  const found = parsed(given)
  if (typeof found === 'string') return found
  const { sessions = '2000', seed = '1', profile, broken } = found
  const isSelfTest = found['self-test'] === true
  if (!isCount(sessions) || Number(sessions) < 1)
    return `--sessions ${sessions}: not a number of sessions`
  if (!isCount(seed)) return `--seed ${seed}: a seed is a whole number`
  if (profile !== undefined && !isIn(hostileProfiles, profile))
    return `--profile ${profile}: no such LMS`
  if (broken !== undefined && !isIn(brokenRuntimes, broken))
    return `--broken ${broken}: no such runtime`
  if (isSelfTest && (profile ?? broken) !== undefined) {
    return '--self-test plays each broken runtime with every LMS: leave out --profile and --broken'
  }
  return {
    ...{ sessions: Number(sessions), seed: Number(seed), isSelfTest },
    ...(profile && { profile }),
    ...(broken && { broken }),
  }
}

function parsed(args: readonly string[]): ReturnType<typeof parse>['values'] | string {
  try {
    return parse(args).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      sessions: { type: 'string' },
      seed: { type: 'string' },
      profile: { type: 'string' },
      broken: { type: 'string' },
      'self-test': { type: 'boolean' },
    },
  })
}

/** As far as numbers are exact. */
function isCount(text: string): boolean {
  return /^\d{1,15}$/.test(text)
}

function isIn<Table extends object>(
  table: Table,
  name: string,
): name is Extract<keyof Table, string> {
  return Object.hasOwn(table, name)
}
