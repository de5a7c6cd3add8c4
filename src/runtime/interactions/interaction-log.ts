import type { GivenAnswer } from '../../model/tracking.ts'
import type { ScormLink } from '../scorm-link.ts'
import { interactionId, type Field, type InteractionFormat } from './field.ts'

/** The list of interactions in an LMS. It is an extra: whatever it refuses, a save goes on. */
export interface InteractionLog {
  /** Tells answers, some of which may have been told before; then they are told in the same place. */
  tell(answers: readonly GivenAnswer[]): void
}

/** SCORM 2004 RTE 4.2.9: an LMS keeps at least so many. SCORM 1.2 promises no number. */
const mostTold = 250

/** How many the LMS has is asked here, once. Where it does not say, it is told nothing. */
export function createInteractionLog(link: ScormLink, format: InteractionFormat): InteractionLog {
  const count = link.get('cmi.interactions._count') ?? ''
  /** Where the next one goes; not a number where the LMS takes none. */
  let next = /^\d+$/.test(count.trim()) ? Number(count) : NaN
  const places = new Map<string, number>()
  let late: readonly GivenAnswer[] = []

  /** `false` when part of it did not get through, which may be better another time. */
  function write(given: GivenAnswer): boolean {
    const id = interactionId(given)
    const place = places.get(id) ?? (places.size < mostTold ? next : NaN)
    if (Number.isNaN(place)) return true
    const record = `cmi.interactions.${place}.`
    if (!link.send(`${record}id`, id)) {
      // One that is refused outright would be refused each time.
      if (!link.hasBroken()) next = NaN
      return false
    }
    if (place === next) next += 1
    places.set(id, place)
    const send = ([name, value]: Field): boolean => link.send(record + name, value)
    const [, type, ...rest] = format(given)
    // What an answer looks like depends on the type; all else may be refused by itself.
    return type !== undefined && send(type) && rest.map(send).every(Boolean)
  }

  return {
    tell(answers) {
      // Of an answer that was changed since, only the last is of interest.
      const due = new Map([...late, ...answers].map((given) => [interactionId(given), given]))
      late = [...due.values()].filter((given) => !write(given) && !late.includes(given))
    },
  }
}
