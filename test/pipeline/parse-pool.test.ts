import { afterAll, expect, test } from 'vitest'
import { openParser } from '../../src/pipeline/parse-pool.ts'
import type { ParseJob } from '../../src/pipeline/parse-job.ts'

const parser = openParser({
  seconds: 1,
  memory: 32,
  script: new URL('../support/failing-parser.mjs', import.meta.url),
})
afterAll(() => parser.close())

const job = (file: string): ParseJob => ({
  ...{ folder: '/', file, kind: 'lesson', language: 'nl', terms: [] },
})

test.each(['hang.md', 'stack.md', 'memory.md'])(
  'a file like %s becomes one finding, and the next file is read',
  async (file) => {
    const [failed, next] = await parser.parse([job(file), job('fine.md')])
    expect(failed?.diagnostics).toMatchObject([
      { rule: 'markdown/too-slow', position: { file, line: 1, column: 1 } },
    ])
    expect(next).toEqual({ file: 'fine.md', id: 'fine', diagnostics: [] })
  },
)

test('a mistake of ours is no finding about the course', async () => {
  await expect(parser.parse([job('bug.md')])).rejects.toThrow('bug.md')
})

test('a file that waits for a busy machine is not refused for it', async () => {
  const script = new URL('../support/failing-parser.mjs', import.meta.url)
  const patient = openParser({ seconds: 0.3, memory: 32, script })
  const [first] = await patient.parse([job('fine.md')])
  const [waited] = await patient.parse([job('waits.md')])
  await patient.close()
  expect([first?.id, waited?.id]).toEqual(['fine', 'fine'])
})

test('one thread reads many files', async () => {
  const files = ['a.md', 'b.md', 'c.md', 'd.md']
  const results = await parser.parse(files.map(job))
  expect(results.map(({ file, id }) => [file, id])).toEqual(files.map((file) => [file, 'fine']))
})
