import { honest, type HostileSwitches } from '../lms/hostile-switches.ts'
import type { Locale } from '../model/diagnostic.ts'
import type { PlayItem, Show, ShownLesson } from '../model/simulation.ts'
import type { LaunchMode } from '../model/tracking.ts'
import { keptRecords, type KeptRecords } from './kept-records.ts'
import { createScormLms, type LoggedCall, type ScormLaunch, type ScormLms } from './scorm-lms.ts'
import type { Stage } from './stage.ts'
import { wordsFor, type SimulatorWords } from './words.ts'

/** Who takes the course, and how. */
export interface SimulatedLearner {
  readonly id: string
  readonly name: string
  readonly mode: LaunchMode
}

/** What the panels show, at one moment. */
export interface SimulatorState {
  readonly show: Show
  readonly words: SimulatorWords
  readonly locale: Locale
  readonly learner: SimulatedLearner
  readonly switches: HostileSwitches
  /** What is open in the frame. */
  readonly item: PlayItem | undefined
  readonly calls: readonly LoggedCall[]
  /** What the content knows in this session. */
  readonly values: ReadonlyMap<string, string>
  /** What the server has. */
  readonly record: (item: string) => Readonly<Record<string, string>>
  readonly isConnected: boolean
}

/** The simulated LMS: what can be done in it. */
export interface Simulator {
  state(): SimulatorState
  subscribe(listener: () => void): void
  launch(item: PlayItem): void
  /** Shows a lesson of the author's course. */
  go(lesson: ShownLesson): void
  close(): void
  /** Opens what is open once more, as a learner does who comes back. */
  reopen(): void
  become(learner: Partial<SimulatedLearner>): void
  /** Somebody of whom nothing is known. */
  startOver(): void
  turn(switches: HostileSwitches): void
  clearCalls(): void
  /** Another build, or another format, of what is played. */
  replace(show: Show): void
  connected(isConnected: boolean): void
}

/** How many calls are remembered. */
const mostCalls = 5000

export function createSimulator(first: Show, stage: Stage, locale: Locale): Simulator {
  const listeners: (() => void)[] = []
  let show = first
  let learner: SimulatedLearner = { id: 'cursist-1', name: 'Jansen, Noor', mode: 'normal' }
  let switches = honest
  let calls: readonly LoggedCall[] = []
  let item: PlayItem | undefined
  let opened: ScormLaunch | undefined
  let isConnected = true
  let learners = 1
  let [records, lms] = lmsFor(first)

  function changed(): void {
    for (const listener of listeners) listener()
  }

  function lmsFor({ playable }: Show): readonly [KeptRecords, ScormLms | undefined] {
    const { standard, title } = playable
    const own = keptRecords(`${standard} ${title}`)
    if (standard !== 'scorm12' && standard !== 'scorm2004') return [own, undefined]
    const made = createScormLms({
      ...{ standard, records: own, learner: () => learner, onStored: changed },
      onCall(call) {
        calls = [...calls, call].slice(-mostCalls)
        changed()
      },
    })
    made.turn(switches)
    return [own, made]
  }

  function end(): void {
    stage.clear()
    opened?.end()
    opened = undefined
  }

  function launch(next: PlayItem, place = ''): void {
    end()
    item = next
    opened = lms?.launch(next)
    if (next.href !== undefined) stage.open(show.content + next.href + place)
    changed()
  }

  /** The item by the same name in what is played now, or the first that can be opened. */
  function itemLike(id: string | undefined): PlayItem | undefined {
    const all = launchable(show.playable.menu)
    return all.find((each) => each.id === id) ?? all[0]
  }

  return {
    state: () => ({
      ...{ show, words: wordsFor(locale), locale, learner, switches, item, calls, isConnected },
      values: opened?.values ?? new Map<string, string>(),
      record: (of) => records.read(of),
    }),
    subscribe: (listener) => listeners.push(listener),
    launch,
    go({ path }) {
      const place = `#${encodeURI(path.replace(/^.*\/lesson-/, ''))}`
      const next = itemLike(item?.id)
      if (item) stage.go(place)
      else if (next) launch(next, place)
    },
    close() {
      end()
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
      end()
      lms?.forget()
      learners += 1
      learner = { ...learner, id: `cursist-${learners}` }
      calls = []
      if (next) launch(next)
    },
    turn(next) {
      switches = next
      lms?.turn(next)
      changed()
    },
    clearCalls() {
      calls = []
      changed()
    },
    replace(next) {
      const isOther = next.format !== show.format
      const isNews = next.build !== show.build
      const place = isOther ? '' : stage.place()
      show = next
      if (isOther) {
        end()
        calls = []
        ;[records, lms] = lmsFor(next)
      }
      const again = itemLike(item?.id)
      if (isNews && again) {
        stage.keepScroll()
        launch(again, place)
      } else changed()
    },
    connected(is) {
      isConnected = is
      changed()
    },
  }
}

/** The items that launch something, in the order of the menu. */
export function launchable(menu: readonly PlayItem[]): readonly PlayItem[] {
  return menu.flatMap((item) => [
    ...(item.href === undefined ? [] : [item]),
    ...launchable(item.items),
  ])
}
