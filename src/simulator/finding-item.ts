import { fill } from '../model/fill.ts'
import type { ShownFinding } from '../model/simulation.ts'
import { element } from './dom.ts'
import { quotesIn } from './quotes.ts'
import { editorAddress } from './editor-address.ts'
import type { SimulatorState } from './simulator-state.ts'

const severityWords = { error: 'hasError', warning: 'hasWarning', info: 'hasInfo' } as const

/** A finding with its place, which opens in the editor, and what to do about it. */
export function findingItem(
  finding: ShownFinding,
  { words, locale, show }: SimulatorState,
): HTMLElement {
  const { severity, rule, file, line, column, text } = finding
  const { message, hint } = text[locale]
  const { source, playable } = show
  // A package made elsewhere is quoted by what it calls things, which is no language.
  const quoted = source === 'course' ? playable.language : undefined
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
    element('p', {}, ...quoting(message, quoted)),
    hint !== undefined && element('p', { class: 'hint' }, fill(words.hint, { text: hint })),
    element('p', { class: 'rule' }, rule),
  )
}

/** What an author wrote is in the language of their course, whatever that of the page is. */
function quoting(message: string, language: string | undefined): readonly (Node | string)[] {
  if (language === undefined) return [message]
  return quotesIn(message).map(({ text, isQuote }) =>
    isQuote ? element('span', { lang: language }, text) : text,
  )
}
