import type { ToldDocument } from '../../lms/lrs-record.ts'
import { fill } from '../../model/fill.ts'
import { element } from '../dom.ts'
import { isXapi, type Panel } from '../panel.ts'
import type { SimulatorWords } from '../words.ts'

/** The documents of the learner: state, launch data, preferences. */
export const documents: Panel = {
  id: 'documents',
  title: (words) => words.documents,
  isFor: isXapi,
  count: ({ lms }) => (lms.kind === 'xapi' ? lms.documents().length : 0),
  mount(place, simulator) {
    const { words, lms } = simulator.state()
    if (lms.kind !== 'xapi') return () => undefined
    const list = element('ul', { class: 'documents' })
    const none = element('p', { class: 'none' }, words.noDocuments)
    place.append(none, list)
    const known = new Map<string, ShownDocument>()
    return () => {
      const found = lms.documents()
      none.hidden = found.length > 0
      const shown = found.map((each) => {
        const key = JSON.stringify([each.resource, each.activityId, each.name])
        const entry = known.get(key) ?? shownDocument(each)
        known.set(key, entry)
        entry.update(each, words)
        return entry.row
      })
      const isSame =
        shown.length === list.children.length && shown.every((row, i) => row === list.children[i])
      if (!isSame) list.replaceChildren(...shown)
    }
  },
}

interface ShownDocument {
  readonly row: HTMLElement
  update(document: ToldDocument, words: SimulatorWords): void
}

function shownDocument({ name, resource, activityId }: ToldDocument): ShownDocument {
  const size = element('span')
  const content = element('pre')
  const row = element(
    'li',
    {},
    element('strong', {}, name),
    ' ',
    size,
    element('p', { class: 'where' }, [resource, activityId ?? ''].join(' ').trim()),
    content,
  )
  let last: string | undefined
  return {
    row,
    update({ content: text }, words) {
      if (text === last) return
      const isChange = last !== undefined
      last = text
      size.textContent = fill(words.characters, { used: text.length })
      content.textContent = readable(text)
      content.classList.remove('changed')
      if (!isChange) return
      // In the next frame, so that the browser sees that the class was gone: the flash begins anew.
      requestAnimationFrame(() => {
        content.classList.add('changed')
      })
    },
  }
}

function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
