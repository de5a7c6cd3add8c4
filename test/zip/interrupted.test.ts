import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleScript } from '../support/bundle-script.ts'

const length = 3_000_000
const old = Buffer.alloc(length, 255)

/** At which call of the disk the process is told to go; it works on while the word travels. */
const moments = [1, 2, 3, 4, 5, 6, 7, 8, 12, 17]

let script = ''

beforeAll(async () => {
  script = await bundleScript('test/support/endless-writer.ts')
})

afterAll(async () => {
  await rm(dirname(script), { recursive: true })
})

describe('a process that is writing a package', () => {
  it.each(moments)('killed at call %i leaves the old file or a new one, whole', async (moment) => {
    const { found, exit } = await interrupt('SIGKILL', moment)

    expect(exit).toEqual([null, 'SIGKILL'])
    expect(isWhole(found)).toBe(true)
  })

  it.each(moments)('interrupted at call %i also leaves nothing beside it', async (moment) => {
    const { found, names, exit } = await interrupt('SIGTERM', moment)

    expect(exit).toEqual([130, null])
    expect(isWhole(found)).toBe(true)
    expect(names).toEqual(['course.zip'])
  })
})

async function interrupt(signal: 'SIGKILL' | 'SIGTERM', moment: number) {
  const folder = await mkdtemp(join(tmpdir(), 'lespakket-interrupt-'))
  const target = join(folder, 'course.zip')
  await writeFile(target, old)

  const writer = fork(script, [target])
  let calls = 0
  writer.on('message', () => {
    calls += 1
    if (calls === moment) writer.kill(signal)
  })
  const exit: unknown = await once(writer, 'exit')

  const result = { found: await readFile(target), names: await readdir(folder), exit }
  await rm(folder, { recursive: true })
  return result
}

function isWhole(bytes: Buffer): boolean {
  return bytes.length === length && bytes.equals(Buffer.alloc(length, bytes[0]))
}
