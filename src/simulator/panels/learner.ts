import { button, element, select } from '../dom.ts'
import type { Panel } from '../panel.ts'
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
    place.append(
      element('label', { class: 'choice' }, element('span', {}, words.name), name),
      modes.length > 0 ? mode : element('p', {}, words.noModes),
      ...(lms.kind === 'xapi'
        ? [element('p', { class: 'registration' }, `${words.registration}: `, registration)]
        : []),
      element(
        'div',
        { class: 'tools' },
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
      if (lms.kind === 'xapi') registration.textContent = lms.registration()
    }
  },
}
