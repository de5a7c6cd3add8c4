import { Worker } from 'node:worker_threads'
import { collector } from '../model/finding.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { startOf } from '../model/position.ts'
import { tooSlow } from '../parse/findings.ts'
import { builtPart } from './built.ts'
import type { ParseJob, ParseResult } from './parse-job.ts'

/**
 * What one file may take. A normal lesson takes 10 ms; the largest text the gate lets through
 * takes under a second. The rest of five seconds is for a slow machine.
 */
const secondsPerFile = 4
/** Of the thread, in MB. Running out of it stops the thread, not the program. */
const memory = 320

/** A thread that parses files, kept between batches. */
export interface Parser {
  parse(jobs: readonly ParseJob[]): Promise<readonly ParseResult[]>
  close(): Promise<void>
}

/**
 * Opens the parser's thread. A file that takes too long, or too much memory, or overflows the
 * stack becomes one finding; the next file gets a new thread.
 */
export function openParser(): Parser {
  let worker: Worker | undefined
  const close = async (): Promise<void> => {
    await worker?.terminate()
    worker = undefined
  }
  const parseOne = async (job: ParseJob): Promise<ParseResult> => {
    worker ??= startWorker()
    const result = await runOne(worker, job)
    if (!result) await close()
    return result ?? gaveUp(job)
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

function startWorker(): Worker {
  return new Worker(builtPart('parse-worker.js'), {
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
}

/** The result, or nothing when the thread ran out of time, memory or stack. */
function runOne(worker: Worker, job: ParseJob): Promise<ParseResult | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (result: ParseResult | undefined): void => {
      clearTimeout(timer)
      worker.removeAllListeners()
      resolve(result)
    }
    const timer = setTimeout(settle, secondsPerFile * 1000, undefined)
    worker.once('message', settle)
    worker.once('error', (error: Error & { readonly code?: string }) => {
      const ranOut = error instanceof RangeError || error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (ranOut) settle(undefined)
      else reject(error)
    })
    worker.postMessage(job)
  })
}

function gaveUp(job: ParseJob): ParseResult {
  const diagnostics: Diagnostic[] = []
  collector(diagnostics)(tooSlow, startOf(job.file), { seconds: secondsPerFile })
  return { file: job.file, id: '', diagnostics }
}
