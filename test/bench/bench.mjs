/**
 * Prints how long the toolkit takes as ratios to floors that are measured in the same rounds.
 * `npm run bench -- --sizes 27,1000 --runs 5`; 10,000 lessons are always run once.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSync } from 'esbuild'
import { formatFor, makeCourse } from './make-course.mjs'
import { measure, median } from './measure.mjs'
import { measureSaves } from './save.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const command = join(here, '../../bin/lespakket.js')

/** From here on one run takes minutes. */
const oneRunFrom = 10_000

const bareNode = { name: 'node -e 0', args: ['-e', '0'] }

async function main() {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '27,1000,10000' },
      runs: { type: 'string', default: '5' },
    },
  })
  const sizes = values.sizes.split(',').map(Number)
  const runs = Number(values.runs)
  if (![...sizes, runs].every((number) => Number.isInteger(number) && number > 0)) {
    say('npm run bench -- --sizes 27,1000,10000 --runs 5')
    process.exitCode = 2
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'lespakket-bench-'))
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort())
  try {
    await bench(folder, { sizes, runs, signal: stop.signal })
  } catch (error) {
    if (!stop.signal.aborted) throw error
    process.exitCode = 130
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function bench(folder, { sizes, runs, signal }) {
  const floor = bundleFloor(folder)
  const machine = `Node ${process.versions.node}, ${availableParallelism()} processors`
  console.log(`${machine}; ${runs} runs, ${runs * 3} of what only starts, 1 from 10,000 lessons.\n`)
  console.log(row(['', 'x `node -e 0`', 'x parse floor', 'time', 'peak MB']))
  console.log(row(['---', '--:', '--:', '--:', '--:']))
  // Starting takes so little that it needs more runs to tell.
  await printRows('', [bareNode, ...startUp()], { runs: runs * 3, signal })
  for (const lessons of sizes) {
    const programs = ofSize(join(folder, `${lessons}`), lessons, floor)
    const wanted = lessons < oneRunFrom ? runs : 1
    await printRows(`${lessons} lessons: `, programs, { runs: wanted, signal })
  }
  await printSaves(folder, { sizes, runs, signal })
}

/** Bundled as the toolkit is: reading hundreds of small files first would make it no floor. */
function bundleFloor(folder) {
  const outfile = join(folder, 'floor-parse.cjs')
  buildSync({
    entryPoints: [join(here, 'floor-parse.mjs')],
    outfile,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    logLevel: 'warning',
  })
  return outfile
}

function startUp() {
  return ['--version', '--help'].map((option) => ({ name: option, args: [command, option] }))
}

/** The floors first, then what the toolkit does with a course of this size. */
function ofSize(folder, lessons, floor) {
  const course = join(folder, 'course')
  const out = join(folder, 'packages')
  say(`making ${lessons} lessons`)
  mkdirSync(course, { recursive: true })
  makeCourse(course, { lessons, seed: 1 })
  const format = formatFor(lessons)
  const makePackage = [command, 'export', course, '--format', format, '--out', out]
  const forget = () => {
    rmSync(out, { recursive: true, force: true })
    rmSync(join(course, 'course.lock.json'), { force: true })
  }
  return [
    bareNode,
    { name: 'parse floor', args: [floor, course], isParseFloor: true },
    // Strict: a course with findings would measure something else.
    { name: 'check', args: [command, 'check', course, '--strict'], before: forget },
    { name: `export ${format}`, args: makePackage, before: forget },
    { name: `export ${format} again`, args: makePackage },
  ]
}

async function printRows(title, programs, { runs, signal }) {
  const measured = await measure(programs, runs, { say: (what) => say(title + what), signal })
  const parseFloor = measured[programs.findIndex(({ isParseFloor }) => isParseFloor)]
  for (const [index, { name }] of programs.entries()) {
    const { times, peak } = measured[index]
    const ratios = [measured[0], parseFloor].map((floor) =>
      floor ? ratio(times, floor.times) : '',
    )
    const cells = [`${(median(times) / 1000).toFixed(3)} s`, `${Math.round(peak / 1024)}`]
    console.log(row([title + name, ...ratios, ...cells]))
  }
}

/** The median of the ratios of each round: what slows the machine down slows down both. */
function ratio(times, floors) {
  const value = median(times.map((time, round) => time / floors[round]))
  return value < 100 ? value.toPrecision(3) : value.toFixed(0)
}

/** What the author waits for, beside what all of the course takes: both in one run of the preview. */
async function printSaves(folder, { sizes, runs, signal }) {
  console.log(`\n${row(['preview', 'save / first build', 'save until served', 'first build'])}`)
  console.log(row(['---', '--:', '--:', '--:']))
  for (const lessons of sizes.filter((size) => size < oneRunFrom)) {
    say(`${lessons} lessons: saving one`)
    const course = join(folder, `${lessons}`, 'course')
    const { first, saved } = await measureSaves({
      ...{ command, course, runs: runs * 3, signal, format: formatFor(lessons) },
      ...{ lesson: join(course, '01-module', '01-les.md'), page: 'lessons/lesson-les-1-1.js' },
    })
    const seconds = [median(saved), first].map((time) => `${(time / 1000).toFixed(3)} s`)
    console.log(row([`${lessons} lessons`, (median(saved) / first).toPrecision(2), ...seconds]))
  }
}

function row(cells) {
  return `| ${cells.join(' | ')} |`
}

function say(text) {
  console.error(text)
}

await main()
