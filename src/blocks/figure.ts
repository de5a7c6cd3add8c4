import type { ContentBlock } from '../model/content-block.ts'
import { isNamed } from '../model/directive.ts'
import { defineRule } from '../model/rule.ts'
import { walk } from '../model/tree.ts'

/** A frame and a caption that belong to nothing. */
const figureContent = defineRule({
  id: 'figure/content',
  severity: 'error',
  text: {
    nl: () => ({
      message: 'In dit blok ":::figure" staat geen afbeelding.',
      hint: 'Zet er ![beschrijving](media/bestand.svg) in, met het bijschrift als laatste alinea.',
    }),
    en: () => ({
      message: 'There is no image in this block ":::figure".',
      hint: 'Put ![description](media/file.svg) in it, with the caption as its last paragraph.',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      if (!isNamed(node, ['figure'])) continue
      const hasImage = [...walk(node)].some(({ type }) => type === 'image')
      if (!hasImage) report(text.at(node), {})
    }
  },
})

/** An image with its caption: the last paragraph. `decorative` says that it needs no alt text. */
export const figure: ContentBlock = {
  name: 'figure',
  options: ['credit', 'decorative'],
  showsLabel: false,
  holds: 'caption',
  rules: [figureContent],
  build({ body, caption, options, make }) {
    const { credit = '' } = options
    const below = credit === '' ? caption : [...caption, make('p', { class: 'credit' }, [credit])]
    return make('figure', { class: 'block block-figure' }, [
      ...body,
      ...(below.length > 0 ? [make('figcaption', {}, below)] : []),
    ])
  },
}
