import type { Show } from '../model/simulation.ts'
import { mountLessons } from './lesson-list.ts'
import { menuOf, menuShown } from './menu.ts'
import type { Simulator } from './simulator.ts'

/** The left side: the menu of the LMS, and for an author the lessons with what is wrong in them. */
export function mountContents(place: HTMLElement, simulator: Simulator): () => void {
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
      place.replaceChildren(...menuOf(simulator, state), ...lessons.elements)
      updateLessons = lessons.update
    }
    updateLessons()
  }
}
