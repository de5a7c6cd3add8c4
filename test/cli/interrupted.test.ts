import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync, readFileSync, watch } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ended, startBin } from '../support/bin.ts'
import { temporaryFolder } from '../support/command.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

/** Every file by its path from a folder, with what is in it. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
  return Object.fromEntries(
    found.map((file) => [relative(folder, file), readFileSync(file, 'utf8')]),
  )
}

/** Sends a signal as soon as something changes in a folder, and waits for the end. */
async function interrupt(
  start: () => ChildProcess,
  folder: string,
  signal: NodeJS.Signals,
): Promise<unknown> {
  const watcher = watch(folder)
  onTestFinished(() => {
    watcher.close()
  })
  const changed = once(watcher, 'change')
  const child = start()
  const exit = once(child, 'exit')
  // One that ends without changing anything is not waited for.
  await Promise.race([changed, exit])
  child.kill(signal)
  return exit
}

/** Whether what a command ends with when it is interrupted, or was done already. */
const calm: readonly unknown[] = [
  [130, null],
  [0, null],
]

/** Many files, each of which the disk must keep: it takes a while. */
const modules = 'A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P,Q,R,S,T'
const init = (cwd: string): ChildProcess =>
  startBin(['init', 'cursus', '--no-input', '--title', 'Proef', '--modules', modules], { cwd })

describe('init', () => {
  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'that gets %s while it writes leaves no course or a whole one',
    async (signal) => {
      const [folder, other] = [temporaryFolder(), temporaryFolder()]
      const exit = await interrupt(() => init(folder), folder, signal)
      expect([...calm, [null, 'SIGKILL']]).toContainEqual(exit)
      const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
      if (signal !== 'SIGKILL') expect(readdirSync(folder)).toEqual(names)
      // What was left beside it is in nobody's way.
      if (names.length === 0) expect((await ended(init(folder))).code).toBe(0)
      expect((await ended(init(other))).code).toBe(0)
      const paths = (of: string): readonly string[] => Object.keys(filesIn(join(of, 'cursus')))
      expect(paths(folder)).toEqual(paths(other))
    },
  )
})

describe('new', () => {
  const lesson = (course: string): ChildProcess =>
    startBin([
      ...['new', 'lesson', course, '--no-input', '--title', 'Vooraan'],
      ...['--module', 'begin', '--first'],
    ])

  test.each(['SIGINT'] as const)(
    'that gets %s while it makes room leaves the course as it was, or as it should become',
    async (signal) => {
      const folder = writeCourse(temporaryFolder(), smallCourse)
      const whole = temporaryFolder()
      cpSync(folder, whole, { recursive: true })
      const before = filesIn(folder)
      expect((await ended(lesson(whole))).code).toBe(0)
      const exit = await interrupt(() => lesson(folder), join(folder, '01-begin'), signal)
      expect(calm).toContainEqual(exit)
      expect([before, filesIn(whole)]).toContainEqual(filesIn(folder))
    },
  )
})

test('export that gets SIGINT while it writes leaves the old package or the new one, whole', async () => {
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const out = temporaryFolder()
  const run = (): ChildProcess => startBin(['export', folder, '--format', 'web', '--out', out])
  expect((await ended(run())).code).toBe(0)
  const before = filesIn(out)
  expect(calm).toContainEqual(await interrupt(run, out, 'SIGINT'))
  // The same course is the same package, to the byte, and nothing lies beside it.
  expect(filesIn(out)).toEqual(before)
})
