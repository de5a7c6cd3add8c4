import type { ActivityContext } from '../model/activity.ts'
import { html, type Html } from '../model/html.ts'
import { longestTyped } from './typed-text.ts'

interface Field {
  /** What to do; names the field. */
  readonly label: string
  /** Which keys a phone offers. Never `type=number`: it hides what was typed when it is no number. */
  readonly keys: 'text' | 'decimal'
  /** Stands behind the field; empty for none. */
  readonly unit: string
}

/** One line to type an answer on, without help from the browser that would give it or change it. */
export function textField(context: ActivityContext, { label, keys, unit }: Field): Html {
  const { key, promptId, outcomeId } = context
  const unitId = `q-${key}-unit`
  return html`<div class="typed" role="group" aria-labelledby="${promptId}">
    <label class="instruction" for="q-${key}-field">${label}</label>
    <input
      type="text"
      id="q-${key}-field"
      name="answer-${key}"
      inputmode="${keys}"
      maxlength="${longestTyped}"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-describedby="${unit === '' ? outcomeId : `${unitId} ${outcomeId}`}"
    />
    ${unit !== '' && html`<span class="unit" id="${unitId}">${unit}</span>`}
  </div>`
}
