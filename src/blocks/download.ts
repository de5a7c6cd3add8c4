import type { ContentBlock } from '../model/content-block.ts'
import { fileLink } from './file-link.ts'

/** A file to keep, with what it is and how large; the label is its name. */
export const download: ContentBlock = {
  name: 'download',
  options: ['src'],
  files: { src: { endings: [] } },
  requires: { src: { nl: 'src="media/stappenplan.pdf"', en: 'src="media/checklist.pdf"' } },
  showsLabel: true,
  holds: 'file',
  rules: [],
  build(parts) {
    const { label, body, file, make } = parts
    const src = file('src')
    const name = label.length > 0 ? label : [src?.name ?? '']
    return make('div', { class: 'block block-download' }, [
      make('p', {}, src ? fileLink(src, name, make) : name),
      ...body,
    ])
  },
}
