import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { hostileProfiles, type HostileProfileName } from '../../src/lms/hostile-profiles.ts'
import { brokenRuntimes, type BrokenName } from './sessions/broken.ts'
import { scriptOf } from './sessions/generate.ts'
import { play } from './sessions/play.ts'
import { playJob } from './runner/job.ts'
import { readOptions } from './runner/options.ts'

const minutes = 60_000

/** Other sessions than the usual: `LESPAKKET_SEED=7 npx vitest run test/hostile/sessions.test.ts`. */
const seed = Number(process.env['LESPAKKET_SEED'] ?? 1)

const run = promisify(execFile)

/** What `npm run hostile -- ...` prints; rejects when it ends with an error. */
async function hostile(...options: readonly string[]): Promise<string> {
  const { stdout } = await run('node', [join(import.meta.dirname, 'runner/run.mjs'), ...options])
  return stdout
}

test(
  '2,000 sessions with LMSs that do what they like lose no answer that was confirmed',
  { timeout: 5 * minutes },
  async () => {
    const said = await hostile('--sessions', '2000', '--seed', String(seed)).catch(
      (error: unknown) => (error as { readonly stdout: string }).stdout,
    )
    expect(said).toMatch(
      /^2000 sessions, \d{4,} commits; \d{4,} confirmed answers, 0 lost; .*; 0 protocol errors; 0 sessions failed; /,
    )
  },
)

test.each(Object.keys(hostileProfiles) as HostileProfileName[])(
  'with %s as well',
  async (profile) => {
    const { failed, tally } = await playJob({ seed, sessions: 10, profile }, new Set())
    expect(failed).toEqual([])
    expect(tally.confirmed).toBeGreaterThan(0)
  },
)

describe('a runtime of which it is known what is wrong is caught', () => {
  test.each(Object.keys(brokenRuntimes) as BrokenName[])('%s', async (broken) => {
    const job = { seed: 1, sessions: 200, broken, stopsAtFailure: true }
    const { failed } = await playJob(job, new Set())
    expect(failed).toHaveLength(1)
  })
})

test('a failure tells what did not hold, the smallest script and how to play it again', async () => {
  const found = hostile('--sessions', '2', '--seed', '1', '--broken', 'scores-last')
  const { code, stdout } = await found.then(
    () => expect.unreachable(),
    (error: unknown) => error as { readonly code: number; readonly stdout: string },
  )
  expect(code).toBe(1)
  expect(stdout).toContain('seed 1: order: ')
  expect(stdout).toContain('{"do":"answer","activity":"')
  expect(stdout).toContain('npm run hostile -- --sessions 1 --seed 1 --broken scores-last')
  expect(stdout).toMatch(/[1-9] sessions failed/)
})

test('a seed is the same session each time', async () => {
  const [first, second] = [await play(scriptOf(11)), await play(scriptOf(11))]
  expect(second).toEqual(first)
  expect(scriptOf(12)).not.toEqual({ ...scriptOf(11), seed: 12 })
})

test.each([
  ['--sessions', 'many'],
  ['--sessions', '0'],
  ['--seed', '1.5'],
  ['--profile', 'toString'],
  ['--broken', 'nothing'],
  ['--self-test', '--broken', 'ends-twice'],
  ['--size', '3'],
  ['3'],
])('%s %s is refused in words', (...options) => {
  expect(readOptions(options)).toMatch(/\w+ \w+/)
})

test('options are read', () => {
  expect(readOptions(['--sessions', '3', '--seed', '7', '--profile', 'docebo'])).toEqual({
    ...{ sessions: 3, seed: 7, profile: 'docebo', isSelfTest: false },
  })
})
