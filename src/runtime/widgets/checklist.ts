import { fill } from '../../model/fill.ts'
import { copyOf, element } from '../dom.ts'
import type { Widget, WidgetContext } from './widget.ts'

/** A checklist that counts what is ticked, and can be printed by itself. */
export const checklist: Widget = {
  enliven(controls, context) {
    for (const end of controls.querySelectorAll<HTMLElement>('.checklist-end')) end.hidden = false
    controls.addEventListener('change', () => {
      count(controls, context)
    })
    controls.querySelector('button')?.addEventListener('click', () => {
      print(controls, context)
    })
  },

  restore: () => undefined,

  refresh: count,
}

function count(controls: HTMLElement, { words }: WidgetContext): void {
  const total = controls.querySelectorAll('input').length
  const n = controls.querySelectorAll(':checked').length
  const text = n === total ? words.allTicked : fill(words.ticked, { n, total })
  const tally = controls.querySelector<HTMLElement>('.tally')
  // What is set again is said again.
  if (tally && tally.textContent !== text) tally.textContent = text
}

/** Prints a sheet with nothing else on it. */
function print(controls: HTMLElement, { titles }: WidgetContext): void {
  const prompt = controls.closest('.activity')?.querySelector('.prompt')
  const list = controls.querySelector('.checklist')
  const sheet = element(
    'section',
    { class: 'print-sheet' },
    element('p', { class: 'eyebrow' }, titles.course),
    element('h1', {}, titles.lesson),
    ...[prompt, list].flatMap((part) => (part ? [copyOf(part)] : [])),
  )
  const { body } = document
  const events = ['afterprint', 'pointerdown', 'keydown']
  const remove = (): void => {
    sheet.remove()
    body.classList.remove('prints-sheet')
    for (const event of events) removeEventListener(event, remove, true)
  }
  // Where printing is blocked nothing is ever printed: then the page is itself again at the next touch.
  for (const event of events) addEventListener(event, remove, true)
  body.append(sheet)
  body.classList.add('prints-sheet')
  window.print()
}
