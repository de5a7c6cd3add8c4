import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command, temporaryFolder } from './support/command.ts'

const start = join(import.meta.dirname, '../templates/start')

test.each(readdirSync(start))('the template in "%s" checks clean and exports', async (language) => {
  const cwd = temporaryFolder()
  cpSync(join(start, language), join(cwd, 'my-course'), { recursive: true })
  const checked = await command('check my-course --strict', { cwd })
  expect(checked).toMatchObject({ code: 0, stderr: '' })
  const exported = await command('export my-course --format all --json', { cwd })
  expect(exported.code).toBe(0)
  expect(readdirSync(join(cwd, 'dist/packages'))).toHaveLength(2)
})
