import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleScript } from '../support/bundle-script.ts'

const run = promisify(execFile)

/** What node is told so that its clock is years ahead. */
const otherClock = [
  '--import',
  `data:text/javascript,${encodeURIComponent(`
    const then = Date.UTC(2041, 5, 1, 23, 59, 58)
    globalThis.Date = class extends Date {
      constructor(...given) { super(...(given.length === 0 ? [then] : given)) }
      static now() { return then }
    }`)}`,
]

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
  it('are all there, in every edition and divided in every way', () => {
    const names = here
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0])

    expect(names).toEqual([
      ...['scorm12', 'scorm12-module', 'scorm12-lesson'],
      ...['scorm2004-4th', 'scorm2004-4th-module', 'scorm2004-4th-lesson'],
      ...['scorm2004-3rd', 'scorm2004-3rd-module', 'scorm2004-3rd-lesson'],
      ...['cmi5', 'cmi5-module', 'cmi5-lesson'],
      ...['xapi', 'web'],
    ])
    expect(new Set(here.match(/\b[0-9a-f]{64}$/gm)).size).toBe(names.length)
  })

  it.each([
    ['in Tokyo', { TZ: 'Asia/Tokyo' }, '.', []],
    ['on a summer half hour', { TZ: 'Australia/Lord_Howe' }, '.', []],
    ['in Turkish', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, '.', []],
    ['without a locale', { LANG: 'C', LC_ALL: 'C' }, '.', []],
    ['from another folder', {}, tmpdir(), []],
    ['by a clock of another year', {}, '.', otherClock],
  ])('are the same bytes %s', async (_, variables, folder, options) => {
    expect(await packagesIn(variables, folder, options)).toBe(here)
  })

  it('are made by that other clock', async () => {
    const script = `console.log(new Date().getUTCFullYear())`
    const { stdout } = await run(process.execPath, [...otherClock, '--eval', script])

    expect(stdout).toBe('2041\n')
  })
})

async function packagesIn(
  variables: NodeJS.ProcessEnv,
  cwd: string,
  options: readonly string[] = [],
): Promise<string> {
  const env = { PATH: process.env['PATH'], ...variables }
  const words = [...options, script, process.cwd()]
  const { stdout } = await run(process.execPath, words, { cwd, env })
  return stdout
}
