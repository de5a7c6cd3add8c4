import type { Answer } from '../model/activity.ts'

/** The learner's answer: the values of the form's fields in the order of the document. */
export function readAnswer(form: HTMLFormElement): Answer {
  const values = Array.from(new FormData(form).values())
  return values.filter((value) => typeof value === 'string').filter((value) => value.trim() !== '')
}

/**
 * Fills the fields in as they were, in the order in which they were read: a choice takes the first
 * value that it offers, typed text the first that is left. Each value is used once, so that fields
 * with equal values do not all take the same one.
 */
export function pickAgain(form: HTMLFormElement, answer: Answer): void {
  const rest = [...answer]
  const take = (offered?: readonly string[]): string => {
    const index = rest.findIndex((value) => !offered || (value !== '' && offered.includes(value)))
    return index < 0 ? '' : (rest.splice(index, 1)[0] ?? '')
  }
  /** What was picked of radio buttons, by their name. */
  const picked = new Map<string, string>()
  for (const field of form.querySelectorAll<Field>('input, select, textarea')) {
    const { name, type, value } = field
    if (field instanceof HTMLSelectElement) {
      field.value = take([...field.options].map((option) => option.value))
    } else if (type === 'checkbox' || type === 'radio') {
      if (type === 'radio' && !picked.has(name)) picked.set(name, take(radioValues(form, name)))
      // What has a `checked` is an input.
      ;(field as HTMLInputElement).checked =
        type === 'radio' ? picked.get(name) === value : take([value]) !== ''
    } else if (type !== 'hidden') {
      field.value = take()
    }
  }
}

function radioValues(form: HTMLFormElement, name: string): readonly string[] {
  const radios = [...form.querySelectorAll<HTMLInputElement>('[type=radio]')]
  return radios.filter((radio) => radio.name === name).map(({ value }) => value)
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** An answer that was judged stands still until the learner tries again. */
export function setLocked(controls: HTMLElement, isLocked: boolean): void {
  controls.classList.toggle('is-locked', isLocked)
  const fields = controls.querySelectorAll<Field | HTMLButtonElement>(
    'input, select, textarea, button',
  )
  for (const field of fields) field.disabled = isLocked
}

/** Goes to where the answer is: what was picked, or else the first control. Text is selected, to type over. */
export function focusAnswer(controls: Element): void {
  const picked = controls.querySelector<HTMLElement>('input:checked')
  const first = controls.querySelector<HTMLElement>(
    'input:not([type=hidden]), select, textarea, button',
  )
  const target = picked ?? first
  target?.focus()
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.select()
}

/** Puts the choices in another order, by chance. Answers go by key, so nothing else changes. */
export function shuffleOptions(controls: HTMLElement): void {
  const options = [...controls.querySelectorAll('.option, .pair')]
  const places = options.map(() => document.createComment(''))
  options.forEach((option, index) => {
    const place = places[index]
    if (place) option.replaceWith(place)
  })
  const mixed = options
    .map((option) => ({ option, chance: Math.random() }))
    .sort((a, b) => a.chance - b.chance)
  places.forEach((place, index) => {
    const next = mixed[index]
    if (next) place.replaceWith(next.option)
  })
}
