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

/** In a code that is read out or typed over, no two look alike. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * Of the learner who comes after this one: a number, and by chance what tells them apart from those of
 * other windows. All of them are learners of one LRS.
 */
export function nextId({ id }: Pick<SimulatedLearner, 'id'>): string {
  const number = Number(/^cursist-(\d+)/.exec(id)?.[1] ?? 1) + 1
  const code = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
    letters.charAt(byte % letters.length),
  )
  return `cursist-${number}-${code.join('')}`
}
