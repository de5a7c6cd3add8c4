import {
  launchable,
  type PlayItem,
  type ShownLesson,
  type ShownModule,
} from '../model/simulation.ts'
import { fill } from '../model/fill.ts'
import { button, element } from './dom.ts'
import type { StandingStatus } from './simulated-lms.ts'
import type { Simulator, SimulatorState } from './simulator.ts'
import type { SimulatorWords } from './words.ts'

/** The left side: the menu of the LMS, and for an author the lessons with what is wrong in them. */
export function mountContents(place: HTMLElement, simulator: Simulator): () => void {
  let shown: unknown
  return () => {
    const state = simulator.state()
    const { show, item, lms } = state
    // Of what a call changes nothing stands here.
    const now = JSON.stringify([
      show.build,
      show.format,
      show.isStale,
      item?.id,
      show.findings.length,
      launchable(show.playable.menu).map(({ id }) => lms.standing(id)),
      lms.kind === 'xapi' && lms.isSatisfied(),
    ])
    if (now === shown) return
    shown = now
    place.replaceChildren(
      ...menuOf(simulator, state),
      ...show.modules.map((each) => moduleOf(each, simulator, state)),
    )
  }
}

function menuOf(simulator: Simulator, state: SimulatorState): readonly HTMLElement[] {
  const { show, words, item, lms } = state
  const items = launchable(show.playable.menu)
  const [only] = items
  if (!only) return [element('p', { class: 'none' }, words.noMenu)]
  if (lms.kind === 'none') return []
  if (items.length === 1) {
    return [element('h2', {}, words.menu), standingOf(only, state)]
  }
  const isSatisfied = lms.kind === 'xapi' ? lms.isSatisfied() : undefined
  const entry = (each: PlayItem): HTMLElement =>
    element(
      'li',
      {},
      each.href === undefined
        ? element('span', {}, each.title)
        : button(
            each.title === '' ? each.id : each.title,
            () => {
              simulator.launch(each)
            },
            { 'aria-current': each.id === item?.id ? 'true' : undefined },
          ),
      each.href !== undefined && standingOf(each, state),
      each.items.length > 0 && element('ul', {}, ...each.items.map(entry)),
    )
  return [
    element('h2', {}, words.menu),
    element('ul', { class: 'menu' }, ...show.playable.menu.map(entry)),
    ...(isSatisfied === undefined
      ? []
      : [
          element(
            'p',
            { class: 'standing' },
            isSatisfied ? words.courseSatisfied : words.courseNotSatisfied,
          ),
        ]),
  ]
}

const statusWords = {
  notOpened: 'statusNotOpened',
  incomplete: 'statusIncomplete',
  completed: 'statusCompleted',
  passed: 'statusPassed',
  failed: 'statusFailed',
} as const satisfies Readonly<Record<StandingStatus, keyof SimulatorWords>>

/** What the LMS has of an item, in words. */
function standingOf({ id, unit }: PlayItem, { lms, words }: SimulatorState): HTMLElement {
  const { status, score, isSatisfied } = lms.standing(id)
  const moveOn = unit?.moveOn ?? ''
  const parts = [
    words[statusWords[status]],
    score !== undefined && fill(words.points, { score }),
    isSatisfied !== undefined &&
      fill(isSatisfied ? words.satisfiedUnit : words.notSatisfied, { moveOn }),
  ]
  return element('p', { class: 'standing' }, parts.filter((part) => part !== false).join(', '))
}

function moduleOf(module: ShownModule, simulator: Simulator, state: SimulatorState): HTMLElement {
  return element(
    'section',
    {},
    element('h2', {}, `${module.number} ${module.title}`),
    element(
      'ol',
      { class: 'lessons' },
      ...module.lessons.map((each) => lessonOf(each, simulator, state)),
    ),
  )
}

function lessonOf(lesson: ShownLesson, simulator: Simulator, state: SimulatorState): HTMLElement {
  const { show, words } = state
  const own = show.findings.filter(({ file }) => file === lesson.file)
  const worst = (['error', 'warning', 'info'] as const).find((severity) =>
    own.some((finding) => finding.severity === severity),
  )
  const mark = {
    error: ['✗', words.hasError],
    warning: ['!', words.hasWarning],
    info: ['i', words.hasInfo],
    clean: ['✓', words.clean],
  } as const
  const [sign, meaning] = mark[worst ?? 'clean']
  return element(
    'li',
    {},
    button(`${lesson.number} ${lesson.title}`, () => {
      simulator.go(lesson)
    }),
    element(
      'span',
      { class: `mark is-${worst ?? 'clean'}`, title: meaning, role: 'img', 'aria-label': meaning },
      sign,
    ),
  )
}
