import { defineRule } from '../../model/rule.ts'
import { walk } from '../../model/tree.ts'
import { placeIn } from '../place-in.ts'

interface Found {
  readonly html: string
  /** Plain text that shares a line with the end of a comment is taken for HTML too. */
  readonly isTag: boolean
}

const comment = /<!--[^]*?-->/g

/** HTML is left out of a package, and with it whatever its author meant by it. */
export const htmlRaw = defineRule<Found>({
  id: 'html/raw',
  severity: 'error',
  text: {
    nl: ({ html, isTag }) => ({
      message: `"${html}" komt niet in de les: ${isTag ? 'HTML wordt' : 'tekst op de regel van een opmerking (<!-- -->) wordt'} weggelaten.`,
      hint: isTag
        ? 'Schrijf het in Markdown, of zet voorbeeldcode tussen `.'
        : 'Begin de tekst op een eigen regel, met een lege regel erboven.',
    }),
    en: ({ html, isTag }) => ({
      message: `"${html}" is not in the lesson: ${isTag ? 'HTML' : 'text on the line of a comment (<!-- -->)'} is left out.`,
      hint: isTag
        ? 'Write it in Markdown, or put sample code between `.'
        : 'Start the text on a line of its own, with a blank line above it.',
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
      const isTag = /<[a-z/!?]/i.test(rest)
      report(placeIn(text, node, index), { html: shortened(rest), isTag })
    }
  },
})

function shortened(html: string): string {
  const line = html.trim().split('\n')[0] ?? ''
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
