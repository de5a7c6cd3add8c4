import { brokenRuntimes, type BrokenName } from '../sessions/broken.ts'
import { doAll } from './crew.ts'
import type { Done, Job } from './job.ts'

/** Whether sessions find what is known to be wrong: 0 when each broken runtime is caught, else 1. */
export async function selfTest(
  { sessions, seed }: { readonly sessions: number; readonly seed: number },
  print: (text: string) => void,
): Promise<number> {
  // One entry for each of these keys.
  const names = Object.keys(brokenRuntimes) as BrokenName[]
  const jobs = names.map(
    (broken) => ({ broken, seed, sessions, stopsAtFailure: true }) satisfies Job,
  )
  let caught = 0
  await doAll(jobs, (done, { broken }) => {
    if (done.failed.length > 0) caught += 1
    print(verdict(done, broken))
  })
  print(`${caught} of ${names.length} broken runtimes caught`)
  return caught === names.length ? 0 : 1
}

function verdict({ sessions, failed: [first] }: Done, broken: BrokenName): string {
  const { does } = brokenRuntimes[broken]
  if (!first) return `NOT CAUGHT  ${broken} (${does}) in ${sessions} sessions`
  const { property } = first.failure
  return `caught  ${broken} (${does}): "${property}" in session ${sessions}, seed ${first.seed}`
}
