import type { ToldRequest } from '../../lms/lrs-record.ts'
import { fill } from '../../model/fill.ts'
import { button, element } from '../dom.ts'
import { isXapi, type Panel } from '../panel.ts'
import { newestFirst } from '../newest-first.ts'
import { saveAs } from '../save-as.ts'
import type { SimulatorState } from '../simulator-state.ts'
import { refusalMeaning } from '../words/errors.ts'

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
    place.append(element('div', { class: 'tools' }, save), none, list)
    const update = newestFirst<ToldRequest>(list, (each) => rowOf(each, simulator.state()))
    return () => {
      const made = lms.requests()
      none.hidden = made.length > 0
      save.disabled = made.length === 0
      update(made)
    }
  },
}

function rowOf(request: ToldRequest, { words, locale }: SimulatorState): HTMLElement {
  const { at, method, path, status, requirement, message } = request
  // That there is no document yet is no mistake.
  const isMissing = status === 404 && method === 'GET'
  const isWrong = (status === 0 || status >= 400) && !isMissing
  return element(
    'li',
    { class: isWrong ? 'is-wrong' : undefined },
    element('time', {}, new Date(at).toLocaleTimeString('nl')),
    element('code', {}, `${method} ${path}`),
    element('code', { class: 'got' }, `→ ${status === 0 ? words.noAnswer : status}`),
    isMissing && element('span', { class: 'why' }, words.notThereYet),
    isWrong &&
      status !== 0 &&
      element(
        'span',
        { class: 'why' },
        refusalMeaning(status, locale),
        requirement !== undefined && ` (${fill(words.requirement, { id: requirement })})`,
      ),
    // What an LRS says it says in English, to whoever made the course.
    isWrong && message !== undefined && element('q', { class: 'said', lang: 'en' }, message),
  )
}
