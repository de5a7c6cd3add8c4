import type { PlayerWords } from '../../model/player-words.ts'
import { element } from '../dom.ts'

let made = 0

/**
 * Shows one part of each block of tabs at a time, as the ARIA Authoring Practices describe. The
 * heading of a part stays in it for who walks by headings; on the screen the tab says the same.
 */
export function enlivenTabs(main: ParentNode, words: PlayerWords): void {
  for (const block of main.querySelectorAll<HTMLElement>('.block-tabs:not([data-live])')) {
    const panels = [...block.children].filter((child) => child.matches('.tab'))
    if (panels.length > 1) enliven(block, panels, words)
  }
}

/** Opens every tab that a place on the page is hidden in. */
export function openTabs(target: Element | null): void {
  for (let part = partOf(target); part; part = partOf(part.parentElement)) {
    document.getElementById(part.id.slice(0, -panelEnding.length))?.click()
  }
}

/** What the id of a part has after that of its tab. */
const panelEnding = '-panel'

function partOf(node: Element | null | undefined): Element | null | undefined {
  return node?.closest('[data-live] > .tab')
}

function enliven(block: HTMLElement, panels: readonly Element[], words: PlayerWords): void {
  const title = block.querySelector(':scope > .block-title')?.textContent ?? words.tabs
  const list = element('div', { role: 'tablist', 'aria-label': title })
  const tabs = panels.map((panel) => {
    const id = `tab-${++made}`
    const name = panel.firstElementChild?.textContent ?? ''
    const tab = element('button', { type: 'button', role: 'tab', id }, name)
    panel.id = id + panelEnding
    tab.setAttribute('aria-controls', panel.id)
    return tab
  })

  function select(chosen: number): void {
    tabs.forEach((tab, index) => {
      const isChosen = index === chosen
      tab.setAttribute('aria-selected', String(isChosen))
      tab.tabIndex = isChosen ? 0 : -1
      const panel = panels[index]
      // The browser's own search looks in a hidden part too; the box that it needs for that must
      // be nothing to a screen reader, nor a stop for the keyboard.
      if (!isChosen) panel?.setAttribute('hidden', 'until-found')
      const shown = { role: 'tabpanel', 'aria-labelledby': tab.id, tabindex: '0' }
      for (const [name, value] of Object.entries(shown)) {
        if (isChosen) panel?.setAttribute(name, value)
        else panel?.removeAttribute(name)
      }
      if (isChosen) panel?.removeAttribute('hidden')
    })
  }

  tabs.forEach((tab, index) => {
    tab.addEventListener('click', () => {
      select(index)
    })
    panels[index]?.addEventListener('beforematch', () => {
      select(index)
    })
  })
  list.addEventListener('keydown', (event) => {
    const here = tabs.indexOf(event.target as HTMLButtonElement)
    const next = placeAfter(event.key, here, tabs.length)
    if (here < 0 || next === undefined) return
    event.preventDefault()
    select(next)
    tabs[next]?.focus()
  })
  list.append(...tabs)
  panels[0]?.before(list)
  block.dataset['live'] = ''
  select(0)
}

/** Which tab a key leads to; from the last the first comes next, and the other way round. */
function placeAfter(key: string, here: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (here + 1) % count
    case 'ArrowLeft':
      return (here + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
