import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { text } from 'node:stream/consumers'

const peakScript = new URL('./peak.mjs', import.meta.url).href

/**
 * Runs programs in turn, round after round, so that what else the machine does weighs on all of
 * them alike. A program is `{ name, args }` of node, with what must happen `before` it. Gives for
 * each its times in milliseconds, one a round, and its peak of memory in KB.
 *
 * A first round, not counted, warms the disk and weighs the memory, which costs a little time.
 * With a single run there is no such round, and that run is weighed itself.
 */
export async function measure(programs, runs, { say, signal }) {
  const measured = programs.map(() => ({ times: [], peak: 0 }))
  const rounds = runs > 1 ? runs + 1 : 1
  for (let round = 0; round < rounds; round++) {
    for (const [index, program] of programs.entries()) {
      say(`${program.name}, ${round + 1}/${rounds}`)
      program.before?.()
      const { time, peak } = await runOnce(program, { weigh: round === 0, signal })
      if (round === 0) measured[index].peak = peak
      if (round > 0 || runs === 1) measured[index].times.push(time)
    }
  }
  return measured
}

async function runOnce({ name, args }, { weigh, signal }) {
  const preload = weigh ? ['--import', peakScript] : []
  const start = performance.now()
  const child = spawn(process.execPath, [...preload, ...args], {
    env: plainEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    signal,
  })
  const [[status], said, peak] = await Promise.all([
    once(child, 'close'),
    text(child.stderr),
    text(child.stdio[3]),
  ])
  const time = performance.now() - start
  if (status === 0) return { time, peak: Number(peak) }
  throw new Error(`${name} ended with ${status}:\n${said}`)
}

/** NODE_EXTRA_CA_CERTS alone makes Node 20 start three times as slow; CI freezes the lock file. */
function plainEnvironment() {
  const names = Object.keys(process.env).filter((name) => !/^(NODE_|CI$)/.test(name))
  return Object.fromEntries(names.map((name) => [name, process.env[name]]))
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2
}
