import type { ShownLesson, ShownModule } from '../model/simulation.ts'
import { button, element } from './dom.ts'
import { createLessonStandings, itemOf } from './lesson-standing.ts'
import type { Simulator, SimulatorState } from './simulator-state.ts'

/** The lessons of an author's course: what is wrong in each, and how far the learner is in it. */
export interface LessonList {
  readonly elements: readonly HTMLElement[]
  /** Of what the learner does only the words about it change. */
  readonly update: () => void
}

export function mountLessons(simulator: Simulator): LessonList {
  const state = simulator.state()
  const standingOf = createLessonStandings()
  const { language: lang } = state.show.playable
  const lines = new Map<ShownLesson, HTMLElement>()

  function moduleOf({ number, title, lessons }: ShownModule): HTMLElement {
    const entries = lessons.map((lesson) => {
      const line = element('p', { class: 'standing' })
      lines.set(lesson, line)
      return lessonOf(lesson, line, simulator, state)
    })
    return element(
      'section',
      {},
      element('h2', { lang }, `${number} ${title}`),
      element('ol', { class: 'lessons' }, ...entries),
    )
  }

  const elements = state.show.modules.map(moduleOf)
  const items = new Set([...lines.keys()].map((lesson) => itemOf(lesson, state.show) ?? ''))
  let shown: string | undefined

  return {
    elements,
    update() {
      const now = simulator.state()
      // Most calls leave it what it was.
      const states = [...items].map((item) => now.lms.stateOf(item)).join(' ')
      if (states === shown) return
      shown = states
      for (const [lesson, line] of lines) {
        const standing = standingOf(lesson, now)
        if (line.textContent !== standing) line.textContent = standing
        line.hidden = standing === ''
      }
    },
  }
}

function lessonOf(
  lesson: ShownLesson,
  line: HTMLElement,
  simulator: Simulator,
  { show, words }: SimulatorState,
): HTMLElement {
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
    button(
      `${lesson.number} ${lesson.title}`,
      () => {
        simulator.go(lesson)
      },
      { lang: show.playable.language },
    ),
    element(
      'span',
      { class: `mark is-${worst ?? 'clean'}`, title: meaning, role: 'img', 'aria-label': meaning },
      sign,
    ),
    line,
  )
}
