import { switchesFor } from '../lms/hostile-profiles.ts'
import type { Locale } from '../model/diagnostic.ts'
import type { Followed, NavigationRequest } from '../lms/sequencer.ts'
import {
  isSequenced,
  launchable,
  type PlayItem,
  type Show,
  type ShownLesson,
} from '../model/simulation.ts'
import {
  simulatedLms,
  type LmsWorld,
  type Opened,
  type SimulatedLearner,
  type SimulatedLms,
} from './simulated-lms.ts'
import type { SequencedGuide } from './guide.ts'
import { keepLearner, keptLearner, nextId } from './kept-learner.ts'
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
  /** Milliseconds since 1970. */
  readonly openedAt: number | undefined
  readonly isConnected: boolean
  /** Why nothing is open, where the LMS decides that (SCORM 2004 SN). */
  readonly told: NavigationTold | undefined
}

/** What the LMS tells of a request, where nothing was opened by it. */
export type NavigationTold =
  | { readonly kind: 'refused'; readonly exception: string }
  | { readonly kind: 'ended' }
  /** It is ready, and asks for a window of its own (cmi5 13.1.4, `launchMethod`). */
  | { readonly kind: 'window' }

/** The simulated LMS: what can be done in it. */
export interface Simulator {
  state(): SimulatorState
  subscribe(listener: () => void): void
  /** Opens it for the first time, where it was asked to. */
  start(): void
  launch(item: PlayItem): void
  /** What the buttons of the LMS itself ask for. */
  ask(request: NavigationRequest): void
  /** Opens what asked for a window of its own. A browser allows that for a click only. */
  openWindow(): void
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
  let learner = keptLearner()
  let item: PlayItem | undefined
  let opened: Opened | undefined
  let openedAt: number | undefined
  let isConnected = true
  /** Counts what was opened and closed: what comes too late is not shown any more. */
  let turn = 0
  /** The turn in which the LMS is still to decide what is opened, if any. */
  let undecided: number | undefined
  let told: NavigationTold | undefined
  let apart: { readonly address: string; window?: Window | null } | undefined
  const world: LmsWorld = {
    ...{ learner: () => learner, show: () => show, changed, post },
    asked(request, target) {
      const exception = lms.guide?.sequenced?.refuses(request, target)
      if (exception === undefined) lead((guide) => guide.follow(request, target))
      else {
        told = { kind: 'refused', exception }
        changed()
      }
    },
  }
  let lms = prepared()

  /** An LMS for what is shown now, with what the author wants to be wrong with it. */
  function prepared(): SimulatedLms {
    const made = simulatedLms(world)
    const switches = switchesFor(show.playable.standard, show.profile)
    if (made.kind === 'scorm' && switches) made.turn(switches)
    return made
  }

  function be(news: Partial<SimulatedLearner>): void {
    learner = { ...learner, ...news }
    keepLearner(learner)
  }

  function changed(): void {
    for (const listener of listeners) listener()
  }

  /** Resolves when the page of the course is gone. */
  function end(): Promise<void> {
    turn += 1
    const gone = stage.clear()
    apart?.window?.close()
    apart = undefined
    opened?.end()
    opened = undefined
    return gone
  }

  /** Takes away what is open, and opens what the LMS decides on. */
  function lead(decide: (guide: SequencedGuide) => Followed, place = ''): void {
    const gone = end()
    const own = turn
    undecided = own
    // What the page says when it goes is of the attempt that it is in.
    void gone.then(() => {
      const { sequenced } = lms.guide ?? {}
      if (own !== turn || !sequenced) return
      undecided = undefined
      const { item: id, refusal } = decide(sequenced)
      item = launchable(show.playable.menu).find((each) => each.id === id)
      told = refusal === undefined ? { kind: 'ended' } : { kind: 'refused', exception: refusal }
      if (item) open(item, gone, place)
      else changed()
    })
    changed()
  }

  function launch(next: PlayItem, place = ''): void {
    if (lms.guide?.sequenced) lead((guide) => guide.follow('choice', next.id), place)
    else open(next, end(), place)
  }

  /** As somebody who comes back: the LMS that decides where to has the last word. */
  function enter(place = ''): void {
    const next = itemLike(item?.id)
    if (lms.guide?.sequenced) lead((guide) => guide.begin(), place)
    else if (next) open(next, end(), place)
  }

  function open(next: PlayItem, gone: Promise<void>, place: string): void {
    const own = turn
    item = next
    told = undefined
    const ready = (made: Opened | undefined): void => {
      if (own !== turn) return
      opened = made
      openedAt = made && Date.now()
      if (made && next.href !== undefined) {
        const address = addressIn(show.content, made.address) + place
        if (next.unit?.launchMethod !== 'OwnWindow') stage.open(address)
        else {
          apart = { address }
          told = { kind: 'window' }
        }
      }
      changed()
    }
    // What the page says when it goes is of the launch before this one.
    void gone.then(async () => {
      if (own === turn) ready(await lms.launch(next))
    })
    changed()
  }

  /** Shows what changed since a build in what is open, or else opens it again. */
  async function renew(since: number, place: string): Promise<void> {
    const own = turn
    const news = Object.entries(show.updates).filter(([, build]) => build > since)
    const isShown = await stage.renew(
      new Map(news.map(([path, build]) => [addressIn(show.content, path), build])),
    )
    if (!isShown && own === turn) openAgain(place)
  }

  function openAgain(place: string): void {
    // What was asked for is opened from what is shown by then.
    if (undecided === turn) {
      changed()
      return
    }
    stage.keepPage()
    enter(place)
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

  /** A place is one of a course; and with several items, of one of those, which has its own name in each standard. */
  function isSamePlace({ identity, playable }: Show): boolean {
    if (identity !== show.identity) return false
    const isWhole = launchable(playable.menu).length === 1
    return isWhole || playable.standard === show.playable.standard
  }

  function start(): void {
    const lessons = show.modules.flatMap((module) => module.lessons)
    const lesson = lessons.find(({ path }) => path === show.start)
    if (lesson) go(lesson)
    else enter()
  }

  return {
    state: () => ({
      ...{ show, words: wordsFor(locale), locale, learner, lms, item, openedAt, isConnected, told },
    }),
    subscribe: (listener) => listeners.push(listener),
    start,
    launch,
    go,
    openWindow() {
      if (apart) apart.window = window.open(apart.address, 'lespakket-unit')
    },
    ask(request) {
      lead((guide) => guide.follow(request))
    },
    close() {
      if (lms.guide?.sequenced) {
        lead((guide) => guide.follow('suspendAll'))
        return
      }
      void end()
      item = undefined
      openedAt = undefined
      changed()
    },
    reopen() {
      enter()
    },
    become(news) {
      be(news)
      changed()
    },
    startOver() {
      be({ id: nextId(learner) })
      if (lms.guide?.sequenced) {
        lead((guide) => {
          lms.forget()
          return guide.begin()
        })
        return
      }
      const gone = end()
      const own = turn
      void gone.then(() => {
        lms.forget()
        if (own === turn) enter()
      })
      changed()
    },
    replace(next) {
      // A first build with errors has no standard yet.
      const isNews = next.build !== show.build
      // Of a course that is broken another format changes nothing of what is played.
      const isOther =
        isNews &&
        (next.format !== show.format ||
          next.playable.standard !== show.playable.standard ||
          next.identity !== show.identity ||
          isSequenced(next.playable) !== isSequenced(show.playable))
      const place = isSamePlace(next) ? stage.place() : ''
      const isOpen = item !== undefined || told?.kind === 'refused'
      const isFirst = launchable(show.playable.menu).length === 0
      const goesOn = next.content === show.content
      const { build } = show
      show = next
      if (isOther) {
        void end()
        lms = prepared()
      }
      const again = itemLike(item?.id)
      if (isNews && isFirst) start()
      // Who closed it, or came to its end, opens it again.
      else if (!isNews || !again || !(isOther || isOpen)) changed()
      else if (isOther || !goesOn) openAgain(place)
      else {
        void renew(build, place)
        changed()
      }
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
