import { button, element } from '../dom.ts'
import { isScorm, type Panel } from '../panel.ts'
import { newestFirst } from '../newest-first.ts'
import type { LoggedCall } from '../logged-calls.ts'
import type { SimulatorState } from '../simulator-state.ts'
import { errorMeaning } from '../words/errors.ts'
import { saveAs } from '../save-as.ts'

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
    place.append(element('div', { class: 'tools' }, save, clear), none, list)
    const update = newestFirst<LoggedCall>(list, (call) => rowOf(call, simulator.state()))
    return () => {
      const made = lms.calls()
      none.hidden = made.length > 0
      save.disabled = made.length === 0
      clear.disabled = made.length === 0
      update(made)
    }
  },
}

function rowOf(call: LoggedCall, state: SimulatorState): HTMLElement {
  const { at, name, parameters, answer, error, isBreach } = call
  const isWrong = error !== '0' || isBreach
  const said = `${name}(${parameters.map((each) => shortened(JSON.stringify(each))).join(', ')})`
  return element(
    'li',
    { class: isWrong ? 'is-wrong' : undefined },
    element('time', {}, new Date(at).toLocaleTimeString('nl')),
    element('code', {}, said),
    element('code', { class: 'got' }, `→ ${shortened(JSON.stringify(answer))}`),
    isWrong && element('span', { class: 'why' }, ...reasonOf(call, state)),
  )
}

/** The error in words: ours for its number, else those of the LMS, which are English. */
function reasonOf(
  { error, reason, isBreach }: LoggedCall,
  { show, words, locale }: SimulatorState,
): readonly (Node | string)[] {
  const own = errorMeaning(show.playable.standard, error, locale)
  const meaning = own ?? (reason !== '' && element('span', { lang: 'en' }, reason))
  const told = error === '0' ? [] : [`${words.error} ${error}`.trim(), meaning && ': ', meaning]
  const breach = isBreach && [told.length > 0 && ' – ', words.breach]
  return [...told, ...(breach || [])].filter((part) => part !== false)
}

function shortened(text: string | undefined): string {
  const all = text ?? 'undefined'
  return all.length > 160 ? `${all.slice(0, 150)}… (${all.length})` : all
}
