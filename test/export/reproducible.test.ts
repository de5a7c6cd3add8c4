import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exporters } from '../../src/export/registry.ts'
import { bundleScript } from '../support/bundle-script.ts'

const run = promisify(execFile)

let script = ''
let here = ''

beforeAll(async () => {
  script = await bundleScript('test/support/print-packages.ts')
  here = await packagesIn({}, process.cwd())
})

afterAll(async () => {
  await rm(dirname(script), { recursive: true })
})

describe('the packages', () => {
  it('are all there', () => {
    const count = exporters.reduce((sum, { editions }) => sum + (editions?.length ?? 1), 0)

    expect(here.trim().split('\n')).toHaveLength(count)
  })

  it.each([
    ['in Tokyo', { TZ: 'Asia/Tokyo' }, '.'],
    ['on a summer half hour', { TZ: 'Australia/Lord_Howe' }, '.'],
    ['in Turkish', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, '.'],
    ['without a locale', { LANG: 'C', LC_ALL: 'C' }, '.'],
    ['from another folder', {}, tmpdir()],
  ])('are the same bytes %s', async (_, variables, folder) => {
    expect(await packagesIn(variables, folder)).toBe(here)
  })
})

async function packagesIn(variables: NodeJS.ProcessEnv, cwd: string): Promise<string> {
  const env = { PATH: process.env['PATH'], ...variables }
  const { stdout } = await run(process.execPath, [script, process.cwd()], { cwd, env })
  return stdout
}
