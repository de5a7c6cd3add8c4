import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { ParseJob, ParseResult } from './parse-job.ts'
import type { Parser } from './parse-pool.ts'

interface Kept {
  readonly job: string
  readonly stamp: string
  readonly result: ParseResult
}

/**
 * A parser that reads and parses a file again only when the file, or what it is parsed with, is
 * another than last time. What it gives back is the very same object then, so that later stages can
 * tell what did not change.
 */
export function keptParser(
  parser: Parser,
  onRead: (done: number, all: number) => void = () => undefined,
): Parser {
  const kept = new Map<string, Kept>()

  async function parseOne(job: ParseJob, done: () => void): Promise<ParseResult> {
    const [name, stamp] = [JSON.stringify(job), stampOf(join(job.folder, job.file))]
    const known = kept.get(job.file)
    if (stamp !== '' && known?.job === name && known.stamp === stamp) return known.result
    const [result] = await parser.parse([job])
    if (!result) throw new Error(`The parser did not say what it made of ${job.file}.`)
    kept.set(job.file, { job: name, stamp, result })
    done()
    return result
  }

  return {
    close: () => parser.close(),
    async parse(jobs) {
      const results: ParseResult[] = []
      for (const job of jobs) {
        const done = (): void => {
          onRead(results.length + 1, jobs.length)
        }
        results.push(await parseOne(job, done))
      }
      return results
    },
  }
}

/**
 * Looked at before the file is read: what is written meanwhile has a later stamp. Empty where there
 * is none, or it may not be looked at; then nothing is taken to be as it was.
 */
export function stampOf(path: string): string {
  try {
    const { mtimeNs, ctimeNs, size, ino } = statSync(path, { bigint: true })
    return [mtimeNs, ctimeNs, size, ino].join(' ')
  } catch {
    return ''
  }
}
