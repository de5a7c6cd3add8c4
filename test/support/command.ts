import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ExitCode } from '../../src/cli/context.ts'
import { main } from '../../src/cli/main.ts'
import type { Environment } from '../../src/cli/locale.ts'

export interface Spoken {
  readonly code: ExitCode
  readonly stdout: string
  readonly stderr: string
}

export interface Setting {
  readonly cwd: string
  readonly env?: Environment
  readonly isTTY?: boolean
}

/** Runs one command line in this process and keeps what it says. */
export async function command(line: string, setting: Setting): Promise<Spoken> {
  const said = { stdout: '', stderr: '' }
  const output = (stream: keyof typeof said) => ({
    isTTY: setting.isTTY ?? false,
    write(text: string) {
      said[stream] += text
    },
  })
  const code = await main({
    argv: line.split(' ').filter((word) => word !== ''),
    cwd: setting.cwd,
    env: setting.env ?? {},
    stdout: output('stdout'),
    stderr: output('stderr'),
  })
  return { code, ...said }
}

/** An empty folder of the running test's own. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lespakket-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
