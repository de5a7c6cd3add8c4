import type { SharedStore } from '../model/simulation.ts'
import { each, keyword, readOnly, text, type Element, type Elements } from './element.ts'

/** SCORM 2004 4th RTE 4.3: the data that an item shares, as its manifest lets it. */
export function sharedElements(stores: readonly SharedStore[]): Elements {
  const { fault, access } = text(64_000)
  const store: Element = {
    ...{ access, startsUnset: true },
    accessIn(index) {
      const { isReadable, isWritable } = stores[index] ?? { isReadable: true, isWritable: true }
      if (isReadable && isWritable) return access
      return isWritable ? 'write' : 'read'
    },
    // How many there are is for the manifest to say.
    fault: (value, place) => (place.index < stores.length ? fault(value, place) : 'general'),
  }
  return {
    ...each(['adl.data._children', 'adl.data._count'], keyword),
    'adl.data.n.id': readOnly,
    'adl.data.n.store': store,
  }
}
