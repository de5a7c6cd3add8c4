import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import type { PackageFile } from '../../src/model/site.ts'
import { zipFiles } from '../../src/zip/zip.ts'
import { rules } from '../../src/check/registry.ts'
import { checkCourse } from '../../src/check/run.ts'
import { wordsFor } from '../../src/i18n/words.ts'
import { lessonsOf } from '../../src/model/course.ts'
import { summarise } from '../../src/model/summary.ts'
import { checkFolder, type CheckedCourse } from '../../src/pipeline/check-course.ts'
import { fleschDouma, sentenceLength } from '../../src/reading/formulas.ts'
import { learnerCourse } from '../../src/render/learner-course.ts'
import { encode } from '../../src/state/codec.ts'
import { emptySnapshot, type Snapshot } from '../../src/state/snapshot.ts'
import { give, playablesOf } from '../state/answers.ts'
import { attributesOf } from '../support/attributes.ts'
import { courseFiles } from '../support/course-files.ts'
import type { KnownCourse } from '../support/planned-course.ts'

let files: readonly PackageFile[]
let known: CheckedCourse & KnownCourse
beforeAll(async () => {
  files = await courseFiles('course', 'scorm12')
  const checked = await checkFolder('course')
  const { course, keys } = checked
  const context = { course, keys, words: wordsFor('nl'), media: new Map<string, string>() }
  known = { ...checked, learnerCourse: learnerCourse(context) }
})

/** Pages, each with its text. */
function pages(): readonly (readonly [string, string])[] {
  return files
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, contents }) => [path, String(contents)])
}

function textOf(path: string): string {
  return String(files.find((file) => file.path === path)?.contents ?? '')
}

function addressesOn(html: string): readonly string[] {
  return [...attributesOf(html, 'href'), ...attributesOf(html, 'src')]
}

test('every link, picture and note of the bundled course leads somewhere', () => {
  const paths = new Set(files.map(({ path }) => path))
  const inside = pages().flatMap(([page, html]) =>
    addressesOn(html)
      .filter((address) => !/^(https?|mailto):|^\.\.\/$/.test(address))
      .map((address) => ({ page, address })),
  )
  const broken = inside.filter(({ address }) => {
    const [path = '', anchor] = address.split('#')
    const ids = attributesOf(textOf(path), 'id')
    return !paths.has(path) || (anchor !== undefined && !ids.includes(decodeURIComponent(anchor)))
  })
  expect(inside.length).toBeGreaterThan(50)
  expect(broken).toEqual([])
})

test('every file of the bundled course is reached from a page, a script or the manifest', () => {
  const named = pages().flatMap(([, html]) => addressesOn(html).map((each) => each.split('#')[0]))
  const manifest = attributesOf(textOf('imsmanifest.xml'), 'href')
  const media = files.map(({ path }) => path).filter((path) => path.startsWith('media/'))
  expect(media.length).toBeGreaterThan(2)
  expect(media.filter((path) => !named.includes(path))).toEqual([])
  expect(media.filter((path) => !manifest.includes(path))).toEqual([])
})

test('ids of the bundled course are unique on every page', () => {
  for (const [page, html] of pages()) {
    const ids = attributesOf(html, 'id')
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      page,
    ).toEqual([])
  }
})

test('the first page with style sheet and script is under 51 kB compressed', () => {
  const first = ['index.html', 'runtime/player.css', 'runtime/player.js', 'course.js']
  const bytes = first.map((path) => gzipSync(textOf(path)).length)
  expect(Math.min(...bytes)).toBeGreaterThan(100)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(51_000)
})

test('the package of the bundled course is under 1.5 MB', async () => {
  expect((await zipFiles(files)).length).toBeLessThan(1_500_000)
})

test('the bundled course has nothing to mend and is as large as it says', () => {
  const { course, diagnostics } = known
  expect(diagnostics).toEqual([])
  expect(summarise(course)).toMatchObject({ modules: 6, lessons: 27 })
  expect(summarise(course).minutes).toBeGreaterThan(0.9 * 410)
  expect(summarise(course).minutes).toBeLessThan(1.1 * 410)
  expect(summarise(course).scored).toBeGreaterThanOrEqual(60)
})

test('every lesson of the bundled course asks two things for points and reads easily', () => {
  for (const { id, activities, prose } of lessonsOf(known.course)) {
    const scored = activities.filter(({ points }) => points > 0)
    expect(scored.length, id).toBeGreaterThanOrEqual(2)
    expect(sentenceLength(prose.reading), id).toBeLessThanOrEqual(15)
    expect(fleschDouma(prose.reading), id).toBeGreaterThanOrEqual(50)
  }
})

test('the lessons about the law are to be looked at again from 1 January 2027', () => {
  const dueOn = (today: string): readonly string[] =>
    checkCourse(rules, known.course, { size: known.size, today }).map(
      ({ rule, position: { file } }) => `${rule} ${file.slice(0, 5)}`,
    )
  expect(dueOn('2027-01-01')).toEqual([])
  const due = Array<string>(4).fill('freshness/review-due 02-we')
  expect(dueOn('2027-01-02')).toEqual(due)
})

test('everything answered in the bundled course takes less than 1,024 characters', () => {
  const playables = playablesOf(known)
  const state = playables.reduce<Snapshot>(
    (before, playable) => give(before, playable, playable.usual, playables),
    {
      ...{ ...emptySnapshot, version: known.course.version, completedOn: '2027-02-28' },
      done: Object.values(known.keys.lessons),
    },
  )
  expect(playables.length).toBeGreaterThan(100)
  expect(Object.keys(state.answers)).toHaveLength(playables.length)
  expect(encode(state, known.keys.course).length).toBeLessThan(1024)
})

test('whatever a learner answers in the bundled course fits in SCORM 1.2 twice over', () => {
  const { size, stateLimits } = known
  expect(size.characters).toBeLessThan(0.5 * 4096)
  expect(size.characters).toBeGreaterThan(size.frame)
  expect(stateLimits).toContainEqual({ format: 'scorm12', title: 'SCORM 1.2', limit: 4096 })
})
