import type { Show } from '../model/simulation.ts'
import { element, filled } from './dom.ts'
import { mountLessons } from './lesson-list.ts'
import { menuOf, menuShown } from './menu.ts'
import type { Simulator, SimulatorState } from './simulator-state.ts'

/** The left side: the menu of the LMS, and for an author the lessons with what is wrong in them. */
export function mountContents(place: HTMLElement, simulator: Simulator): () => void {
  const told = element('p', { class: 'gone', role: 'status' })
  const list = element('div')
  place.append(told, list)
  let shown: unknown
  let drawn: Show | undefined
  let updateLessons: () => void = () => undefined
  return () => {
    const state = simulator.state()
    const { show, item } = state
    // Of what a call changes nothing stands here.
    const now = JSON.stringify([item?.id, menuShown(state)])
    if (now !== shown || show !== drawn) {
      shown = now
      drawn = show
      const lessons = mountLessons(simulator)
      list.replaceChildren(...menuOf(simulator, state), ...lessons.elements)
      updateLessons = lessons.update
    }
    tellGone(told, state)
    updateLessons()
  }
}

/** A lesson that was open and is not there any more: else nobody knows why the page is another. */
function tellGone(place: HTMLElement, { gone, words, show }: SimulatorState): void {
  const parts = gone
    ? filled(words.lessonGone, {
        title: element('span', { lang: show.playable.language }, gone.title),
        file: gone.file,
      })
    : []
  const text = parts.map((part) => (typeof part === 'string' ? part : part.textContent)).join('')
  if (place.textContent !== text) place.replaceChildren(...parts)
}
