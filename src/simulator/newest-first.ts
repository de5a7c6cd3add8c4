/** How many are shown; all of them are in the file. */
const mostShown = 300

/**
 * Shows a growing list with the newest on top. What is there stays the same node, so that what is open
 * stays open and what is selected stays selected; who has scrolled down goes on reading where they were.
 */
export function newestFirst<Entry extends object>(
  list: HTMLElement,
  rowOf: (entry: Entry) => HTMLElement,
): (entries: readonly Entry[]) => void {
  const rows = new WeakMap<Entry, HTMLElement>()
  let shown: readonly Entry[] = []
  return (entries) => {
    if (entries === shown) return
    shown = entries
    const nodes = entries
      .slice(-mostShown)
      .toReversed()
      .map((entry) => {
        const row = rows.get(entry) ?? rowOf(entry)
        rows.set(entry, row)
        return row
      })
    keepPlace(list, nodes, () => {
      const wanted = new Set<Element>(nodes)
      for (const row of [...list.children]) if (!wanted.has(row)) row.remove()
      for (const [index, row] of nodes.entries()) {
        const there = list.children[index]
        if (there !== row) list.insertBefore(row, there ?? null)
      }
    })
  }
}

/** Not left to the browser: Safari does not do it. */
function keepPlace(list: HTMLElement, nodes: readonly HTMLElement[], change: () => void): void {
  const box = list.closest('[role="tabpanel"]')
  const isScrolled = box !== null && box.scrollTop > 0
  const anchor = isScrolled ? nodes.find((row) => row.parentElement === list) : undefined
  const before = anchor ? topOf(anchor) : 0
  change()
  if (box && anchor) box.scrollTop += topOf(anchor) - before
}

function topOf(row: HTMLElement): number {
  return row.getBoundingClientRect().top
}
