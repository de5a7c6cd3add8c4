/**
 * Makes a bare clone ready: installs what is missing and builds what is older than its source.
 * Runs before `npm start` and `npm test`, uses node's built-ins only, and does nothing when
 * nothing changed.
 */
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

checkNode()
install()
await rebuild()

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail('Lespakket heeft Node.js 20.19 of nieuwer nodig / needs Node.js 20.19 or newer.')
}

/** Installs exactly what the lock file names, without running anything that comes along. */
function install() {
  const wanted = hashOf(['package.json', 'package-lock.json'])
  if (wanted === readStamp('node_modules/.lespakket')) return
  console.error('Onderdelen installeren / installing packages ...')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) fail('Installeren mislukt / npm ci failed.')
  writeFileSync(join(root, 'node_modules/.lespakket'), wanted)
}

async function rebuild() {
  const wanted = hashOf(['package.json', 'package-lock.json', ...filesBelow('src')])
  if (wanted === readStamp('dist/.built')) return
  const { build } = await import('./build.mjs')
  await build()
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(join(root, 'dist/.built'), wanted)
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      return entry.isDirectory() ? filesBelow(path) : [path]
    })
    .sort()
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function readStamp(path) {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
