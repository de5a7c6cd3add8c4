import { defineRule } from '../../model/rule.ts'
import type { TreeNode } from '../../model/tree.ts'
import { walkBelow } from '../walk-below.ts'

interface Found {
  readonly url: string
  /** Empty, or the name of the file. */
  readonly alt: string
}

/** WCAG 2.2, 1.1.1: who cannot see the image must learn the same. */
export const imageAlt = defineRule<Found>({
  id: 'image/alt',
  severity: 'error',
  text: {
    nl: ({ url, alt }) => ({
      message:
        alt === ''
          ? `De afbeelding "${url}" heeft geen beschrijving voor wie haar niet ziet.`
          : `De beschrijving "${alt}" is de naam van het bestand; die zegt niet wat er te zien is.`,
      hint: 'Schrijf tussen [ en ] wat de lezer moet zien. Is het versiering? Zet de afbeelding in :::figure{decorative}.',
    }),
    en: ({ url, alt }) => ({
      message:
        alt === ''
          ? `The image "${url}" has no description for those who cannot see it.`
          : `The description "${alt}" is the name of the file; it does not say what there is to see.`,
      hint: 'Write between [ and ] what the reader should see. Is it decoration? Put the image in :::figure{decorative}.',
    }),
  },
  file(text, report) {
    for (const { node, around } of walkBelow(text.tree)) {
      if (node.type !== 'image' || around.some(isDecorative)) continue
      const alt = (node.alt ?? '').trim()
      const url = node.url ?? ''
      if (alt === '' || isFileName(alt, url)) report(text.at(node), { url, alt })
    }
  },
})

function isDecorative({ type, name, attributes }: TreeNode): boolean {
  const value = type === 'containerDirective' && name === 'figure' && attributes?.['decorative']
  return typeof value === 'string' && value !== 'false'
}

function isFileName(alt: string, url: string): boolean {
  const file = (url.split('/').at(-1) ?? '').toLowerCase()
  const spoken = alt.toLowerCase()
  return spoken === file || spoken === file.replace(/\.[a-z0-9]+$/, '')
}
