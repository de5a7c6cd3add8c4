import {
  lrsProfiles,
  type LrsSwitches,
  type SomeLrsSwitches,
} from '../../../src/lms/lrs/fault-switches.ts'
import { randomOf, type Random } from '../../../src/lms/random.ts'
import type { LaunchMode } from '../../../src/lms/cmi5/session.ts'

/** What happens in a session, as plain data. */
export type Deed =
  | LaunchDeed
  | { readonly do: 'answer'; readonly key: string; readonly isRight: boolean }
  | { readonly do: 'wait'; readonly seconds: number }
  /** The machine's clock is set; no time goes by. */
  | { readonly do: 'clock'; readonly seconds: number }
  | { readonly do: 'faults'; readonly switches: SomeLrsSwitches }
  /** `tab`: the page once more beside itself. `turn`: on with another page. `expire`: 401 until a launch. */
  | { readonly do: 'tab' | 'turn' | 'expire' | 'reload' }
  | { readonly do: 'finish' | 'exit' | 'leave' | 'kill' | 'hide' | 'mend' }

export interface LaunchDeed {
  readonly do: 'launch'
  readonly browser: 0 | 1
  readonly unit: number
  readonly mode: LaunchMode
  /** The pages that are open stay open. */
  readonly isBeside: boolean
}

export interface Script {
  readonly seed: number
  readonly format: 'xapi' | 'cmi5'
  readonly units: 1 | 2
  /** Key of a question of which the store never takes an answer. */
  readonly rejected?: string
  readonly deeds: readonly Deed[]
}

export const questions = ['q1', 'q2', 'q3', 'q4'] as const

/** Nothing of it costs an answer. */
const faults = [
  ...Object.values(lrsProfiles),
  { network: { downBetween: [0, Infinity] } },
  { network: { losesAnswer: 1 } },
  { network: { hangs: 0.5 } },
  { network: { hangs: 1 } },
  { refusal: { unavailable: 1, retryAfter: 'date' } },
  { refusal: { throttlesEach: 2 } },
  { refusal: { forbids: ['statements'] } },
  { document: { conflictsEach: 2, conflict: 409 } },
  { document: { drops: 'etags' } },
  { document: { drops: 'conditions' } },
] as const satisfies readonly SomeLrsSwitches[]

const fetches = [
  '1',
  '2',
  '3',
  'status-500',
  'not-json',
] as const satisfies readonly LrsSwitches['fetch'][]

/** The same seed gives the same session. */
export function scriptOf(seed: number): Script {
  const random = randomOf(seed)
  const format = random.pick(['xapi', 'cmi5'] as const)
  const units = format === 'cmi5' && random.chance(0.3) ? 2 : 1
  const deeds = Array.from({ length: random.between(5, 30) }, () =>
    deedsOf(random, format, units),
  ).flat()
  const rejected = random.chance(0.15) ? { rejected: random.pick(questions) } : {}
  return { seed, format, units, deeds, ...rejected }
}

function deedsOf(random: Random, format: Script['format'], units: number): readonly Deed[] {
  const launch = launchOf(random, format, units)
  const fetch = random.pick(fetches)
  return random.pick<readonly Deed[]>([
    [{ do: 'wait', seconds: random.pick([0.1, 1, 3, 20, 90]) }],
    ...answers(random),
    [{ do: 'wait', seconds: random.pick([0.1, 1, 3]) }],
    [launch],
    [{ do: random.pick(['exit', 'leave', 'kill', 'hide'] as const) }],
    [{ do: random.pick(['finish', 'mend'] as const) }],
    [{ do: 'reload' }],
    [{ do: random.pick(['tab', 'turn', 'turn'] as const) }],
    [{ do: 'faults', switches: random.pick<SomeLrsSwitches>([faults[0], ...faults]) }],
    [{ do: 'faults', switches: random.pick<SomeLrsSwitches>([faults[0], ...faults]) }],
    random.pick<readonly Deed[]>([
      [{ do: 'expire' }],
      [{ do: 'clock', seconds: random.pick([-7200, -90, 60, 86_400]) }],
      onTwoDevices(random, launch),
      // The learner is told to start again, and does.
      [
        { do: 'faults', switches: { fetch } },
        launch,
        { do: 'mend' },
        { ...launch, isBeside: false },
      ],
    ]),
  ])
}

/** The learner goes to and fro between two devices, neither of which has what the other keeps. */
function onTwoDevices(random: Random, launch: LaunchDeed): readonly Deed[] {
  const answered = (): readonly Deed[] => [
    ...random.pick(answers(random)),
    { do: 'wait', seconds: 3 },
  ]
  const normal = { ...launch, mode: 'Normal' } as const
  return [
    ...([0, 1] as const).map((browser) => ({ ...normal, browser, isBeside: browser === 1 })),
    ...answered(),
    { do: 'turn' },
    ...answered(),
    { do: 'turn' },
    ...answered(),
  ]
}

/** An xAPI package is not told what the learner is here for. */
function launchOf(random: Random, format: Script['format'], units: number): LaunchDeed {
  const mode = random.pick(['Normal', 'Normal', 'Normal', 'Normal', 'Browse', 'Review'] as const)
  return {
    ...{ do: 'launch', browser: random.pick([0, 0, 1] as const) },
    unit: random.between(0, units - 1),
    mode: format === 'xapi' ? 'Normal' : mode,
    isBeside: random.chance(0.3),
  }
}

function answers(random: Random): readonly [readonly Deed[], ...(readonly Deed[])[]] {
  const one = (): readonly Deed[] => [
    { do: 'answer', key: random.pick(questions), isRight: random.chance(0.7) },
  ]
  return [one(), ...Array.from({ length: 5 }, one)]
}
