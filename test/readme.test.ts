import { execSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './support/command.ts'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

test('the commands of the first own course work as they stand', () => {
  const all = [...readme.matchAll(/^node bin.+$/gm)].map(([line]) => line)
  const words = all.map((line) => line.split(' ')[2])
  expect(words).toEqual(['init', 'preview', 'new', 'check', 'export'])
  // The preview runs until it is stopped; tests of its own start it.
  const commands = all.filter((_, index) => words[index] !== 'preview')
  const cwd = temporaryFolder()
  symlinkSync(join(root, 'bin'), join(cwd, 'bin'))
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
