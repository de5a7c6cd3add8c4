import type { ElementContent, Text } from 'hast'
import type { Fragment, RichText } from '../model/rich-text.ts'

/** The places in compiled HTML that later stages fill in. */
export interface Holes {
  /** The mark of a hole, for text or for the value of an attribute. */
  readonly hole: (fragment: Exclude<Fragment, string>) => string
  /** Puts nodes where only the trainer's edition shows them. */
  readonly forTrainer: (nodes: readonly ElementContent[]) => ElementContent[]
  /** Cuts HTML at its holes. */
  readonly cut: (html: string) => RichText
  readonly clear: () => void
}

/** Where text for the trainer begins and ends, or what fills a hole. */
type Slot = 'open' | 'close' | Exclude<Fragment, string>

/**
 * Holes travel through the sanitiser as a number between two control characters, which no text
 * can hold: the gate refuses them and Markdown's character references turn them into U+FFFD.
 */
export function createHoles(): Holes {
  const slots: Slot[] = []
  const mark = (slot: Slot): string => `\u0001${slots.push(slot) - 1}\u0002`
  const edge = (slot: 'open' | 'close'): Text => ({ type: 'text', value: mark(slot) })
  return {
    hole: mark,
    forTrainer: (nodes) => [edge('open'), ...nodes, edge('close')],
    cut: (html) => nest(html.split(/\u0001(\d+)\u0002/), slots),
    clear() {
      slots.length = 0
    },
  }
}

/** Text and holes in turn; the text for a trainer goes into a fragment of its own. */
function nest(parts: readonly string[], slots: readonly Slot[]): RichText {
  const around: Fragment[][] = []
  let here: Fragment[] = []
  parts.forEach((part, index) => {
    const slot = index % 2 === 0 ? part : (slots[Number(part)] ?? '')
    if (slot === '') return
    if (slot === 'open' && index % 2 === 1) {
      around.push(here)
      here = []
    } else if (slot === 'close' && index % 2 === 1) {
      const text = here
      here = around.pop() ?? []
      here.push({ kind: 'trainer', text })
    } else here.push(slot)
  })
  // The sanitiser keeps or drops both edges: they are neighbours in one element.
  if (around.length > 0) throw new Error('Text for the trainer has no end.')
  return here
}
