import { fill } from '../model/fill.ts'
import { element } from './dom.ts'
import { findingItem } from './finding-item.ts'
import type { SimulatorState } from './simulator-state.ts'

/** The rest stands in the panel: the page must stay in sight. */
const most = 3

/** Over the last good page: that it is that, and what to mend. Empty while all is well. */
export function mountStaleNotice(place: HTMLElement): (state: SimulatorState) => void {
  let shown = ''
  return (state) => {
    const { show, words, locale } = state
    const { isStale, failure, findings } = show
    const errors = findings.filter(({ severity }) => severity === 'error')
    const now = JSON.stringify([isStale, failure, errors])
    if (now === shown) return
    shown = now
    if (!isStale) {
      place.replaceChildren()
      return
    }
    const reason = failure ? fill(words.failure, { reason: failure[locale] }) : words.stale
    const items = failure ? [] : errors.slice(0, most).map((each) => findingItem(each, state))
    place.replaceChildren(
      element('p', {}, reason),
      ...(items.length > 0 ? [element('ul', { class: 'findings' }, ...items)] : []),
    )
  }
}
