import type { ShownLesson, ShownModule } from '../model/simulation.ts'
import { button, element } from './dom.ts'
import { menuOf, menuShown } from './menu.ts'
import type { Simulator, SimulatorState } from './simulator.ts'

/** The left side: the menu of the LMS, and for an author the lessons with what is wrong in them. */
export function mountContents(place: HTMLElement, simulator: Simulator): () => void {
  let shown: unknown
  return () => {
    const state = simulator.state()
    const { show, item } = state
    // Of what a call changes nothing stands here.
    const now = JSON.stringify([
      show.build,
      show.format,
      show.isStale,
      item?.id,
      show.findings.length,
      menuShown(state),
    ])
    if (now === shown) return
    shown = now
    place.replaceChildren(
      ...menuOf(simulator, state),
      ...show.modules.map((each) => moduleOf(each, simulator, state)),
    )
  }
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
