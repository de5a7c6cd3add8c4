import { lrsProfiles, type SomeLrsSwitches } from '../../../src/lms/lrs/fault-switches.ts'
import { randomOf, type Random } from '../../../src/lms/random.ts'

/** What happens in a session, as plain data. */
export type Deed =
  | { readonly do: 'launch' | 'reload'; readonly browser: 0 | 1 }
  | { readonly do: 'answer'; readonly key: string; readonly isRight: boolean }
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'faults'; readonly switches: SomeLrsSwitches }
  | { readonly do: 'finish' | 'exit' | 'leave' | 'kill' | 'hide' | 'mend' }

export interface Script {
  readonly seed: number
  readonly format: 'xapi' | 'cmi5'
  readonly deeds: readonly Deed[]
}

export const questions = ['q1', 'q2', 'q3', 'q4'] as const

/** Nothing of it costs an answer. */
const faults = [
  ...Object.values(lrsProfiles),
  { network: { downBetween: [0, Infinity] } },
  { network: { losesAnswer: 1 } },
  { network: { hangs: 0.5 } },
  { refusal: { unavailable: 1, retryAfter: 'date' } },
  { refusal: { throttlesEach: 2 } },
  { refusal: { forbids: ['statements'] } },
  { document: { conflictsEach: 2, conflict: 409 } },
  { document: { drops: 'etags' } },
  { document: { drops: 'conditions' } },
] as const satisfies readonly SomeLrsSwitches[]

/** The same seed gives the same session. */
export function scriptOf(seed: number): Script {
  const random = randomOf(seed)
  const deeds = Array.from({ length: random.between(5, 30) }, () => deedOf(random))
  return { seed, format: random.pick(['xapi', 'cmi5']), deeds }
}

function deedOf(random: Random): Deed {
  const browser = random.pick([0, 0, 1] as const)
  const isRight = random.chance(0.7)
  return random.pick<Deed>([
    ...answers(random, isRight),
    { do: 'wait', seconds: random.pick([0.1, 1, 3, 20, 90]) },
    { do: 'wait', seconds: random.pick([0.1, 1, 3]) },
    { do: 'launch', browser },
    { do: random.pick(['exit', 'leave', 'kill', 'hide'] as const) },
    { do: random.pick(['finish', 'mend'] as const) },
    { do: 'reload', browser },
    { do: 'faults', switches: random.pick<SomeLrsSwitches>([faults[0], ...faults]) },
    { do: 'faults', switches: random.pick<SomeLrsSwitches>([faults[0], ...faults]) },
  ])
}

function answers(random: Random, isRight: boolean): [Deed, Deed, Deed, Deed, Deed] {
  const one = (): Deed => ({ do: 'answer', key: random.pick(questions), isRight })
  return [one(), one(), one(), one(), one()]
}
