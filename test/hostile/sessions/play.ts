import { createHostileLms } from '../../../src/lms/hostile-lms.ts'
import { randomOf } from '../../../src/lms/random.ts'
import { createBrowser } from './browser.ts'
import { courseThatReports } from './course.ts'
import { keptIn } from './kept.ts'
import { createOracle } from './oracle.ts'
import type { World } from './page.ts'
import { startPlayer } from './player.ts'
import type { Failure } from './properties.ts'
import { product, type Runtime } from './runtime.ts'
import { standards } from './standard.ts'
import { lastStorage, type LaunchPlan, type Script } from './script.ts'
import { noTally, type Tally } from './tally.ts'
import { startVirtualTime } from './virtual-time.ts'

/** Milliseconds in which an LMS that works hears all. */
const longEnough = 60_000

/** What came of a script. */
export interface Played {
  /** What did not hold, if anything. */
  readonly failures: readonly Failure[]
  readonly tally: Readonly<Tally>
}

/**
 * Plays a script to its end and one working launch more, and stops at the first failure. It takes over the timers of the language: one run at a time.
 */
export async function play(script: Script, runtime: Runtime = product): Promise<Played> {
  const failures: Failure[] = []
  const tally = noTally()
  const report: World['report'] = (property, details) => failures.push({ property, details })
  const time = startVirtualTime((error) => {
    report('throws', error instanceof Error ? (error.stack ?? error.message) : String(error))
  })
  const random = randomOf(script.seed)
  const standard = standards[script.standard]
  const browser = createBrowser(time, random)
  const course = courseThatReports(script.report)
  const world: World = {
    ...{ course, time, browser, runtime, report, tally },
    standard,
    lms: createHostileLms({ dialect: standard.dialect, dataModel: standard.model }),
    oracle: createOracle(course, report, tally),
    kept: (tab, launch) => keptIn(launch?.learnerId === '' ? tab.storage : browser.storage),
  }
  const player = startPlayer(world, script, random)
  try {
    for (const action of script.actions) {
      await player.act(action)
      if (failures.length > 0) return { failures, tally }
    }
    await playToTheEnd(world, player, script)
  } finally {
    time.stop()
  }
  return { failures, tally }
}

/** One launch in which nothing is wrong, in the browser as it was; and it stays as it is. */
async function playToTheEnd(
  { browser, lms, time }: World,
  player: ReturnType<typeof startPlayer>,
  script: Script,
): Promise<void> {
  await player.closeAll()
  browser.isOnline = true
  const storage = lastStorage(script)
  const plan: LaunchPlan = { mode: 'normal', switches: { browser: { storage } } }
  for (let launches = 0; launches < 2; launches++) {
    const before = lms.record()
    await player.act({ do: 'launch', beside: false, plan })
    await time.pass(longEnough)
    player.expectEqual(before)
    await player.closeAll()
    player.expectEqual(before)
  }
}
