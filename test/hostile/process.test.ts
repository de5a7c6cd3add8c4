import { once } from 'node:events'
import { closeSync, cpSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { ended, startBin } from '../support/bin.ts'
import { command, temporaryFolder } from '../support/command.ts'
import { smallCourse, writeCourse, type CourseFiles } from '../support/write-course.ts'

/** A course of which packing takes long enough to be caught at it. */
function heavyCourse(): string {
  const cwd = temporaryFolder()
  const noise = new Uint8Array(24_000_000)
  let state = 1
  for (let index = 0; index < noise.length; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    noise[index] = state >> 16
  }
  writeCourse(join(cwd, 'course'), {
    ...smallCourse,
    'course.md': `${smallCourse['course.md']}\n[Bijlage](bijlage.pdf)\n`,
    'bijlage.pdf': noise,
  })
  return cwd
}

/** Six hundred lessons with mistakes: more text than a pipe holds. */
function faultyCourse(): string {
  const cwd = temporaryFolder()
  const lessons = Array.from({ length: 600 }, (_, index) => [
    `01-begin/${index + 100}-les.md`,
    `---\ntitle: Les ${index}\n---\n\n# Kop\n\n![](a.png)\n`,
  ])
  writeCourse(join(cwd, 'course'), {
    ...smallCourse,
    ...(Object.fromEntries(lessons) as CourseFiles),
  })
  return cwd
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'an export that gets %s ends with 130, keeps the old package and leaves nothing else',
  { timeout: 60_000 },
  async (signal) => {
    const cwd = heavyCourse()
    writeCourse(join(cwd, 'dist/packages'), { 'oud.zip': 'an earlier package' })
    const child = startBin(['export'], { cwd })
    // It says that the course is fine, and begins to pack.
    if (child.stderr) await once(child.stderr, 'data')
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([130, null])
    expect(readdirSync(join(cwd, 'dist/packages'))).toEqual(['oud.zip'])
    expect(readdirSync(join(cwd, 'course')).filter((name) => name.startsWith('.'))).toEqual([])
  },
)

test('a reader that stops early is no error', async () => {
  const child = startBin(['check', '--format', 'json'], { cwd: faultyCourse() })
  child.stdout?.once('data', () => child.stdout?.destroy())
  const [exit, said] = await Promise.all([once(child, 'exit'), child.stderr && text(child.stderr)])
  expect({ exit, said }).toEqual({ exit: [0, null], said: '' })
})

test('a report longer than a pipe holds arrives whole', async () => {
  const { code, stdout } = await ended(
    startBin(['check', '--format', 'json'], { cwd: faultyCourse() }),
  )
  expect(code).toBe(1)
  expect(stdout.length).toBeGreaterThan(70_000)
  expect(JSON.parse(stdout)).toMatchObject({ version: 1 })
})

test.runIf(process.platform === 'linux')(
  'a report that the disk has no room for ends with 2 and one line',
  async () => {
    const cwd = temporaryFolder()
    writeCourse(join(cwd, 'course'), smallCourse)
    const full = openSync('/dev/full', 'w')
    const result = await ended(startBin(['check'], { cwd, stdio: ['ignore', full, 'pipe'] }))
    closeSync(full)
    expect(result.code).toBe(2)
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(result.stderr).toContain('ENOSPC')
  },
)

test('results go to stdout and talk to stderr, in plain text', async () => {
  const cwd = temporaryFolder()
  writeCourse(join(cwd, 'course'), smallCourse)
  const { code, stdout, stderr } = await ended(startBin(['export', '--json'], { cwd }))
  expect(code).toBe(0)
  expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['packages'])
  expect(stderr).toContain('Kleine cursus')
  expect(stdout + stderr).not.toContain('\u001b')
})

test('without a command the help is shown, and that is wrong use', async () => {
  const { code, stdout, stderr } = await ended(startBin([]))
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('check')
  expect(stderr).not.toContain('outputHelp')
})

test('checking changes no file in the course', async () => {
  const cwd = temporaryFolder()
  writeCourse(join(cwd, 'course'), smallCourse)
  const picture = () =>
    readdirSync(cwd, { recursive: true }).map((name) => {
      const path = join(cwd, String(name))
      const found = statSync(path)
      return [name, found.mtimeMs, found.isFile() ? readFileSync(path, 'utf8') : '']
    })
  const before = picture()
  for (const options of ['', '--frozen', '--strict', '--format json', '--for scorm12']) {
    await command(`check course ${options}`, { cwd })
  }
  expect(picture()).toEqual(before)
})

test(
  'eight exports at once into one folder make one good package',
  { timeout: 60_000 },
  async () => {
    const cwd = temporaryFolder()
    writeCourse(join(cwd, 'course'), smallCourse)
    const results = await Promise.all(
      Array.from({ length: 8 }, () => ended(startBin(['export', '--json'], { cwd }))),
    )
    expect(new Set(results.map(({ code, stdout }) => `${code} ${stdout}`)).size).toBe(1)
    expect(readdirSync(join(cwd, 'dist/packages'))).toHaveLength(1)
    cpSync(join(cwd, 'course'), join(cwd, 'kopie'), { recursive: true })
    const { stdout } = await ended(startBin(['export', 'kopie', '--json'], { cwd }))
    expect(stdout).toBe(results[0]?.stdout)
  },
)
