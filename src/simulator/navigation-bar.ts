import { fill } from '../model/fill.ts'
import { button, element, say } from './dom.ts'
import { keepFocus } from './keep-focus.ts'
import type { Simulator, SimulatorState } from './simulator-state.ts'

/** The buttons of the LMS above the course, and why nothing is open. Gives what brings it up to date. */
export function mountNavigationBar(place: HTMLElement, simulator: Simulator): () => void {
  const told = element('p', { role: 'status' })
  const bar = element('div', { class: 'navigation' })
  const { words } = simulator.state()
  const open = button(words.openWindow, () => {
    simulator.openWindow()
  })
  place.append(bar, told, open)
  let shown = ''
  return () => {
    const state = simulator.state()
    say(told, wordsOf(state))
    open.hidden = state.told?.kind !== 'window'
    const buttons = state.lms.guide?.sequenced?.buttons() ?? []
    const now = JSON.stringify(buttons)
    if (now === shown) return
    shown = now
    const made = buttons.map(({ request, isEnabled }) =>
      button(
        state.words[request],
        () => {
          simulator.ask(request)
        },
        { disabled: !isEnabled },
      ),
    )
    // Who goes on with the keyboard stays on the button, or where it cannot be used goes to the next.
    keepFocus(bar, () => {
      bar.replaceChildren(...made)
    })
  }
}

function wordsOf({ told, words }: SimulatorState): string {
  if (!told) return ''
  if (told.kind === 'window') return words.ownWindow
  if (told.kind === 'ended' || told.exception === '') return words.nothingOpen
  return fill(words.refused, { exception: told.exception })
}
