/**
 * Plays sessions with an LMS that does what it likes: `npm run hostile -- --sessions 20000`. Bundled
 * first, because node 20 does not run TypeScript.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'

const folder = mkdtempSync(join(tmpdir(), 'lespakket-hostile-'))
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))

buildSync({
  entryPoints: ['main', 'worker'].map((name) => join(import.meta.dirname, `${name}.ts`)),
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  sourcemap: 'inline',
  logLevel: 'warning',
})
const { main } = await import(pathToFileURL(join(folder, 'main.mjs')).href)
process.exitCode = await main(process.argv.slice(2))
