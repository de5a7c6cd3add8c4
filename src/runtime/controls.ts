import type { Answer } from '../model/activity.ts'

/** The learner's answer: the values of the form's fields in the order of the document. */
export function readAnswer(form: HTMLFormElement): Answer {
  const values = Array.from(new FormData(form).values())
  return values.filter((value) => typeof value === 'string').filter((value) => value.trim() !== '')
}

/** Picks what was picked before. */
export function pickAgain(form: HTMLFormElement, answer: Answer): void {
  for (const input of form.querySelectorAll<HTMLInputElement>('[type=radio], [type=checkbox]')) {
    input.checked = answer.includes(input.value)
  }
}

/** An answer that was judged stands still until the learner tries again. */
export function setLocked(controls: HTMLElement, isLocked: boolean): void {
  controls.classList.toggle('is-locked', isLocked)
  const fields = controls.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button')
  for (const field of fields) field.disabled = isLocked
}
