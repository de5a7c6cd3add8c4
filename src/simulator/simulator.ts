import { switchesFor } from '../lms/hostile-profiles.ts'
import type { Locale } from '../model/diagnostic.ts'
import type { Followed } from '../lms/sequencer.ts'
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
import type { NavigationTold, Simulator } from './simulator-state.ts'
import { openLesson, placeOfLesson } from './open-lesson.ts'
import { wordsFor } from './words.ts'

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
  /** The place that is opened when all is ready for it: until then no page has it. */
  let coming: string | undefined
  const lesson = openLesson(first)
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
    coming = undefined
    return gone
  }

  /** Takes away what is open, and opens what the LMS decides on. */
  function lead(decide: (guide: SequencedGuide) => Followed, place = ''): void {
    const gone = end()
    const own = turn
    undecided = own
    coming = place
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
    coming = place
    told = undefined
    const ready = (made: Opened | undefined): void => {
      if (own !== turn) return
      opened = made
      coming = undefined
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
    const place = placeOfLesson({ path })
    lesson.forget()
    const next = itemLike(own ?? item?.id)
    if (item && next?.id === item.id) {
      stage.go(place)
      changed()
    } else if (next) launch(next, place)
  }

  function start(): void {
    const lessons = show.modules.flatMap((module) => module.lessons)
    const wanted = lessons.find(({ path }) => path === show.start)
    if (wanted) go(wanted)
    else enter()
  }

  return {
    state: () => ({
      ...{ show, words: wordsFor(locale), locale, learner, lms, item, openedAt, isConnected, told },
      gone: lesson.gone(),
    }),
    subscribe: (listener) => listeners.push(listener),
    start,
    launch(next) {
      lesson.forget()
      launch(next)
    },
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
      const from = { show, item: item?.id, place: coming ?? stage.place() }
      const { place, item: own } = lesson.follow(from, next)
      const isOpen = item !== undefined || told?.kind === 'refused'
      const isFirst = launchable(show.playable.menu).length === 0
      const goesOn = next.content === show.content
      const { build } = show
      show = next
      if (own !== undefined) item = itemLike(own)
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
