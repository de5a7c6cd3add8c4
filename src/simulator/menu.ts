import { fill } from '../model/fill.ts'
import { launchable, type PlayItem } from '../model/simulation.ts'
import { button, element, filled } from './dom.ts'
import type { Lock } from './guide.ts'
import type { Standing, StandingStatus } from './simulated-lms.ts'
import type { Simulator, SimulatorState } from './simulator-state.ts'
import type { SimulatorWords } from './words.ts'

/** All that the menu shows, to tell whether it is another than before. */
export function menuShown(state: SimulatorState): readonly unknown[] {
  const { lms, show } = state
  const shown = (item: PlayItem): unknown => [
    ...[standingOf(item, state), item.href !== undefined && lms.guide?.lockOf(item)],
    item.items.map(shown),
  ]
  return [show.playable.menu.map(shown), wholeStanding(state)]
}

/** The menu of the LMS: what can be opened, how far the learner is in it, and why it cannot be. */
export function menuOf(simulator: Simulator, state: SimulatorState): readonly HTMLElement[] {
  const { show, words, lms } = state
  const items = launchable(show.playable.menu)
  const [only] = items
  if (!only) return [element('p', { class: 'none' }, words.noMenu)]
  if (lms.kind === 'none') return []
  const single = items.length === 1 ? standingLine(only, state) : undefined
  if (single) return [element('h2', {}, words.menu), single]
  const whole = wholeStanding(state)
  return [
    element('h2', {}, words.menu),
    element(
      'ul',
      { class: 'menu' },
      ...show.playable.menu.flatMap((each) => entriesOf(each, simulator, state)),
    ),
    ...(whole === undefined ? [] : [element('p', { class: 'standing' }, whole)]),
  ]
}

/** What is not shown itself may hold what is (SCORM CAM 3.4.1, `isvisible`). */
function entriesOf(
  item: PlayItem,
  simulator: Simulator,
  state: SimulatorState,
): readonly HTMLElement[] {
  const inside = item.items.flatMap((each) => entriesOf(each, simulator, state))
  if (item.isHidden) return inside
  return [
    element(
      'li',
      {},
      ...titleOf(item, simulator, state),
      standingLine(item, state),
      inside.length > 0 && element('ul', {}, ...inside),
    ),
  ]
}

function titleOf(
  item: PlayItem,
  simulator: Simulator,
  state: SimulatorState,
): readonly HTMLElement[] {
  const title = item.title === '' ? item.id : item.title
  const lang = languageOf(item, state)
  if (item.href === undefined) return [element('span', { lang }, title)]
  const lock = state.lms.guide?.lockOf(item)
  const open = button(
    title,
    () => {
      simulator.launch(item)
    },
    {
      'aria-current': item.id === state.item?.id ? 'true' : undefined,
      disabled: lock !== undefined,
      lang,
    },
  )
  return lock ? [open, element('p', { class: 'standing' }, ...reasonOf(lock, state))] : [open]
}

/** An item that is called by its id is in no language. */
function languageOf(
  { title, id, language }: PlayItem,
  { show }: SimulatorState,
): string | undefined {
  return title === '' || title === id ? undefined : (language ?? show.playable.language)
}

/** Why it is locked, in words. */
function reasonOf({ unmet }: Lock, state: SimulatorState): readonly (Node | string)[] {
  const { show, words } = state
  if (unmet.length === 0) return [words.lockedByRules]
  const items = new Map(all(show.playable.menu).map((each) => [each.id, each]))
  const parts = unmet.flatMap(({ item: id, wanted, isNot }, index) => {
    const item = items.get(id)
    const name = element('span', { lang: item && languageOf(item, state) }, item?.title ?? id)
    const status = wanted === undefined ? words.statusCompleted : words[wantedWords[wanted]]
    const told = filled(isNot ? words.mustNotBe : words.mustBe, { item: name, status })
    return index === 0 ? told : ['; ', ...told]
  })
  return filled(words.locked, { parts: element('span', {}, ...parts) })
}

function all(menu: readonly PlayItem[]): readonly PlayItem[] {
  return menu.flatMap((item) => [item, ...all(item.items)])
}

const wantedWords = {
  ...({ passed: 'statusPassed', failed: 'statusFailed', completed: 'statusCompleted' } as const),
  ...({ incomplete: 'statusIncomplete', browsed: 'statusIncomplete' } as const),
  ...({ 'not attempted': 'statusNotOpened' } as const),
}

const statusWords = {
  notOpened: 'statusNotOpened',
  incomplete: 'statusIncomplete',
  completed: 'statusCompleted',
  passed: 'statusPassed',
  failed: 'statusFailed',
} as const satisfies Readonly<Record<StandingStatus, keyof SimulatorWords>>

/** What the LMS has of an item; of one that only holds others, what came of them. */
function standingOf(item: PlayItem, { lms }: SimulatorState): Standing | undefined {
  if (item.href !== undefined || lms.kind === 'xapi') return lms.standing(item.id)
  return lms.guide?.standingOf(item)
}

function standingLine(item: PlayItem, state: SimulatorState): HTMLElement | undefined {
  const { words } = state
  const standing = standingOf(item, state)
  if (!standing) return undefined
  const { isSatisfied } = standing
  // A block of cmi5 has nothing but that.
  if (item.href === undefined && isSatisfied !== undefined) {
    return standingText(isSatisfied ? words.blockSatisfied : words.blockNotSatisfied)
  }
  const moveOn = item.unit?.moveOn ?? 'NotApplicable'
  const parts = [
    standingWords(standing, words),
    isSatisfied !== undefined &&
      fill(isSatisfied ? words.satisfiedUnit : words.notSatisfied, {
        asked: words[`moveOn${moveOn}`],
      }),
  ]
  return standingText(parts.filter((part) => part !== false).join(', '))
}

function standingWords({ status, score }: Standing, words: SimulatorWords): string {
  const told = words[statusWords[status]]
  return score === undefined ? told : `${told}, ${fill(words.points, { score })}`
}

/** What came of all of it together, where the LMS has a word for that. */
function wholeStanding({ lms, words }: SimulatorState): string | undefined {
  if (lms.kind === 'xapi') {
    const isSatisfied = lms.isSatisfied()
    if (isSatisfied === undefined) return undefined
    return isSatisfied ? words.courseSatisfied : words.courseNotSatisfied
  }
  const standing = lms.guide?.standingOf()
  return standing && fill(words.wholeStanding, { status: standingWords(standing, words) })
}

function standingText(text: string): HTMLElement {
  return element('p', { class: 'standing' }, text)
}
