import type { ContentBlock } from '../model/content-block.ts'
import { isNamed } from '../model/directive.ts'
import { defineRule } from '../model/rule.ts'
import { directiveSpans, walk } from '../model/tree.ts'

interface Found {
  readonly url: string
}

/** What is not https cannot be trusted to be what was quoted, and may not be linked at all. */
const quoteUrl = defineRule<Found>({
  id: 'quote/url',
  severity: 'error',
  text: {
    nl: ({ url }) => ({
      message: `Het adres van dit citaat is "${url}", verwacht een adres dat met https:// begint.`,
      hint: 'Schrijf url="https://..." of haal de optie weg.',
    }),
    en: ({ url }) => ({
      message: `The address of this quote is "${url}", expected one that starts with https://.`,
      hint: 'Write url="https://..." or remove the option.',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      const url = node.attributes?.['url']
      if (!isNamed(node, ['quote']) || typeof url !== 'string' || isHttps(url)) continue
      const span = directiveSpans(node).attributes?.['url'] ?? node.position
      report(text.at({ type: node.type, position: span }), { url })
    }
  },
})

/** Words of another, with who said them and where that can be read. */
export const quote: ContentBlock = {
  name: 'quote',
  options: ['source', 'url'],
  requires: {
    source: { nl: 'source="Wie, in welk stuk, wanneer"', en: 'source="Who, in what, when"' },
  },
  showsLabel: false,
  holds: 'text',
  rules: [quoteUrl],
  build({ body, options, make, link }) {
    const { source = '', url = '' } = options
    const address = isHttps(url) ? link({ kind: 'web', url }) : undefined
    const name = address
      ? make('a', { href: address, rel: 'noopener noreferrer' }, [source])
      : source
    return make('figure', { class: 'block block-quote' }, [
      make('blockquote', address ? { cite: address } : {}, body),
      ...(source === '' ? [] : [make('figcaption', {}, [make('cite', {}, [name])])]),
    ])
  },
}

function isHttps(url: string): boolean {
  return /^https:\/\/[^\s/]/i.test(url)
}
