import type { SimulatedLearner } from './simulated-lms.ts'

/** Beside what the LMS has of them: who loads the page again is still the same. */
const place = 'lespakket.simulator.learner'

const first: SimulatedLearner = { id: 'cursist-1', name: 'Jansen, Noor', mode: 'normal' }

/** Who took the course in this window. */
export function keptLearner(): SimulatedLearner {
  try {
    // Nobody else writes under this name.
    const kept = JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<SimulatedLearner>
    return { ...first, ...kept }
  } catch {
    return first
  }
}

export function keepLearner(learner: SimulatedLearner): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(learner))
  } catch {
    // A browser that keeps nothing.
  }
}

/** Of the learner who comes after this one. */
export function nextId({ id }: SimulatedLearner): string {
  return `cursist-${Number(/\d+$/.exec(id)?.[0] ?? 1) + 1}`
}
