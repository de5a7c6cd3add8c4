import type { ToldRequest } from '../../lms/lrs-record.ts'
import { fill } from '../../model/fill.ts'
import { button, element } from '../dom.ts'
import { isXapi, type Panel } from '../panel.ts'
import { saveAs } from '../save-as.ts'
import type { SimulatorWords } from '../words.ts'

/** How many are shown; all of them are in the file. */
const mostShown = 300

/** What the course asked of the LRS, and why it was refused, the newest first. */
export const requests: Panel = {
  id: 'requests',
  title: (words) => words.requests,
  isFor: isXapi,
  count: ({ lms }) => (lms.kind === 'xapi' ? lms.requests().length : 0),
  mount(place, simulator) {
    const { words, lms } = simulator.state()
    if (lms.kind !== 'xapi') return () => undefined
    const save = button(words.saveLog, () => {
      const { show } = simulator.state()
      saveAs(`${show.format}-requests.json`, JSON.stringify(lms.requests(), null, 2))
    })
    const list = element('ol', { class: 'calls', reversed: true })
    const none = element('p', { class: 'none' }, words.noRequests)
    place.append(
      element('div', { class: 'tools' }, save),
      none,
      element('div', { class: 'scrolls', tabindex: 0 }, list),
    )
    const rows = new WeakMap<ToldRequest, HTMLElement>()
    return () => {
      const made = lms.requests()
      none.hidden = made.length > 0
      list.replaceChildren(
        ...made
          .slice(-mostShown)
          .toReversed()
          .map((each) => {
            const row = rows.get(each) ?? rowOf(each, words)
            rows.set(each, row)
            return row
          }),
      )
    }
  },
}

function rowOf(request: ToldRequest, words: SimulatorWords): HTMLElement {
  const { at, method, path, status, requirement, message } = request
  // That there is no document yet is no mistake.
  const isMissing = status === 404 && method === 'GET'
  const isWrong = (status === 0 || status >= 400) && !isMissing
  const why = [
    requirement === undefined ? '' : fill(words.requirement, { id: requirement }),
    message ?? '',
  ]
  return element(
    'li',
    { class: isWrong ? 'is-wrong' : undefined },
    element('time', {}, new Date(at).toLocaleTimeString('nl')),
    element('code', {}, `${method} ${path}`),
    element('code', { class: 'got' }, `→ ${status === 0 ? words.noAnswer : status}`),
    isWrong &&
      message !== undefined &&
      element('span', { class: 'why' }, why.filter((part) => part !== '').join(' – ')),
  )
}
