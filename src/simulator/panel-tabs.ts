import { button, element, say } from './dom.ts'
import { keepFocus } from './keep-focus.ts'
import { panels } from './panels.ts'
import type { Panel } from './panel.ts'
import type { Simulator } from './simulator-state.ts'

/** The panels of one kind of LMS. */
export interface PanelTabs {
  update(): void
  /** The id of the one that is seen. */
  chosen(): string | undefined
}

/** The panels as tabs (ARIA authoring practices: tabs); first `wanted`, where there is one of that id. */
export function mountPanels(side: HTMLElement, simulator: Simulator, wanted?: string): PanelTabs {
  const { words } = simulator.state()
  const shown = panels.filter((panel) => panel.isFor(simulator.state()))
  const parts = shown.map((panel) => {
    const place = element('div', {
      ...{ role: 'tabpanel', id: `panel-${panel.id}`, tabindex: 0 },
      'aria-labelledby': `tab-${panel.id}`,
    })
    const tab = button(
      panel.title(words),
      () => {
        choose(panel)
      },
      { role: 'tab', id: `tab-${panel.id}`, 'aria-controls': `panel-${panel.id}` },
    )
    return { panel, place, tab, update: panel.mount(place, simulator) }
  })
  let chosen = shown.find(({ id }) => id === wanted) ?? shown[0]

  function choose(panel: Panel | undefined): void {
    chosen = panel
    for (const { panel: each, place, tab } of parts) {
      const isChosen = each === panel
      place.hidden = !isChosen
      tab.setAttribute('aria-selected', String(isChosen))
      tab.tabIndex = isChosen ? 0 : -1
    }
    update()
  }

  function update(): void {
    const state = simulator.state()
    for (const { panel, place, tab, update: bring } of parts) {
      const count = panel.count?.(state) ?? 0
      say(tab, count > 0 ? `${panel.title(words)} (${count})` : panel.title(words))
      if (panel === chosen) keepFocus(place, bring)
    }
  }

  const tabs = element(
    'div',
    { role: 'tablist', 'aria-label': words.panels },
    ...parts.map(({ tab }) => tab),
  )
  tabs.addEventListener('keydown', (event) => {
    const now = parts.findIndex(({ panel }) => panel === chosen)
    const indexes: Readonly<Record<string, number>> = {
      ...{ ArrowRight: now + 1, ArrowLeft: now - 1 },
      ...{ Home: 0, End: parts.length - 1 },
    }
    const index = indexes[event.key]
    const next = index === undefined ? undefined : parts.at(index % parts.length)
    if (!next) return
    // The page itself would scroll.
    event.preventDefault()
    choose(next.panel)
    next.tab.focus()
  })
  side.replaceChildren(tabs, ...parts.map(({ place }) => place))
  choose(chosen)
  return { update, chosen: () => chosen?.id }
}
