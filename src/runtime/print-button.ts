import { element } from './dom.ts'

/** A button that opens the browser's own window for printing. */
export function printButton(label: string): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'button-quiet print-button' }, label)
  button.addEventListener('click', () => {
    print()
  })
  return button
}
