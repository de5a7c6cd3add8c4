import { launchable } from '../model/simulation.ts'
import type { AskedServer } from './asked-server.ts'
import { mountContents } from './contents.ts'
import { element, say, select, speak } from './dom.ts'
import { keepFocus } from './keep-focus.ts'
import { mountNavigationBar } from './navigation-bar.ts'
import { mountPanels } from './panel-tabs.ts'
import type { Simulator } from './simulator-state.ts'
import type { Stage } from './stage.ts'
import { mountStaleNotice } from './stale-notice.ts'
import { mountToSource } from './to-source.ts'

/** Pixels; 0 for all that there is. */
const widths = [320, 768, 1280, 0]

/** The whole page: contents, course and panels, brought up to date after each change. */
export function mountLayout(simulator: Simulator, stage: Stage, server: AskedServer): void {
  const { words, show } = simulator.state()
  const heading = element('h1')
  const formats = select(
    words.format,
    show.formats.map(({ id, title }) => ({ value: id, label: title })),
    show.format,
    // What could not be done is not shown as done.
    (wanted) => void server.post('/api/format', wanted).catch(update),
  )
  const format = formats.querySelector('select')
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
  const stale = element('div', { class: 'stale', role: 'status' })
  const navigation = element('div', { role: 'group', 'aria-label': words.navigation })
  const closed = element('p', { class: 'closed' })
  const source = mountToSource(simulator, stage)
  const contents = element('nav', { class: 'contents', 'aria-label': words.contents })
  const side = element('aside', { class: 'panels', 'aria-label': words.panels })
  document.body.append(
    connection,
    element(
      'header',
      {},
      element('div', {}, element('p', { class: 'eyebrow' }, words.simulatedLms), heading),
      formats,
      width,
      source?.button,
    ),
    contents,
    element(
      'main',
      {},
      element('div', { class: 'above' }, stale, closed, navigation),
      stage.element,
      source?.note,
    ),
    side,
  )
  const updateStale = mountStaleNotice(stale)
  const updateNavigation = mountNavigationBar(navigation, simulator)
  const updateContents = mountContents(contents, simulator)
  let tabs = mountPanels(side, simulator)
  let { lms } = simulator.state()

  function update(): void {
    const now = simulator.state()
    const { playable } = now.show
    const own = playable.title.trim()
    const title = own || words.course
    say(heading, title)
    speak(heading, own === '' ? undefined : playable.language)
    document.title = `${title} – ${words.simulatedLms}`
    const lines = [now.isConnected ? '' : words.lost, server.hasFailed() ? words.notDone : '']
    say(connection, lines.join(' ').trim())
    if (format && format.value !== now.show.format) format.value = now.show.format
    updateStale(now)
    const isEmpty = launchable(playable.menu).length === 0
    say(closed, now.item || now.told ? '' : isEmpty ? words.noMenu : words.closed)
    if (now.lms !== lms) {
      lms = now.lms
      tabs = mountPanels(side, simulator, tabs.chosen())
    }
    updateNavigation()
    keepFocus(contents, updateContents)
    tabs.update()
  }

  // Many calls come at once: the page is brought up to date once for all of them.
  let isDue = false
  const soon = (): void => {
    if (isDue) return
    isDue = true
    requestAnimationFrame(() => {
      isDue = false
      update()
    })
  }
  simulator.subscribe(soon)
  server.subscribe(soon)
  update()
}
