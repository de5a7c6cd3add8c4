import { fill } from '../model/fill.ts'
import type { ShownFinding } from '../model/simulation.ts'
import { element } from './dom.ts'
import { editorAddress } from './editor-address.ts'
import type { SimulatorState } from './simulator.ts'

const severityWords = { error: 'hasError', warning: 'hasWarning', info: 'hasInfo' } as const

/** A finding with its place, which opens in the editor, and what to do about it. */
export function findingItem(
  finding: ShownFinding,
  { words, locale, show }: SimulatorState,
): HTMLElement {
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
