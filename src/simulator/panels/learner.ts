import { fill } from '../../model/fill.ts'
import { button, element, say, select } from '../dom.ts'
import type { Panel } from '../panel.ts'
import type { SimulatorState } from '../simulator-state.ts'
import type { LaunchMode } from '../../model/tracking.ts'

/** Who takes the course, and how it is opened. */
export const learner: Panel = {
  id: 'learner',
  title: (words) => words.learner,
  isFor: ({ lms }) => lms.kind !== 'none',
  mount(place, simulator) {
    const { words, learner: now, lms } = simulator.state()
    const { modes } = lms
    const name = element('input', { type: 'text', value: now.name, autocomplete: 'off' })
    name.addEventListener('change', () => {
      simulator.become({ name: name.value })
    })
    const mode = select(
      words.mode,
      modes.map((value) => ({ value, label: words[value] })),
      now.mode,
      (value) => {
        // One of the options above.
        simulator.become({ mode: value as LaunchMode })
        simulator.reopen()
      },
    )
    const registration = element('code')
    const standing = element('p', { class: 'standing', role: 'status' })
    place.append(
      element('label', { class: 'choice' }, element('span', {}, words.name), name),
      modes.length > 0 ? mode : element('p', {}, words.noModes),
      ...(lms.kind === 'xapi'
        ? [element('p', { class: 'registration' }, `${words.registration}: `, registration)]
        : []),
      standing,
      element(
        'div',
        { class: 'buttons' },
        button(words.resume, () => {
          simulator.reopen()
        }),
        button(words.startOver, () => {
          simulator.startOver()
        }),
        button(words.close, () => {
          simulator.close()
        }),
      ),
    )
    return () => {
      const state = simulator.state()
      say(standing, standingOf(state))
      if (lms.kind === 'xapi') say(registration, lms.registration())
    }
  },
}

/** Who is here now: the buttons above it change what is elsewhere on the page. */
function standingOf({ learner: { id }, openedAt, words }: SimulatorState): string {
  if (openedAt === undefined) return fill(words.learnerAway, { id })
  return fill(words.learnerHere, { id, time: new Date(openedAt).toLocaleTimeString('nl') })
}
