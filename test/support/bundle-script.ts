import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Makes one plain script of a TypeScript file, for a test that needs a process of its own. */
export async function bundleScript(entry: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lespakket-script-'))
  const outfile = join(folder, 'script.cjs')
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs' })
  return outfile
}
