import type { HostileStorage } from '../../../src/lms/hostile-browser.ts'
import type { Kept } from './oracle.ts'

/** The copy of the record that the browser keeps, read past everything that may be wrong with it. */
export function keptIn(storage: HostileStorage): Kept | undefined {
  for (let index = 0; index < storage.length; index++) {
    const name = storage.key(index) ?? ''
    const [, shown = '', state = ''] = (storage.getItem(name) ?? '').split(' ')
    if (name.startsWith('lespakket.')) return { state, shown: parseInt(shown, 36) || 0 }
  }
  return undefined
}
