import { fill } from '../../model/fill.ts'
import { element, say } from '../dom.ts'
import { isScorm, type Panel } from '../panel.ts'
import type { Simulator } from '../simulator-state.ts'
import type { SimulatorWords } from '../words.ts'

/** The share of the suspend data from which a longer course would not fit. */
const nearlyFull = 0.8

/** What the LMS has of the learner, value by value, and how full the suspend data is. */
export const data: Panel = {
  id: 'data',
  title: (words) => words.data,
  isFor: isScorm,
  mount(place, simulator) {
    const meter = element('meter', { min: 0, 'aria-labelledby': 'meter-words' })
    const label = element('p', { id: 'meter-words', class: 'meter-words' })
    const rows = element('tbody')
    const { words } = simulator.state()
    const head = element(
      'tr',
      {},
      element('th', { scope: 'col' }, words.element),
      element('th', { scope: 'col' }, words.value),
    )
    const table = element('table', {}, element('thead', {}, head), rows)
    const none = element('p', { class: 'none' }, words.noData)
    place.append(element('div', { class: 'tools meter' }, label, meter), none, table)
    const known = new Map<string, HTMLTableCellElement>()
    let shown = ''
    return () => {
      const values = valuesOf(simulator)
      showMeter(simulator, values['cmi.suspend_data'] ?? '', { meter, label })
      const names = Object.keys(values).sort()
      none.hidden = names.length > 0
      table.hidden = names.length === 0
      // Only where a value came or went is the table made again: what is read keeps its place.
      if (names.join() !== shown) {
        shown = names.join()
        rows.replaceChildren(...names.map((name) => row(name, known)))
      }
      for (const name of names) update(known.get(name), values[name] ?? '')
    }
  },
}

function valuesOf(simulator: Simulator): Readonly<Record<string, string>> {
  const { item, lms } = simulator.state()
  if (lms.kind !== 'scorm') return {}
  return { ...(item && lms.record(item.id)), ...Object.fromEntries(lms.values()) }
}

function row(name: string, known: Map<string, HTMLTableCellElement>): HTMLTableRowElement {
  const cell = known.get(name) ?? element('td')
  known.set(name, cell)
  // A long name may break behind each of its parts.
  const parts = name
    .split('.')
    .flatMap((part, index) => [...(index > 0 ? ['.', element('wbr')] : []), part])
  return element('tr', {}, element('th', { scope: 'row' }, ...parts), cell)
}

function update(cell: HTMLTableCellElement | undefined, value: string): void {
  if (!cell || cell.textContent === value) return
  cell.textContent = value
  cell.classList.remove('changed')
  // In the next frame, so that the browser sees that the class was gone: the flash begins anew.
  requestAnimationFrame(() => {
    cell.classList.add('changed')
  })
}

function showMeter(
  simulator: Simulator,
  { length: used }: string,
  { meter, label }: { readonly meter: HTMLMeterElement; readonly label: HTMLElement },
): void {
  const { show, words } = simulator.state()
  const { stateLimit: limit } = show
  meter.hidden = limit === undefined
  if (limit !== undefined) {
    meter.max = limit
    meter.high = limit * nearlyFull
    meter.value = used
  }
  say(
    label,
    limit === undefined
      ? fill(words.suspendDataFree, { used })
      : fill(wordOf(used / limit, words), { used, limit }),
  )
}

/** The colour of a meter is not all that tells that it is nearly full. */
function wordOf(share: number, words: SimulatorWords): string {
  if (share > 1) return words.suspendDataOver
  return share > nearlyFull ? words.suspendDataHigh : words.suspendData
}
