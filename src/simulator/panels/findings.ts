import type { ShownFinding } from '../../model/simulation.ts'
import { element } from '../dom.ts'
import { findingItem } from '../finding-item.ts'
import type { Panel } from '../panel.ts'

/** What `check` says of the course, each with a way to its place. */
export const findings: Panel = {
  id: 'findings',
  title: (words) => words.findings,
  isFor: ({ show }) => show.source === 'course',
  count: ({ show }) => show.findings.length,
  mount(place, simulator) {
    const list = element('ul', { class: 'findings' })
    const none = element('p', { class: 'none' }, simulator.state().words.noFindings)
    place.append(none, list)
    let shown: readonly ShownFinding[] | undefined
    return () => {
      const state = simulator.state()
      const { findings: found } = state.show
      if (found === shown) return
      shown = found
      none.hidden = found.length > 0
      list.replaceChildren(...found.map((finding) => findingItem(finding, state)))
    }
  },
}
