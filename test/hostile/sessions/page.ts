import type { HostileLaunch, HostileLms } from '../../../src/lms/hostile-lms.ts'
import { honest, switched, type HostileSwitches } from '../../../src/lms/hostile-switches.ts'
import { named, type LmsFunctions } from '../../../src/lms/lms-functions.ts'
import type { LearnerCourse } from '../../../src/model/learner-course.ts'
import type { Launch, Tracker } from '../../../src/model/tracking.ts'
import type { Learner } from '../../../src/runtime/learner.ts'
import type { Session } from '../../../src/runtime/session.ts'
import type { Snapshot } from '../../../src/state/snapshot.ts'
import type { Browser, BrowserPage, Tab } from './browser.ts'
import { expectHonest } from './checks.ts'
import { growing, quizzes } from './course.ts'
import type { Kept, Oracle, PageModel } from './oracle.ts'
import type { Property } from './properties.ts'
import type { Runtime } from './runtime.ts'
import type { LaunchPlan } from './script.ts'
import type { Tally } from './tally.ts'
import type { VirtualTime } from './virtual-time.ts'
import type { Guarded, Standard } from './standard.ts'
import { watch } from './watch.ts'

/** All that lasts longer than a page. */
export interface World {
  readonly standard: Standard
  readonly course: LearnerCourse
  readonly time: VirtualTime
  readonly browser: Browser
  readonly lms: HostileLms
  readonly oracle: Oracle
  readonly runtime: Runtime
  readonly report: (property: Property, details: string) => void
  readonly tally: Tally
  /** What the browser keeps of the learner. */
  readonly kept: (tab: Tab, launch: Launch | null) => Kept | undefined
}

/** One page of the course, alive. */
export interface LivePage {
  readonly browserPage: BrowserPage
  readonly tab: Tab
  readonly switches: HostileSwitches
  readonly model: PageModel
  readonly learner: Learner
  readonly session: Session
  readonly launch: HostileLaunch
  readonly breaches: () => readonly string[]
  /** What the record was and when, oldest first. */
  readonly history: { readonly at: number; readonly snapshot: Snapshot }[]
  /** How often the LMS was called. */
  readonly calls: () => number
  /** Whether nothing went wrong so far that keeps a save away. */
  isCalm: boolean
  /** Whether nothing went wrong but what passes: until `troubleUntil`. */
  isMendable: boolean
  troubleUntil: number
  isExited: boolean
  /** Another page was open that cannot know what this one did. */
  hasRival: boolean
  /** Whether the server was there when the page first asked. */
  readonly couldAsk: () => boolean
}

/** Where a page is opened, and for whom. */
export interface Opening {
  readonly tab: Tab
  readonly seed: number
  readonly isKnown: boolean
}

/** Opens the course in a page, as an LMS does; nothing when the page breaks at once. */
export async function openPage(
  world: World,
  { switches: some, mode }: LaunchPlan,
  { tab, seed, isKnown }: Opening,
): Promise<LivePage | undefined> {
  const { course, time, browser, lms, oracle, runtime, report, standard } = world
  const { dialect } = standard
  const switches = switched(some)
  const browserPage = browser.open(switches.browser, tab)
  const { environment } = browserPage
  const begunAt = time.now()
  let guarded: Guarded | undefined
  const launch = lms.launch(switches, browserPage.forLms, {
    ...{ record: standard.given(mode, isKnown ? 'p1' : ''), seed },
    guard(functions) {
      guarded = standard.guard(functions)
      return guarded.functions
    },
  })
  if (switches.write.truncates > 0 || switches.write.recodes !== 'none') oracle.damage()
  const { storage } = switches.browser
  const model = oracle.page({
    ...{ reads: storage !== 'throws', writes: storage === 'works' },
    scopeOf: (learnerId) => (learnerId === '' ? tab : browser),
    today: environment.today,
  })
  const watched = watch(launch.functions, {
    ...{ course, standard, page: model, report, shown: launch.shown },
    look() {
      if (page) oracle.see(model, page.learner.snapshot())
    },
    onCommitted(state) {
      world.tally.commits += 1
      if (lms.record()[dialect.state] === state) oracle.confirm(state)
    },
  })
  const functions = runtime.api(watched.functions)
  const window = windowWith(functions, world, switches)
  const tracker = runtime.tracker(standard.tracker(window), functions)
  let kept: Kept | undefined
  /** The copy as it is when the LMS is found: opening changes it. */
  const open: Tracker['open'] = async (...given) => {
    const found = await tracker.open(...given)
    kept = world.kept(tab, found)
    return found
  }
  let canAsk: boolean | undefined
  const reach = async (): Promise<boolean> => {
    const isThere = await environment.reach()
    canAsk ??= isThere
    return isThere
  }
  const session = runtime.session(
    { ...tracker, open },
    { ...environment, reach },
    {
      ...{ key: course.key, report: course.completion.report, quizzes, growing },
    },
  )

  function begin(): LivePage {
    const learner = runtime.learner(course, session, environment.today)
    const begun: LivePage = {
      ...{ browserPage, tab, switches, model, session, launch, learner },
      ...{ history: [], isCalm: isCalm(switches), isExited: false, hasRival: false },
      isMendable: isCalm({ ...switches, commit: { ...switches.commit, failsBetween: null } }),
      troubleUntil: begunAt + (switches.commit.failsBetween?.[1] ?? 0) * 1000,
      ...{ calls: watched.calls, couldAsk: () => canAsk === true },
      breaches: () => guarded?.breaches() ?? [],
    }
    void learner.opened.then(() => {
      const state = launch.shown.get(dialect.state)
      const text = typeof state === 'string' ? state : ''
      oracle.open(
        model,
        asShown(learner.launch(), launch, standard),
        text,
        learner.snapshot(),
        kept,
      )
      begun.history.push({ at: time.now(), snapshot: model.snapshot })
    })
    session.subscribe(({ kind }) => {
      if (kind === 'saved' && model.launch) expectHonest(world, begun)
    })
    return begun
  }
  const page = await browserPage.act(begin)
  return page
}

/** In which mode the course is opened is no matter of what the content makes of it. */
function asShown(
  found: Launch | null,
  { shown }: HostileLaunch,
  { mode }: Standard,
): Launch | null {
  const modes = ['normal', 'review', 'browse'] as const
  const told = modes.find((each) => each === shown.get(mode))
  return found && { ...found, mode: told ?? found.mode }
}

/** The window of the course, below that of the LMS. */
function windowWith(
  functions: LmsFunctions,
  { standard, time }: World,
  { discovery }: HostileSwitches,
): object {
  const { names, property } = standard.dialect
  const { without, after } = discovery
  const from = time.now()
  const offered = Object.fromEntries(
    Object.entries(named(functions, standard.dialect)).filter(
      ([name]) => without === null || name !== names[without],
    ),
  )
  const isThere = (): boolean => after !== null && time.now() >= from + after
  return {
    parent: {
      get [property]() {
        return isThere() ? offered : undefined
      },
    },
  }
}

/** Whether an LMS like this has each save at once. */
function isCalm({ discovery, initialize, read, write, commit }: HostileSwitches): boolean {
  const given = [discovery.goneAfter, initialize, read.failsEach, write, commit]
  const usual = [0, 'none', 0, honest.write, honest.commit]
  return JSON.stringify(given) === JSON.stringify(usual)
}
