import type { LearnerCourse } from '../../../src/model/learner-course.ts'
import type { Launch } from '../../../src/model/tracking.ts'
import { merge } from '../../../src/state/merge.ts'
import { isComplete } from '../../../src/state/standing.ts'
import { changed, emptySnapshot, type Snapshot } from '../../../src/state/snapshot.ts'
import { after, atLeast, contents, fresh, opened, settle, type Moment } from './model.ts'
import type { Property } from './properties.ts'
import { read } from './remembered.ts'
import { answersIn, missingIn, noTally, type Tally } from './tally.ts'

/** What one page knows, as the model has it. */
export interface PageModel {
  snapshot: Snapshot
  launch: Launch | null | undefined
  /** What the LMS showed. */
  shown: Snapshot
  /** Whether what is done here goes into the browser, where other pages find it. */
  readonly writes: boolean
  /** Whether what other pages put there is found here. */
  readonly reads: boolean
  /** Pages that share it find each other's copies; it depends on whether the learner is known. */
  readonly scopeOf: (learnerId: string) => object
  readonly today: () => string
}

/** What the browser keeps of the learner, as far as it says what it is. */
export interface Kept {
  readonly state: string
  readonly shown: number
}

/** Tells what must be in the record, from what the learner did and the LMS showed. */
export interface Oracle {
  page(given: Pick<PageModel, 'reads' | 'writes' | 'scopeOf' | 'today'>): PageModel
  /** The learner does something. */
  act(page: PageModel, change: (before: Snapshot) => Snapshot): void
  /** Whether a learner may take back what was not handed in: not while two pages may disagree. */
  mayUndo(page: PageModel): boolean
  /** The page knows what was done before. */
  open(page: PageModel, launch: Launch | null, state: string, screen: Snapshot, kept?: Kept): void
  /** The page shows this: as the model has it, with or without what another page told it. */
  see(page: PageModel, screen: Snapshot): void
  /** The LMS stored this. */
  store(page: PageModel | undefined, state: string, lies: boolean): void
  /** The LMS said that it stored this, and it did. */
  confirm(state: string): void
  /** Values may be damaged on their way from now on. */
  damage(): void
  /** The page is gone, and when it was not killed it had its last word. */
  closed(page: PageModel, isKilled: boolean): void
  /** The LMS begins a new attempt. */
  restart(): void
  /** Whether two pages may be in what each takes for another attempt: what one does, the other undoes. */
  isTorn(): boolean
  /** Two pages are open of which one knows nothing of the other. */
  tear(): void
}

/** What was in the browser at some time, the latest first. */
type Past = { readonly page: PageModel; readonly snapshot: Snapshot }[]

export function createOracle(
  course: LearnerCourse,
  report: (property: Property, details: string) => void,
  tally: Tally = noTally(),
): Oracle {
  const empty = contents(emptySnapshot)
  const alive = new Set<PageModel>()
  /** Every record that there was in this attempt. */
  let states = new Set([empty])
  /** All of them as one. */
  let top = emptySnapshot
  /** What each page put into the browser last, until another page took it over. */
  let mirrored = new Map<PageModel, Snapshot>()
  /** What was in a copy at some time, the latest first. */
  let past: Past = []
  /** Copies of the attempt before this one. */
  let left: Past = []
  let confirmed: Snapshot | undefined
  /** Answers of this attempt that were confirmed. */
  let counted = new Set<string>()
  let isDamaged = false
  /** The LMS has shown nothing of a learner of whom it had something. */
  let isTorn = false
  /** How many pages have begun. */
  let opens = 0

  function take(page: PageModel, snapshot: Snapshot): void {
    page.snapshot = snapshot
    if (!page.launch || page.launch.mode === 'browse') return
    states.add(contents(snapshot))
    top = merge(top, snapshot)
    if (!page.writes) return
    mirrored.set(page, snapshot)
    past.unshift({ page, snapshot })
  }

  function shared(page: PageModel): ReadonlyMap<PageModel, Snapshot> {
    return new Map([...mirrored].filter(([other]) => scopeIn(other) === scopeIn(page)))
  }

  function momentOf({ launch, today }: PageModel): Moment {
    return { launch, today: today() }
  }

  function isKnown(snapshot: Snapshot): boolean {
    return states.has(contents(snapshot)) || (isDamaged && atLeast(top, snapshot))
  }

  function open(
    page: PageModel,
    launch: Launch | null,
    state: string,
    screen: Snapshot,
    kept?: Kept,
  ): void {
    page.launch = launch
    if (!launch) return
    const shown = read(state, course)
    page.shown = shown
    if (!isKnown(shown)) report('mixture', `shown ${contents(shown)}`)
    const isBlank = shown.attempt === '' && launch.standing === 'new'
    const isNamed = shown.attempt !== '' || (page.reads && kept && !(isBlank && kept.shown > 0))
    if (!isNamed && opens > 0) isTorn = true
    const moment = momentOf(page)
    const since = page.snapshot
    const founds = foundsIn(page, launch, shown, state, kept)
    const candidates = founds.map((found) => opened(course, { shown, found, since }, moment))
    const match = candidates.find((each) => contents(each) === contents(screen))
    if (!match) {
      const expected = candidates.map(contents).join(' or ')
      report('restored', `expected ${expected}, found ${contents(screen)}`)
    }
    if (!match) return
    const hasAll = atLeast(match, top)
    if (!hasAll && shown.revision === 0) isTorn = true
    if (confirmed && !atLeast(match, confirmed)) withdraw(match, confirmed)
    const took = launch.mode !== 'browse' && page.reads
    take(page, match)
    // What was found is in the copy of this page now.
    for (const other of took && page.writes ? shared(page).keys() : []) {
      if (!alive.has(other)) mirrored.delete(other)
    }
    // A full browser keeps the copy that it had: it is found again at each launch.
    if (took && page.writes) left = left.filter((each) => scopeIn(each.page) !== scopeIn(page))
    opens += 1
  }

  /** What the page may have gone on from: one record, or two where the LMS leaves a doubt. */
  function foundsIn(
    page: PageModel,
    launch: Launch,
    shown: Snapshot,
    state: string,
    kept: Kept | undefined,
  ): readonly Snapshot[] {
    const old = left.filter((each) => scopeIn(each.page) === scopeIn(page))
    const copies = [...shared(page).values(), ...old.map(({ snapshot }) => snapshot)]
    if (!page.reads || launch.mode === 'browse' || copies.length === 0) return [shown]
    const both = copies.reduce(merge, shown)
    const isBlank = ['', 'null', 'undefined'].includes(state.trim())
    const isAfresh = isBlank && launch.standing === 'new'
    if (isAfresh && kept && kept.shown > 0) return [shown]
    return isTorn || old.length > 0
      ? [both, shown, ...copies.map((each) => merge(shown, each))]
      : [both]
  }

  function see(page: PageModel, screen: Snapshot): void {
    const seen = contents(screen)
    if (contents(page.snapshot) === seen) return
    const others = past.filter((each) => each.page !== page && scopeIn(each.page) === scopeIn(page))
    const merged = others.map(({ snapshot: theirs }) => {
      const next = changed(merge(page.snapshot, theirs), {})
      return settle(course, page.snapshot, next, momentOf(page))
    })
    const match = page.reads ? merged.find((each) => contents(each) === seen) : undefined
    if (match) take(page, match)
    else report('screen', `expected ${contents(page.snapshot)}, found ${seen}`)
  }

  function store(page: PageModel | undefined, state: string, lies: boolean): void {
    const snapshot = read(state, course)
    if (!isKnown(snapshot)) report('mixture', `stored ${contents(snapshot)}`)
    if (!confirmed || atLeast(snapshot, confirmed)) return
    if (!lies && !isTorn && page && knew(page, confirmed)) {
      tally.lost += Math.max(1, missingIn(snapshot, confirmed))
      report('lost', `stored ${contents(snapshot)} over ${contents(confirmed)}`)
    } else withdraw(snapshot, confirmed)
    confirmed = undefined
  }

  /** What was confirmed is gone, and nobody could help it: from now on less is confirmed. */
  function withdraw(left: Snapshot, before: Snapshot): void {
    tally.withdrawn += missingIn(left, before)
    confirmed = undefined
  }

  function knew(page: PageModel, confirmed: Snapshot): boolean {
    const copies = page.reads ? [...shared(page).values()] : []
    return [page.snapshot, ...copies].some((each) => atLeast(each, confirmed))
  }

  return {
    page(given) {
      const start = { snapshot: fresh(course), shown: emptySnapshot, launch: undefined }
      const page: PageModel = { ...given, ...start }
      alive.add(page)
      return page
    },
    act(page, change) {
      take(page, after(course, page.snapshot, change, momentOf(page)))
    },
    mayUndo: (page) => alive.size === 1 && [...mirrored.keys()].every((other) => other === page),
    open,
    see,
    store,
    confirm(state) {
      confirmed = read(state, course)
      const news = answersIn(confirmed).filter((answer) => !counted.has(answer))
      for (const answer of news) counted.add(answer)
      tally.confirmed += news.length
    },
    damage() {
      isDamaged = true
    },
    closed(page, isKilled) {
      alive.delete(page)
      if (!page.launch || page.launch.mode === 'browse') return
      const hasAll =
        isComplete(page.launch.standing) && contents(page.shown) === contents(page.snapshot)
      if (isKilled || !hasAll || !page.writes) return
      // What the LMS showed need not be kept here.
      for (const [other, snapshot] of shared(page)) {
        mirrored.delete(other)
        left.unshift({ page: other, snapshot })
      }
    },
    isTorn: () => isTorn,
    tear() {
      isTorn = true
    },
    restart() {
      for (const [page, snapshot] of mirrored) left.unshift({ page, snapshot })
      states = new Set([empty])
      mirrored = new Map()
      past = []
      counted = new Set()
      opens = 0
      ;[top, confirmed, isDamaged, isTorn] = [emptySnapshot, undefined, false, false]
    },
  }
}

function scopeIn({ scopeOf, launch }: PageModel): object {
  return scopeOf(launch?.learnerId ?? '')
}
