import {
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { formatLock } from '../../src/identity/lock.ts'
import { checkFolder } from '../../src/pipeline/check-course.ts'
import { openCourse } from '../../src/preview/course-source.ts'
import type { Source, SourceShow } from '../../src/preview/source.ts'
import { isPassing } from '../../src/preview/watch-folder.ts'
import { temporaryFolder } from '../support/command.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

interface Opened {
  readonly source: Source
  readonly builds: () => number
  /** Resolves with the first thing shown, from now on, of which this is true. */
  readonly until: (isIt: (show: SourceShow) => boolean) => Promise<SourceShow>
}

async function open(folder: string, format = 'web'): Promise<Opened> {
  let builds = 0
  const source = await openCourse(folder, {
    ...{ format, editor: '' },
    onBuilt: () => (builds += 1),
    onFailed: () => undefined,
  })
  onTestFinished(() => source.close())
  const listeners = new Set<(show: SourceShow) => void>()
  source.onChange((show) => {
    for (const listener of listeners) listener(show)
  })
  const until: Opened['until'] = (isIt) =>
    new Promise((resolve) => {
      listeners.add((show) => {
        if (isIt(show)) resolve(show)
      })
    })
  return { source, builds: () => builds, until }
}

const titles = ({ modules }: SourceShow): readonly string[] =>
  modules.flatMap(({ lessons }) => lessons.map(({ title }) => title))

const retitled = (title: string): string =>
  smallCourse['01-begin/01-hallo.md'].replace('title: Hallo', `title: ${title}`)

test('a broken lesson shows its findings over the last good course, until it is mended', async () => {
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const { source, until } = await open(folder)
  const { build } = source.show()
  const [lesson, text] = [join(folder, '01-begin/01-hallo.md'), smallCourse['01-begin/01-hallo.md']]
  const broken = until(({ isStale }) => isStale)
  writeFileSync(lesson, `${text}\n[weg](lesson:weg)\n`)
  expect(await broken).toMatchObject({ build, findings: [{ file: '01-begin/01-hallo.md' }] })
  const mended = until(({ isStale }) => !isStale)
  writeFileSync(lesson, text)
  expect(await mended).toMatchObject({ build: build + 1, findings: [] })
})

test('a first build with errors shows them, and waits', async () => {
  const folder = writeCourse(temporaryFolder(), { ...smallCourse, 'course.md': 'geen kop' })
  const { source, until } = await open(folder, 'scorm12')
  expect(source.show()).toMatchObject({ isStale: true, playable: { menu: [] } })
  const mended = until(({ isStale }) => !isStale)
  writeFileSync(join(folder, 'course.md'), smallCourse['course.md'])
  expect((await mended).playable.standard).toBe('scorm12')
})

test('a course folder that goes is told of, and followed again when it is back', async () => {
  const folder = writeCourse(join(temporaryFolder(), 'cursus'), smallCourse)
  const { until } = await open(folder)
  const gone = until(({ failure }) => failure !== undefined)
  renameSync(folder, `${folder}-elders`)
  expect((await gone).failure?.nl).toContain('cursus')
  const back = until(({ failure }) => failure === undefined)
  renameSync(`${folder}-elders`, folder)
  await back
  const edited = until((show) => titles(show).includes('Opnieuw'))
  writeFileSync(join(folder, '01-begin/01-hallo.md'), retitled('Opnieuw'))
  await edited
})

test('a course folder behind a link is followed, also when the link leads elsewhere', async () => {
  const place = temporaryFolder()
  writeCourse(join(place, 'een'), smallCourse)
  writeCourse(join(place, 'twee'), { ...smallCourse, '01-begin/01-hallo.md': retitled('Twee') })
  const link = join(place, 'cursus')
  symlinkSync('een', link)
  const { until } = await open(link)
  const edited = until((show) => titles(show).includes('Een'))
  writeFileSync(join(place, 'een/01-begin/01-hallo.md'), retitled('Een'))
  await edited
  const turned = until((show) => titles(show).includes('Twee'))
  rmSync(link)
  symlinkSync('twee', link)
  await turned
})

test('lessons that are added, renamed and removed, and files that are put in place whole', async () => {
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const { until } = await open(folder)
  const file = (name: string): string => join(folder, '01-begin', name)
  const added = until((show) => titles(show).join() === 'Hallo,Verder,Derde')
  const text = '---\nid: derde\ntitle: Derde\nminutes: 1\n---\n\nNog een.\n'
  writeFileSync(file('03-derde.md'), text)
  await added
  const renamed = until((show) => titles(show).join() === 'Derde,Hallo,Verder')
  renameSync(file('03-derde.md'), file('00-derde.md'))
  await renamed
  const removed = until((show) => titles(show).join() === 'Hallo,Verder')
  rmSync(file('00-derde.md'))
  await removed
  const replaced = until((show) => titles(show).includes('Heel'))
  writeFileSync(file('01-hallo.md.tmp'), retitled('Heel'))
  renameSync(file('01-hallo.md.tmp'), file('01-hallo.md'))
  await replaced
})

test('a save in two steps never shows the lesson empty', async () => {
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const { source, until } = await open(folder)
  const stale: boolean[] = []
  source.onChange(({ isStale }) => stale.push(isStale))
  const lesson = join(folder, '01-begin/01-hallo.md')
  const edited = until((show) => titles(show).includes('Heel'))
  writeFileSync(lesson, '')
  await new Promise((resolve) => setImmediate(resolve))
  writeFileSync(lesson, retitled('Heel'))
  await edited
  expect(stale).not.toContain(true)
})

test('another branch, with other folders and many other files, is a build or two', async () => {
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const { builds, until } = await open(folder)
  const before = builds()
  const switched = until((show) => titles(show).length === 30 && titles(show).includes('Anders'))
  renameSync(join(folder, '01-begin'), join(folder, '02-anders'))
  rmSync(join(folder, '02-anders/02-verder.md'))
  const text = retitled('Anders').replace('Lees daarna [verder](lesson:verder).', '')
  writeFileSync(join(folder, '02-anders/01-hallo.md'), text)
  for (let n = 2; n <= 30; n++) {
    const lesson = `---\nid: les-${n}\ntitle: Les ${n}\nminutes: 1\n---\n\nTekst ${n}.\n`
    writeFileSync(join(folder, `02-anders/${String(n).padStart(2, '0')}-les.md`), lesson)
  }
  await switched
  expect(builds() - before).toBeLessThanOrEqual(2)
})

test('of builds that went only the last few are kept', async () => {
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const { source, until } = await open(folder)
  const first = source.show().build
  for (let n = 1; n <= 6; n++) {
    const edited = until((show) => titles(show).includes(`Keer ${n}`))
    writeFileSync(join(folder, '01-begin/01-hallo.md'), retitled(`Keer ${n}`))
    await edited
  }
  const { build } = source.show()
  expect(build - first).toBeGreaterThanOrEqual(6)
  const isThere = async (each: number): Promise<boolean> =>
    (await source.file(each, 'index.html')) !== undefined
  expect(await Promise.all([0, 1, 2, 3].map((n) => isThere(build - n)))).not.toContain(false)
  expect(await isThere(build - 4)).toBe(false)
})

test('the lock is never touched, also when another program changes it meanwhile', async () => {
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const { source, until } = await open(folder)
  const lock = join(folder, 'course.lock.json')
  expect(existsSync(lock)).toBe(false)
  const broken = until(({ findings }) => findings.some(({ file }) => file === 'course.lock.json'))
  writeFileSync(lock, 'geen slot')
  await broken
  const { lock: keys } = await checkFolder(writeCourse(temporaryFolder(), smallCourse))
  const renewed = formatLock(keys).replaceAll('"key":"l', '"key":"lx')
  const read = until(({ modules }) => modules[0]?.lessons[0]?.key.startsWith('lx') === true)
  writeFileSync(lock, renewed)
  await read
  const added = until((show) => titles(show).includes('Derde'))
  writeFileSync(
    join(folder, '01-begin/03-derde.md'),
    '---\nid: derde\ntitle: Derde\nminutes: 1\n---\n\nX.\n',
  )
  await added
  expect(source.show().modules[0]?.lessons[2]?.key).toMatch(/^l/)
  expect(readFileSync(lock, 'utf8')).toBe(renewed)
})

test.each([
  'node_modules',
  'dist',
  '.git',
  '.01-hallo.md.swp',
  '4913',
  '01-hallo.md~',
  'x.tmp',
  '01-hallo.md___jb_tmp___',
  '01-hallo.md___jb_old___',
  '.#01-hallo.md',
  '~$hallo.md',
])('is not about %s beside the lessons', (name) => {
  expect(isPassing(join('/cursus/01-begin', name))).toBe(true)
  expect(isPassing('/cursus/01-begin/01-hallo.md')).toBe(false)
})

test('10,000 changes are a few builds, one at a time, and the memory stays flat', async () => {
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const { builds, until } = await open(folder)
  const lesson = join(folder, '01-begin/01-hallo.md')
  const storm = async (last: string): Promise<void> => {
    for (let n = 0; n < 5000; n++) {
      utimesSync(lesson, n, n)
      if (n % 100 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    const done = until((show) => titles(show).includes(last))
    writeFileSync(lesson, retitled(last))
    await done
  }
  await storm('Halverwege')
  const before = process.memoryUsage().rss
  await storm('Klaar')
  expect(builds()).toBeLessThan(60)
  expect(process.memoryUsage().rss - before).toBeLessThan(50e6)
  expect(readFileSync(lesson, 'utf8')).toContain('Klaar')
})
