import type { Answer } from '../model/activity.ts'

/** The learner's answer: the values of the form's fields in the order of the document. */
export function readAnswer(form: HTMLFormElement): Answer {
  const values = Array.from(new FormData(form).values())
  return values.filter((value) => typeof value === 'string').filter((value) => value.trim() !== '')
}

/** Fills the fields in as they were: a choice by its value, typed text by its place. */
export function pickAgain(form: HTMLFormElement, answer: Answer): void {
  const texts = [...answer]
  for (const field of form.querySelectorAll<Field>('input, select, textarea')) {
    if (field.type === 'radio' || field.type === 'checkbox') {
      // What has a `checked` is an input.
      ;(field as HTMLInputElement).checked = answer.includes(field.value)
    } else if (field instanceof HTMLSelectElement) {
      field.value = [...field.options].find(({ value }) => answer.includes(value))?.value ?? ''
    } else if (field.type !== 'hidden') {
      field.value = texts.shift() ?? ''
    }
  }
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

/** Puts the choices in another order, by chance. Answers go by key, so nothing else changes. */
export function shuffleOptions(controls: HTMLElement): void {
  const options = [...controls.querySelectorAll('.option')]
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
