import { switchesOf } from '../lms/hostile-profiles.ts'
import { honest } from '../lms/hostile-switches.ts'
import type { Locale } from '../model/diagnostic.ts'
import { launchable, type PlayItem, type Show, type ShownLesson } from '../model/simulation.ts'
import {
  simulatedLms,
  type LmsWorld,
  type Opened,
  type SimulatedLearner,
  type SimulatedLms,
} from './simulated-lms.ts'
import type { Stage } from './stage.ts'
import { wordsFor, type SimulatorWords } from './words.ts'

/** What the panels show, at one moment. */
export interface SimulatorState {
  readonly show: Show
  readonly words: SimulatorWords
  readonly locale: Locale
  readonly learner: SimulatedLearner
  /** What it talks to, with what it has of the learner. */
  readonly lms: SimulatedLms
  /** What is open in the frame. */
  readonly item: PlayItem | undefined
  readonly isConnected: boolean
}

/** The simulated LMS: what can be done in it. */
export interface Simulator {
  state(): SimulatorState
  subscribe(listener: () => void): void
  /** Opens it for the first time, where it was asked to. */
  start(): void
  launch(item: PlayItem): void
  /** Shows a lesson of the author's course. */
  go(lesson: Pick<ShownLesson, 'path' | 'item'>): void
  close(): void
  /** Opens what is open once more, as a learner does who comes back. */
  reopen(): void
  become(learner: Partial<SimulatedLearner>): void
  /** Somebody of whom nothing is known. */
  startOver(): void
  /** Another build, or another format, of what is played. */
  replace(show: Show): void
  /** Something else that the server tells. */
  hear(event: string, data: unknown): void
  connected(isConnected: boolean): void
}

export function createSimulator(
  first: Show,
  stage: Stage,
  { locale, post }: { readonly locale: Locale; readonly post: LmsWorld['post'] },
): Simulator {
  const listeners: (() => void)[] = []
  let show = first
  let learner: SimulatedLearner = { id: 'cursist-1', name: 'Jansen, Noor', mode: 'normal' }
  let item: PlayItem | undefined
  let opened: Opened | undefined
  let isConnected = true
  let learners = 1
  /** Counts what was opened and closed: what comes too late is not shown any more. */
  let turn = 0
  const world: LmsWorld = { learner: () => learner, changed, post }
  let lms = simulatedLms(first, world)
  if (lms.kind === 'scorm') lms.turn(switchesOf(first.profile ?? '') ?? honest)

  function changed(): void {
    for (const listener of listeners) listener()
  }

  /** Resolves when the page of the course is gone. */
  function end(): Promise<void> {
    turn += 1
    const gone = stage.clear()
    opened?.end()
    opened = undefined
    return gone
  }

  function launch(next: PlayItem, place = ''): void {
    const gone = end()
    const own = turn
    item = next
    const open = (made: Opened | undefined): void => {
      if (own !== turn) return
      opened = made
      if (made && next.href !== undefined) stage.open(addressIn(show.content, made.address) + place)
      changed()
    }
    const made = lms.launch(next, gone)
    if (made instanceof Promise) void made.then(open)
    else open(made)
    changed()
  }

  /** The item by the same name in what is played now, or the first that can be opened. */
  function itemLike(id: string | undefined): PlayItem | undefined {
    const all = launchable(show.playable.menu)
    return all.find((each) => each.id === id) ?? all[0]
  }

  function go({ path, item: own }: Pick<ShownLesson, 'path' | 'item'>): void {
    const place = `#${encodeURI(path.replace(/^.*\/lesson-/, ''))}`
    const next = itemLike(own ?? item?.id)
    if (item && next?.id === item.id) stage.go(place)
    else if (next) launch(next, place)
  }

  function start(): void {
    const lessons = show.modules.flatMap((module) => module.lessons)
    const lesson = lessons.find(({ path }) => path === show.start)
    const next = itemLike(undefined)
    if (lesson) go(lesson)
    else if (next) launch(next)
  }

  return {
    state: () => ({
      ...{ show, words: wordsFor(locale), locale, learner, lms, item, isConnected },
    }),
    subscribe: (listener) => listeners.push(listener),
    start,
    launch,
    go,
    close() {
      void end()
      item = undefined
      changed()
    },
    reopen() {
      const next = itemLike(item?.id)
      if (next) launch(next)
    },
    become(news) {
      learner = { ...learner, ...news }
      changed()
    },
    startOver() {
      const next = itemLike(item?.id)
      void end()
      lms.forget()
      learners += 1
      learner = { ...learner, id: `cursist-${learners}` }
      if (next) launch(next)
    },
    replace(next) {
      // A first build with errors has no standard yet.
      const isOther =
        next.format !== show.format ||
        next.playable.standard !== show.playable.standard ||
        next.identity !== show.identity
      const isNews = next.build !== show.build
      const place = isOther ? '' : stage.place()
      const isFirst = launchable(show.playable.menu).length === 0
      show = next
      if (isOther) {
        void end()
        lms = simulatedLms(next, world)
      }
      const again = itemLike(item?.id)
      if (isNews && isFirst) start()
      else if (isNews && again) {
        stage.keepScroll()
        launch(again, place)
      } else changed()
    },
    hear(event, data) {
      lms.hear(event, data)
    },
    connected(is) {
      isConnected = is
      changed()
    },
  }
}

/** An address of an item is from the content of its build, unless it is whole. */
function addressIn(content: string, address: string): string {
  return new URL(address, new URL(content, location.href)).href
}
