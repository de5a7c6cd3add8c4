import { defineRule } from '../../model/rule.ts'
import { walk } from '../../model/tree.ts'
import { contentBlockOf } from '../known-blocks.ts'

/** A frame and a caption that belong to nothing. */
export const figureContent = defineRule({
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
      if (contentBlockOf(node)?.element !== 'figure') continue
      const hasImage = [...walk(node)].some(({ type }) => type === 'image')
      if (!hasImage) report(text.at(node), {})
    }
  },
})
