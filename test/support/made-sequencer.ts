import { createSequencer, type Sequencer } from '../../src/lms/sequencer.ts'
import { readPackage } from '../../src/package/read-playable.ts'
import { madeManifest, madePackage, madeResource } from './made-package.ts'

/** The sequencing of a package with these items, its manifest read as the preview reads it. */
export async function madeSequencer(
  items: string,
  control: string,
  whole = '',
): Promise<Sequencer> {
  const manifest = madeManifest({
    ...{ version: '2004 4th Edition', items, resources: madeResource('r', 'a.html') },
    sequencing: `<imsss:sequencing><imsss:controlMode ${control}/>${whole}</imsss:sequencing>`,
  })
  const { playable } = await readPackage(madePackage(manifest, ['a.html']))
  let state = ''
  return createSequencer(() => playable.sequencing ?? {}, {
    read: () => state,
    write: (next) => (state = next),
  })
}
