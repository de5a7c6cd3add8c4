import { fill } from '../../model/fill.ts'
import type { ShownFinding } from '../../model/simulation.ts'
import { element } from '../dom.ts'
import { editorAddress } from '../editor-address.ts'
import type { Panel } from '../panel.ts'
import type { SimulatorState } from '../simulator.ts'

/** What `check` says of the course, each with a way to its place. */
export const findings: Panel = {
  id: 'findings',
  title: (words) => words.findings,
  isFor: ({ show }) => show.source === 'course',
  count: ({ show }) => show.findings.length,
  mount(place, simulator) {
    const list = element('ul', { class: 'findings' })
    const none = element('p', { class: 'none' }, simulator.state().words.noFindings)
    place.append(none, list)
    let shown: readonly ShownFinding[] | undefined
    return () => {
      const state = simulator.state()
      const { findings: found } = state.show
      if (found === shown) return
      shown = found
      none.hidden = found.length > 0
      list.replaceChildren(...found.map((finding) => itemOf(finding, state)))
    }
  },
}

const severityWords = { error: 'hasError', warning: 'hasWarning', info: 'hasInfo' } as const

function itemOf(finding: ShownFinding, { words, locale, show }: SimulatorState): HTMLElement {
  const { severity, rule, file, line, column, text } = finding
  const { message, hint } = text[locale]
  const href = editorAddress(show.editor, finding)
  const where = `${file}:${line}:${column}`
  return element(
    'li',
    { class: `is-${severity}` },
    element(
      'p',
      { class: 'where' },
      element('strong', {}, words[severityWords[severity]]),
      ' ',
      href === '' ? where : element('a', { href }, where),
    ),
    element('p', {}, message),
    hint !== undefined && element('p', { class: 'hint' }, fill(words.hint, { text: hint })),
    element('p', { class: 'rule' }, rule),
  )
}
