/**
 * Opens on paper what opens on request, and closes it again. A style sheet can do that too, but
 * not in every browser that is about. What is hidden, such as an answer, stays so.
 */
export function openForPrint(main: ParentNode): void {
  let opened: readonly HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    opened = [...main.querySelectorAll<HTMLDetailsElement>('details:not([open], [hidden])')]
    for (const box of opened) box.open = true
  })
  addEventListener('afterprint', () => {
    for (const box of opened) box.open = false
  })
}
