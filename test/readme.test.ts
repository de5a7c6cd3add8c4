import { execSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './support/command.ts'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

test('the commands of the first own course work as they stand', () => {
  const commands = [...readme.matchAll(/^(?:cp|node) .+$/gm)].map(([line]) => line)
  expect(commands.map((line) => line.split(' ')[0])).toEqual(['cp', 'node', 'node'])
  const cwd = temporaryFolder()
  for (const folder of ['bin', 'templates']) symlinkSync(join(root, folder), join(cwd, folder))
  // A reader tries this by hand, where new keys may be born.
  const env = { ...process.env, CI: '' }
  for (const line of commands) execSync(line, { cwd, env, stdio: 'pipe' })
  expect(readdirSync(join(cwd, 'dist/packages'))).toHaveLength(1)
})

test('what it links to is there', () => {
  const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path)
  expect(targets.length).toBeGreaterThan(2)
  expect(targets.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
