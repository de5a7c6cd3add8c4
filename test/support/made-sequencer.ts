import { createSequencer, type Sequencer } from '../../src/lms/sequencer.ts'
import { readPackage } from '../../src/package/read-playable.ts'
import { madeManifest, madePackage, madeResource } from './made-package.ts'

export interface MadeSequencer extends Sequencer {
  /** The package has other items now; what is known of the learner stays. */
  readonly rebuild: (items: string) => Promise<void>
}

/** The sequencing of a package with these items, its manifest read as the preview reads it. */
export async function madeSequencer(
  items: string,
  control: string,
  whole = '',
): Promise<MadeSequencer> {
  async function settingsOf(now: string): Promise<object> {
    const manifest = madeManifest({
      ...{ version: '2004 4th Edition', items: now, resources: madeResource('r', 'a.html') },
      sequencing: `<imsss:sequencing><imsss:controlMode ${control}/>${whole}</imsss:sequencing>`,
    })
    const { playable } = await readPackage(madePackage(manifest, ['a.html']))
    return playable.sequencing ?? {}
  }
  let settings = await settingsOf(items)
  let state = ''
  return {
    ...createSequencer(() => settings, { read: () => state, write: (next) => (state = next) }),
    async rebuild(now) {
      settings = await settingsOf(now)
    },
  }
}
