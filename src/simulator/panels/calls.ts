import { button, element } from '../dom.ts'
import { isScorm, type Panel } from '../panel.ts'
import type { LoggedCall } from '../scorm-lms.ts'
import { saveAs } from '../save-as.ts'

/** How many of the calls are shown; all of them are in the file. */
const mostShown = 300

/** Every call of the course, the newest first. */
export const calls: Panel = {
  id: 'calls',
  title: (words) => words.calls,
  isFor: isScorm,
  count: ({ lms }) => (lms.kind === 'scorm' ? lms.calls().length : 0),
  mount(place, simulator) {
    const { words, lms } = simulator.state()
    if (lms.kind !== 'scorm') return () => undefined
    const save = button(words.saveLog, () => {
      const { show } = simulator.state()
      saveAs(`${show.format}-aanroepen.json`, JSON.stringify(lms.calls(), null, 2))
    })
    const clear = button(words.clear, () => {
      lms.clearCalls()
    })
    const list = element('ol', { class: 'calls', reversed: true })
    const none = element('p', { class: 'none' }, words.noCalls)
    place.append(
      element('div', { class: 'tools' }, save, clear),
      none,
      element('div', { class: 'scrolls', tabindex: 0 }, list),
    )
    const rows = new WeakMap<LoggedCall, HTMLElement>()
    return () => {
      const made = lms.calls()
      none.hidden = made.length > 0
      const shown = made.slice(-mostShown).toReversed()
      list.replaceChildren(
        ...shown.map((call) => {
          const row = rows.get(call) ?? rowOf(call, words.breach)
          rows.set(call, row)
          return row
        }),
      )
    }
  },
}

function rowOf(call: LoggedCall, breach: string): HTMLElement {
  const { at, name, parameters, answer, error, reason, isBreach } = call
  const isWrong = error !== '0' || isBreach
  const said = `${name}(${parameters.map((each) => shortened(JSON.stringify(each))).join(', ')})`
  const why = [error, reason, isBreach && breach].filter((part) => part !== '' && part !== false)
  return element(
    'li',
    { class: isWrong ? 'is-wrong' : undefined },
    element('time', {}, new Date(at).toLocaleTimeString('nl')),
    element('code', {}, said),
    element('code', { class: 'got' }, `→ ${shortened(JSON.stringify(answer))}`),
    isWrong && element('span', { class: 'why' }, why.join(' – ')),
  )
}

function shortened(text: string | undefined): string {
  const all = text ?? 'undefined'
  return all.length > 160 ? `${all.slice(0, 150)}… (${all.length})` : all
}
