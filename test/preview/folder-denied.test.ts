import fs, { chmodSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { openCourse } from '../../src/preview/course-source.ts'
import type { SourceShow } from '../../src/preview/source.ts'
import { temporaryFolder } from '../support/command.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

afterEach(() => {
  allowed()
})

/** The disk refuses to list this folder, also to root, who is refused nothing else. */
function deny(folder: string): void {
  const list = fs.readdirSync
  vi.spyOn(fs, 'readdirSync').mockImplementation(((path: string, ...rest: never[]) => {
    if (path.startsWith(folder)) throw Object.assign(new Error('denied'), { code: 'EACCES' })
    return list(path, ...rest)
    // The function has an overload for each kind of answer; this one gives what the real one gives.
  }) as unknown as typeof list)
  syncBuiltinESMExports()
}

function allowed(): void {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
}

test('a permission that is lost is told, and the course is back when it is given again', async () => {
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const failed: unknown[] = []
  const source = await openCourse(folder, {
    ...{ format: 'web', editor: '', onBuilt: () => undefined },
    onFailed: (error) => failed.push(error),
  })
  onTestFinished(() => source.close())
  const next = (isIt: (show: SourceShow) => boolean): Promise<SourceShow> =>
    new Promise((resolve) => {
      source.onChange((show) => {
        if (isIt(show)) resolve(show)
      })
    })
  const lost = next(({ failure }) => failure !== undefined)
  deny(folder)
  // By its mode it is seen, as where a person takes the permission away.
  chmodSync(folder, 0o755)
  chmodSync(folder, 0o700)
  writeFileSync(join(folder, 'notitie.txt'), 'x')
  const { failure, isStale, build } = await lost
  expect(isStale).toBe(true)
  expect(failure?.nl).toMatch(/map ".+" .*lezen/)
  expect(failure?.en).toMatch(/older ".+" .*read/)
  expect(failed.length).toBeGreaterThan(0)
  expect(await source.file(build, 'index.html')).toBeDefined()

  const back = next((show) => show.failure === undefined)
  allowed()
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'notitie.txt'), 'y')
  expect(await back).toMatchObject({ isStale: false })
})
