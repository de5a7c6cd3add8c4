import { atLeast, contents } from './model.ts'
import type { LivePage, World } from './page.ts'
import { assessed, read } from './remembered.ts'
import { higher } from './standard.ts'
import type { Snapshot } from '../../../src/state/snapshot.ts'

/** Milliseconds: what is older is with an LMS that works. */
const patience = 2000

/** Milliseconds. */
const longestRecovery = 60_000

/** What the LMS has of the learner's record. */
export function storedIn({ lms, course, standard }: World): Snapshot {
  return read(lms.record()[standard.dialect.state] ?? '', course)
}

/** "Saved" is said of what the LMS or the browser has, or of what an LMS that is there lied about. */
export function expectHonest(world: World, page: LivePage): void {
  const { model, learner, tab } = page
  world.oracle.see(model, learner.snapshot())
  const copy = read(world.kept(tab, page.model.launch ?? null)?.state ?? '', world.course)
  const isSomewhere = [storedIn(world), copy].some((each) => atLeast(each, model.snapshot))
  if (isSomewhere || isFooled(world, page) || page.hasRival || atLeast(model.shown, model.snapshot))
    return
  world.report('honest', `"saved" of ${contents(model.snapshot)}`)
}

/** The LMS lied, and nothing told so: with the network gone, its server could have been asked. */
function isFooled({ browser }: World, { launch, couldAsk }: LivePage): boolean {
  return launch.lies() > 0 && (browser.isOnline || !couldAsk())
}

/** An LMS that works has what is two seconds old, and all of it once the page is gone. */
export function expectPunctual(world: World, page: LivePage, isGone = false): void {
  const { time, report } = world
  const { launch } = page.model
  if (!page.isCalm || !launch || launch.mode === 'browse') return
  const due = page.history.findLast(({ at }) => isGone || at <= time.now() - patience)
  if (due && !atLeast(storedIn(world), due.snapshot)) {
    report('late', `${contents(due.snapshot)}, stored ${contents(storedIn(world))}`)
  }
}

/** What failed is tried again by itself: the longest pause is half a minute, and a server may be slow. */
export function expectRecovered(world: World, page: LivePage): void {
  const { time, report } = world
  const { launch } = page.model
  const since = time.now() - longestRecovery
  const isOver = page.isMendable && !page.hasRival && !page.isExited && page.troubleUntil <= since
  if (!isOver || !launch || launch.mode === 'browse') return
  const due = page.history.findLast(({ at }) => at <= since)
  if (due && !atLeast(storedIn(world), due.snapshot)) {
    report('recovered', `${contents(due.snapshot)}, stored ${contents(storedIn(world))}`)
  }
}

/** Who leaves by the button has been saved, unless the LMS lied. */
export function expectLeft(world: World, page: LivePage): void {
  const { model, hasRival } = page
  if (isFooled(world, page) || hasRival || model.launch?.mode === 'browse') return
  const stored = storedIn(world)
  if (contents(stored) !== contents(model.snapshot)) {
    world.report('left', `${contents(model.snapshot)}, stored ${contents(stored)}`)
  }
}

/** What the LMS has after a launch in which nothing was wrong. `before`: what it had of it. */
export function expectEqual(
  world: World,
  page: LivePage,
  before: Readonly<Record<string, string>>,
): void {
  const { lms, course, report, standard } = world
  const record = lms.record()
  const stored = storedIn(world)
  const { snapshot } = page.model
  if (contents(stored) !== contents(snapshot)) {
    report('final', `state ${contents(stored)} for ${contents(snapshot)}`)
  }
  const earned = assessed(course, snapshot)
  for (const { element, words, due } of standard.results) {
    const wanted = due(earned)
    const all = [record[element], before[element], wanted]
    const expected = words ? higher(words, ...all) : highest(all)
    // An LMS that judged by itself need not be told as well that something was begun.
    const isOnlyBegun =
      expected === words?.[0] && standard.results.some((each) => record[each.element] !== undefined)
    if (!isOnlyBegun && (record[element] ?? null) !== expected) {
      report('final', `${element} ${String(record[element])} for ${String(wanted)}`)
    }
  }
}

/** Of numbers in texts; nothing when there is none. */
function highest(texts: readonly (string | null | undefined)[]): string | null {
  const there = texts.filter((text) => text !== null && text !== undefined)
  return there.sort((a, b) => Number(b) - Number(a))[0] ?? null
}
