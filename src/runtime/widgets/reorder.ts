import { fill } from '../../model/fill.ts'
import type { Widget } from './widget.ts'

/** A list that is put in order with a button for up and one for down at every item. */
export const reorder: Widget = {
  enliven(controls, { words, announce }) {
    for (const moves of controls.querySelectorAll<HTMLElement>('.moves')) moves.hidden = false
    showEnds(controls)
    controls.addEventListener('click', (event) => {
      const button = event.target instanceof Element && event.target.closest('button')
      const item = button ? button.closest('li') : null
      if (!button || !item || !move(item, button.dataset['move'] === 'up')) return
      showEnds(controls)
      // Moving an item takes the focus away from what is in it.
      button.focus()
      const items = itemsIn(controls)
      const name = item.querySelector('.item')?.textContent.trim() ?? ''
      announce(
        fill(words.itemPlace, { item: name, n: items.indexOf(item) + 1, total: items.length }),
      )
    })
  },

  restore(controls, answer) {
    const place = (item: Element) => answer.indexOf(item.querySelector('input')?.value ?? '')
    const items = itemsIn(controls)
    // An answer to other items says nothing about these.
    if (items.some((item) => place(item) < 0)) return
    items.sort((a, b) => place(a) - place(b))
    items[0]?.parentElement?.append(...items)
    showEnds(controls)
  },
}

function itemsIn(controls: HTMLElement): Element[] {
  return [...controls.querySelectorAll('.reorder > li')]
}

function move(item: Element, up: boolean): boolean {
  const other = up ? item.previousElementSibling : item.nextElementSibling
  if (up) other?.before(item)
  else other?.after(item)
  return other !== null
}

/** A button that can do nothing says so, but keeps the focus: `disabled` would lose it. */
function showEnds(controls: HTMLElement): void {
  const items = itemsIn(controls)
  items.forEach((item, index) => {
    const ends = { up: index === 0, down: index === items.length - 1 }
    for (const button of item.querySelectorAll<HTMLElement>('[data-move]')) {
      const isEnd = button.dataset['move'] === 'up' ? ends.up : ends.down
      button.setAttribute('aria-disabled', String(isEnd))
    }
  })
}
