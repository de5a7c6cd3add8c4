import { defineRule } from '../../model/rule.ts'
import { walk } from '../../model/tree.ts'
import { placeIn } from '../place-in.ts'

interface Found {
  readonly html: string
}

const comment = /<!--[^]*?-->/g

/** HTML is left out of a package, and with it whatever its author meant by it. */
export const htmlRaw = defineRule<Found>({
  id: 'html/raw',
  severity: 'error',
  text: {
    nl: ({ html }) => ({
      message: `"${html}" komt niet in de les: HTML wordt weggelaten.`,
      hint: 'Schrijf het in Markdown, of zet voorbeeldcode tussen `. Tekst achter --> begint op een eigen regel.',
    }),
    en: ({ html }) => ({
      message: `"${html}" is not in the lesson: HTML is left out.`,
      hint: 'Write it in Markdown, or put sample code between `. Text after --> starts on a line of its own.',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      if (node.type !== 'html') continue
      // Blanks of the same length keep what is left in its place.
      const source = text.source(node)
      const rest = source.replace(comment, (hidden) => hidden.replace(/[^\n]/g, ' '))
      const index = rest.search(/\S/)
      if (index < 0 || rest.startsWith('<!--', index)) continue
      report(placeIn(text, node, index), { html: shortened(rest) })
    }
  },
})

function shortened(html: string): string {
  const line = html.trim().split('\n')[0] ?? ''
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
