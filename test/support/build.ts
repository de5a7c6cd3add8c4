import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Tests that start the worker, the browser or the command use what is built from this source. */
export default function setup(): void {
  const script = join(import.meta.dirname, '../../src/build/build.mjs')
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The toolkit does not build.')
}
