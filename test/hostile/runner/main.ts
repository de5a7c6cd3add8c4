import { properties } from '../sessions/properties.ts'
import { added, noTally } from '../sessions/tally.ts'
import { doAll } from './crew.ts'
import type { FailedSession, Job } from './job.ts'
import { readOptions, usage, type Options } from './options.ts'
import { selfTest } from './self-test.ts'

/** Sessions that a worker plays before it tells. */
const inOneJob = 25

/** Milliseconds between two lines of progress. */
const pause = 5000

/** Gives the exit code: 0 when all held, 1 when not, 2 when it is not clear what is asked. */
export async function main(given: readonly string[]): Promise<number> {
  const options = readOptions(given)
  if (typeof options === 'string') {
    say(`${options}\n\n${usage}`)
    return 2
  }
  return options.isSelfTest ? selfTest(options, print) : playAll(options)
}

async function playAll(options: Options): Promise<number> {
  const begun = performance.now()
  let [played, told, tally] = [0, begun, noTally()]
  let failed = 0
  const seconds = (): string => ((performance.now() - begun) / 1000).toFixed(1)
  await doAll(jobsOf(options), (done) => {
    played += done.sessions
    tally = added(tally, done.tally)
    failed += done.failed.length
    // At once: a long run may be stopped.
    for (const each of done.failed) tell(each, options)
    if (performance.now() < told + pause) return
    told = performance.now()
    say(`${played} of ${options.sessions} sessions, ${failed} failed, ${seconds()} s`)
  })
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  print(
    [
      `${played} sessions, ${tally.commits} commits`,
      `${tally.confirmed} confirmed answers, ${tally.lost} lost`,
      `${tally.withdrawn} taken back by the LMS where nothing could keep them`,
      `${tally.breaches} protocol errors`,
      `${failed} sessions failed`,
      `${seconds()} s, ${memory} MB`,
    ].join('; '),
  )
  return failed > 0 ? 1 : 0
}

function* jobsOf({ sessions, seed, profile, broken }: Options): Iterable<Job> {
  for (let begun = 0; begun < sessions; begun += inOneJob) {
    yield {
      ...{ seed: seed + begun, sessions: Math.min(inOneJob, sessions - begun) },
      ...(profile && { profile }),
      ...(broken && { broken }),
    }
  }
}

/** What failed, how small it can be, and how to play it again. */
function tell({ seed, failure, script }: FailedSession, { profile, broken }: Options): void {
  const { property, details } = failure
  print(`seed ${seed}: ${property}: ${properties[property]}\n  ${details}`)
  if (script) {
    const { actions, ...rest } = script
    const lines = actions.map((action) => JSON.stringify(action))
    print(['  shrunk to:', JSON.stringify(rest), ...lines].join('\n    '))
  }
  const others = [profile && `--profile ${profile}`, broken && `--broken ${broken}`]
  const options = ['--sessions 1', `--seed ${seed}`, ...others].filter((each) => each !== undefined)
  print(`  again: npm run hostile -- ${options.join(' ')}\n`)
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
