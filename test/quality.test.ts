import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

interface Ended {
  readonly code: number | null
  readonly output: string
}

/** Runs a development tool from the project's own packages. */
function run(tool: string, ...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: root,
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, output })
    })
  })
}

const clean = { code: 0, output: '' }
const minutes = 5 * 60_000

test('the toolkit and its tests are well typed', { timeout: minutes }, async () => {
  expect(await run('typescript/bin/tsc', '--noEmit')).toEqual(clean)
})

test('the runtime is well typed without node', { timeout: minutes }, async () => {
  expect(await run('typescript/bin/tsc', '--noEmit', '-p', 'src/runtime')).toEqual(clean)
})

test('the linter finds nothing', { timeout: minutes }, async () => {
  expect(await run('eslint/bin/eslint.js', '.')).toEqual(clean)
})

test('every file is formatted', { timeout: minutes }, async () => {
  const { code, output } = await run('prettier/bin/prettier.cjs', '--check', '.')
  expect(code, output).toBe(0)
})
