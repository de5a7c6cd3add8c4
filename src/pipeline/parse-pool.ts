import { Worker } from 'node:worker_threads'
import type { Diagnostic } from '../model/diagnostic.ts'
import { collector } from '../model/finding.ts'
import { startOf } from '../model/position.ts'
import { tooSlow } from '../parse/findings.ts'
import { builtPart } from './built.ts'
import type { ParseJob, ParseResult } from './parse-job.ts'

/** A thread that parses files, kept between batches. */
export interface Parser {
  parse(jobs: readonly ParseJob[]): Promise<readonly ParseResult[]>
  close(): Promise<void>
}

/** What one file may take, and the script that does the work. */
export interface ParserLimits {
  /** Of work by the processor: a machine that is busy with other things takes longer by the clock. */
  readonly seconds: number
  /** Of the thread, in MB. Running out of it stops the thread, not the program. */
  readonly memory: number
  readonly script: URL
}

/**
 * A normal lesson takes 10 ms, the worst text that the gate lets through about a second; the rest
 * is for slow machines. Start-up and the other files fit in the five seconds that remain.
 */
const usualLimits: ParserLimits = {
  seconds: 4,
  memory: 320,
  script: builtPart('parse-worker.js'),
}

/** By the clock a file may take this many times its limit: a thread that sleeps does no work. */
const mostPatience = 15

/**
 * Opens the parser's thread. A file that takes too long, or too much memory, or overflows the
 * stack becomes one finding; the next file gets a new thread.
 */
export function openParser(limits: ParserLimits = usualLimits): Parser {
  let worker: Worker | undefined
  const close = async (): Promise<void> => {
    await worker?.terminate()
    worker = undefined
  }
  const parseOne = async (job: ParseJob): Promise<ParseResult> => {
    worker ??= new Worker(limits.script, {
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    })
    let result: ParseResult | undefined
    try {
      result = await runOne(worker, job, limits.seconds)
    } finally {
      if (!result) await close()
    }
    return result ?? gaveUp(job, limits.seconds)
  }
  return {
    close,
    async parse(jobs) {
      const results: ParseResult[] = []
      for (const job of jobs) results.push(await parseOne(job))
      return results
    },
  }
}

/** The result, or nothing when the thread ran out of time, memory or stack. */
function runOne(worker: Worker, job: ParseJob, seconds: number): Promise<ParseResult | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (result: ParseResult | undefined): void => {
      clearTimeout(timer)
      // Only our own: without node's own listeners the worker is never heard again.
      worker.off('message', settle).off('error', fail)
      resolve(result)
    }
    const fail = (error: Error & { readonly code?: string }): void => {
      const ranOut = error instanceof RangeError || error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (!ranOut) reject(new Error(`The parser failed on ${job.file}.`, { cause: error }))
      settle(undefined)
    }
    const since = process.cpuUsage()
    const started = performance.now()
    const look = (): void => {
      const { user, system } = process.cpuUsage(since)
      // While a file is parsed nothing else of this program runs.
      const worked = (user + system) / 1e6
      const waited = (performance.now() - started) / 1000
      if (worked >= seconds || waited >= seconds * mostPatience) settle(undefined)
      else timer = setTimeout(look, Math.max(50, (seconds - worked) * 1000))
    }
    let timer = setTimeout(look, seconds * 1000)
    worker.on('message', settle).on('error', fail)
    worker.postMessage(job)
  })
}

function gaveUp(job: ParseJob, seconds: number): ParseResult {
  const diagnostics: Diagnostic[] = []
  collector(diagnostics)(tooSlow, startOf(job.file), { seconds })
  return { file: job.file, id: '', diagnostics }
}
