import { fill } from '../model/fill.ts'
import { mountContents } from './contents.ts'
import { button, element, select } from './dom.ts'
import { panels } from './panels.ts'
import { mountNavigationBar } from './navigation-bar.ts'
import type { Panel } from './panel.ts'
import type { Simulator } from './simulator.ts'
import type { Stage } from './stage.ts'

/** Pixels; 0 for all that there is. */
const widths = [320, 768, 1280, 0]

/** The whole page: contents, course and panels, brought up to date after each change. */
export function mountLayout(
  simulator: Simulator,
  stage: Stage,
  chooseFormat: (format: string) => void,
): void {
  const { words, show } = simulator.state()
  const heading = element('h1', {}, show.playable.title)
  const formats = select(
    words.format,
    show.formats.map(({ id, title }) => ({ value: id, label: title })),
    show.format,
    chooseFormat,
  )
  const width = select(
    words.width,
    widths.map((pixels) => ({
      value: String(pixels),
      label: pixels === 0 ? words.fullWidth : `${pixels} px`,
    })),
    '0',
    (value) => {
      stage.setWidth(Number(value))
    },
  )
  const connection = element('p', { class: 'connection', role: 'status' })
  const stale = element('p', { class: 'stale', role: 'status' })
  const navigation = element('div', { role: 'group', 'aria-label': words.navigation })
  const contents = element('nav', { class: 'contents', 'aria-label': words.contents })
  const side = element('aside', { class: 'panels', 'aria-label': words.panels })
  document.body.append(
    element(
      'header',
      {},
      element('div', {}, element('p', { class: 'eyebrow' }, words.simulatedLms), heading),
      formats,
      width,
      connection,
    ),
    contents,
    element('main', {}, element('div', { class: 'above' }, stale, navigation), stage.element),
    side,
  )
  const updateNavigation = mountNavigationBar(navigation, simulator)
  const updateContents = mountContents(contents, simulator)
  let updatePanels = mountPanels(side, simulator)
  let { lms } = simulator.state()

  function update(): void {
    const now = simulator.state()
    heading.textContent = now.show.playable.title
    document.title = `${now.show.playable.title} – ${words.simulatedLms}`
    connection.textContent = now.isConnected ? '' : words.lost
    connection.hidden = now.isConnected
    const { failure } = now.show
    const reason = failure ? fill(words.failure, { reason: failure[now.locale] }) : words.stale
    stale.textContent = now.show.isStale ? reason : ''
    stale.hidden = !now.show.isStale
    if (now.lms !== lms) {
      lms = now.lms
      updatePanels = mountPanels(side, simulator)
    }
    updateNavigation()
    updateContents()
    updatePanels()
  }

  // Many calls come at once: the page is brought up to date once for all of them.
  let isDue = false
  simulator.subscribe(() => {
    if (isDue) return
    isDue = true
    requestAnimationFrame(() => {
      isDue = false
      update()
    })
  })
  update()
}

/** The panels as tabs (ARIA authoring practices: tabs). */
function mountPanels(side: HTMLElement, simulator: Simulator): () => void {
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
  let chosen = shown[0]

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
    for (const { panel, tab, update: bring } of parts) {
      const count = panel.count?.(state) ?? 0
      tab.textContent = count > 0 ? `${panel.title(words)} (${count})` : panel.title(words)
      if (panel === chosen) bring()
    }
  }

  const tabs = element(
    'div',
    { role: 'tablist', 'aria-label': words.panels },
    ...parts.map(({ tab }) => tab),
  )
  tabs.addEventListener('keydown', ({ key }) => {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }
    const index = parts.findIndex(({ panel }) => panel === chosen) + (steps[key] ?? 0)
    const next = parts[(index + parts.length) % parts.length]
    if (!next || steps[key] === undefined) return
    choose(next.panel)
    next.tab.focus()
  })
  side.replaceChildren(tabs, ...parts.map(({ place }) => place))
  choose(chosen)
  return update
}
