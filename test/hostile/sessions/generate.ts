import { hostileProfiles, type HostileProfileName } from '../../../src/lms/hostile-profiles.ts'
import type { HostileSwitches, SomeSwitches } from '../../../src/lms/hostile-switches.ts'
import { randomOf, type Random } from '../../../src/lms/random.ts'
import { activities, lessonKeys } from './course.ts'
import type { Action, LaunchPlan, Script } from './script.ts'

const both = ['scorm12', 'scorm2004'] as const

const refusals: readonly [readonly string[], ...(readonly string[])[]] = [
  ['cmi.core.lesson_location', 'cmi.location'],
  ['cmi.interactions', 'cmi.objectives'],
  ['cmi.core.score', 'cmi.score'],
]

/** A run that the seed decides, and with `profile` the LMS. */
export function scriptOf(seed: number, profile?: HostileProfileName): Script {
  const random = randomOf(seed)
  const kinds = profile === undefined ? both : hostileProfiles[profile].standards
  const standard = kinds[random.between(0, kinds.length - 1)] ?? 'scorm12'
  const plan = plansFor(random, profile)
  const length = random.between(5, 60)
  const actions = Array.from({ length }, () => actionOf(random, plan))
  return {
    seed,
    standard,
    report: random.pick(['passed', 'completed']),
    isKnown: random.chance(0.85),
    actions: [{ do: 'launch', beside: false, plan: plan() }, ...actions],
  }
}

/** Which LMSs a run meets: `one` and `each` are of no name; `outage` only fails for a while. */
type Kind = 'honest' | 'profile' | 'one' | 'each' | 'outage'

/** One LMS for the whole run, or another at each launch; one kind of browser in most runs. */
function plansFor(random: Random, profile?: HostileProfileName): () => LaunchPlan {
  const names = Object.keys(hostileProfiles) as [HostileProfileName, ...HostileProfileName[]]
  const kind = random.pick<Kind>(['honest', 'profile', 'one', 'each', 'each', 'outage'])
  const name = profile ?? (kind === 'profile' ? random.pick(names) : undefined)
  const one = someSwitches(random)
  const browser = browserOf(random)
  const isFickle = random.chance(0.1)
  const otherOf: Readonly<Record<Kind, () => SomeSwitches>> = {
    honest: () => ({}),
    profile: () => ({}),
    one: () => one,
    each: () => someSwitches(random),
    outage: () => ({ commit: { failsBetween: outageOf(random) } }),
  }
  return () => {
    const lms = name === undefined ? otherOf[kind]() : hostileProfiles[name].switches
    return {
      mode: random.chance(0.08) ? random.pick(['review', 'browse']) : 'normal',
      switches: { ...lms, browser: isFickle ? browserOf(random) : browser },
    }
  }
}

function browserOf(random: Random): HostileSwitches['browser'] {
  return {
    storage: random.chance(0.7) ? 'works' : random.pick(['throws', 'full']),
    clockOff: random.chance(0.8) ? 0 : random.between(-86_400_000, 86_400_000),
    clockJumps: random.chance(0.1),
    witnessAfter: random.chance(0.8) ? 0 : random.pick([null, 200, 3000]),
  }
}

/** A few of them, together. */
function someSwitches(random: Random): SomeSwitches {
  const share = random.pick([0.03, 0.1, 0.25])
  const maybe = <Value>(pick: () => Value): Value | undefined =>
    random.chance(share) ? pick() : undefined
  return given({
    discovery: given({
      after: maybe(() => random.pick([null, 200, 2000, 9000, 11_000])),
      without: maybe(() => random.pick(['commit', 'getValue', 'getLastError'])),
      goneAfter: maybe(() => random.between(1, 60)),
    }),
    initialize: maybe(() =>
      random.pick(['refuses', 'throws', 'answers-nothing', 'second-try', 'again']),
    ),
    read: given({
      empty: maybe(() => random.pick([null, 'null', 'undefined'])),
      failsEach: maybe(() => random.pick([1, 2, 3, 5])),
      failure: random.pick(['throws', 'nothing', 'null', 'error']),
      losesState: maybe(() => true),
      isStale: maybe(() => true),
      capitals: maybe(() => true),
      wrongEntry: maybe(() => true),
    }),
    write: given({
      failsEach: maybe(() => random.pick([1, 2, 3, 5, 8])),
      failure: random.pick(['throws', 'false-0', 'false-type', 'drops']),
      truncates: maybe(() => random.pick([40, 100, 255, 1000, 4096])),
      recodes: maybe(() => random.pick(['lower-case', 'trailing-blank', 'entities'])),
      refuses: maybe(() => random.pick(refusals)),
    }),
    commit: given({
      failsEach: maybe(() => random.pick([1, 2, 3, 4])),
      failsBetween: maybe(() => outageOf(random)),
      drops: maybe(() => random.pick([0.1, 0.5, 1])),
      marksAsSent: maybe(() => true),
      beacon: maybe(() => true),
      nullWhileHidden: maybe(() => true),
      throwsWhenClosing: maybe(() => true),
      blocks: maybe(() => random.pick([300, 5000])),
      reorders: maybe(() => random.pick([0.2, 0.5])),
    }),
    terminate: given({
      answer: maybe(() => random.pick(['false', 'throws'])),
      commits: maybe(() => false),
      completes: maybe(() => true),
      mastery: maybe(() => random.pick([50, 80])),
    }),
    answers: maybe(() => random.pick(['booleans', 'numbers'])),
  })
}

/** Seconds. */
function outageOf(random: Random): readonly [from: number, to: number] {
  return [random.between(0, 30), random.between(30, 300)]
}

/** Without what is not there. */
function given<Group extends object>(group: Group): Defined<Group> {
  const entries = Object.entries(group).filter(([, value]) => value !== undefined)
  // What is left of each key has a value.
  return Object.fromEntries(entries) as Defined<Group>
}

type Defined<Group> = { [Key in keyof Group]?: Exclude<Group[Key], undefined> }

function actionOf(random: Random, plan: () => LaunchPlan): Action {
  const kind = random.next() * 100
  if (kind < 45) return answerOf(random)
  if (kind < 52) return { do: 'visit', lesson: pickOf(random, [...lessonKeys, '']) }
  if (kind < 57) return { do: 'finish', lesson: pickOf(random, lessonKeys) }
  if (kind < 75) return { do: 'wait', milliseconds: waitOf(random) }
  if (kind < 87) return { do: 'launch', beside: random.chance(0.15), plan: plan() }
  if (kind < 93)
    return { do: random.pick(['hide', 'show', 'hide', 'show', 'offline', 'online', 'online']) }
  return {
    do: random.pick(['leave', 'close', 'kill', 'kill', 'return', 'turn', 'turn', 'restart']),
  }
}

function answerOf(random: Random): Action {
  return {
    do: 'answer',
    activity: pickOf(random, activities).key,
    how: random.pick(['right', 'right', 'partly', 'wrong']),
    with: random.between(0, 11),
  }
}

/** Sometimes the learner is called away. */
function waitOf(random: Random): number {
  if (random.chance(0.03)) return 7_200_000
  return random.pick([10, 60, 500, 1600, 2500, 5000, 20_000, 120_000])
}

function pickOf<Item>(random: Random, [first, ...rest]: readonly Item[]): Item {
  // None of the lists of the course is empty.
  return random.pick([first as Item, ...rest])
}
