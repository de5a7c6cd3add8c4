import type { HostileProfileName } from '../../../src/lms/hostile-profiles.ts'
import { brokenRuntimes, type Broken, type BrokenName } from '../sessions/broken.ts'
import { scriptOf } from '../sessions/generate.ts'
import { play, type Played } from '../sessions/play.ts'
import type { Failure } from '../sessions/properties.ts'
import { product } from '../sessions/runtime.ts'
import type { Script } from '../sessions/script.ts'
import { shrink } from '../sessions/shrink.ts'
import { added, noTally, type Tally } from '../sessions/tally.ts'

/** Some sessions, one after the other. */
export interface Job {
  readonly seed: number
  readonly sessions: number
  readonly profile?: HostileProfileName
  readonly broken?: BrokenName
  /** One failure is enough. */
  readonly stopsAtFailure?: boolean
}

/** A session in which something did not hold. */
export interface FailedSession {
  readonly seed: number
  readonly failure: Failure
  /** As small as it goes, where nothing smaller was shown of this property. */
  readonly script?: Script
}

/** What came of a job. */
export interface Done {
  readonly sessions: number
  readonly tally: Tally
  readonly failed: readonly FailedSession[]
}

/** Plays a job. `shown`: properties of which a small script was shown already. */
export async function playJob(
  { seed, sessions, profile, broken, stopsAtFailure = false }: Job,
  shown: Set<string>,
): Promise<Done> {
  const spoilt: Broken | undefined = broken && brokenRuntimes[broken]
  const runtime = spoilt?.runtime ?? product
  const failed: FailedSession[] = []
  let tally = noTally()
  let played = 0
  while (played < sessions && !(stopsAtFailure && failed.length > 0)) {
    const script = scriptOf(seed + played, profile ?? spoilt?.profile)
    const { failures, tally: more } = await attempt(script)
    const [failure] = failures
    if (failure) failed.push(await describe(script, failure))
    tally = added(tally, more)
    played += 1
  }
  return { sessions: played, tally, failed }

  async function attempt(script: Script): Promise<Played> {
    try {
      return await play(script, runtime)
    } catch (error) {
      const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
      return { failures: [{ property: 'throws', details }], tally: noTally() }
    }
  }

  async function describe(script: Script, failure: Failure): Promise<FailedSession> {
    const { property } = failure
    if (stopsAtFailure || shown.has(property)) return { seed: script.seed, failure }
    shown.add(property)
    const isSame = async (smaller: Script): Promise<boolean> => {
      const { failures } = await attempt(smaller)
      return failures[0]?.property === property
    }
    const smallest = await shrink(script, isSame)
    const [first = failure] = (await attempt(smallest)).failures
    return { seed: script.seed, failure: first, script: smallest }
  }
}
