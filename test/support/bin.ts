import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const script = join(import.meta.dirname, '../../bin/lespakket.js')

export interface ProcessSetting {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly stdio?: StdioOptions
}

/** Starts the command as a user does: a process of its own, without the variables of this one. */
export function startBin(args: readonly string[], setting: ProcessSetting = {}): ChildProcess {
  const { cwd = process.cwd(), env = {}, stdio = ['ignore', 'pipe', 'pipe'] } = setting
  return spawn(process.execPath, [script, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio,
  })
}

/** What became of a process. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Waits for a process and everything it says. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const [exit, stdout, stderr] = await Promise.all([
    once(child, 'exit') as Promise<[number | null]>,
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
  ])
  return { code: exit[0], stdout, stderr }
}
