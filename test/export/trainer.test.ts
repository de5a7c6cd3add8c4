import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exporters } from '../../src/export/registry.ts'
import type { PackageFile } from '../../src/model/site.ts'
import { checkFolder, hasErrors, type CheckedCourse } from '../../src/pipeline/check-course.ts'
import { exportCourse, packFormat, renderCourse } from '../../src/pipeline/export-course.ts'
import { blocksCourse, secret } from '../support/blocks-course.ts'
import { writeCourse } from '../support/write-course.ts'

const folder = mkdtempSync(join(tmpdir(), 'lespakket-trainer-'))
let checked: CheckedCourse

beforeAll(async () => {
  checked = await checkFolder(writeCourse(folder, blocksCourse))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function filesWithSecret(files: readonly PackageFile[]): readonly string[] {
  return files
    .filter(({ path, contents }) => `${path}${Buffer.from(contents).toString()}`.includes(secret))
    .map(({ path }) => path)
}

const lessonFile = '01-begin/01-les.md'

function countIn(text: string): number {
  return text.split(secret).length - 1
}

test('the course with every block is right', () => {
  expect(hasErrors(checked.diagnostics)).toBe(false)
  expect(checked.diagnostics).toEqual([])
})

describe.each(exporters)('$id', (exporter) => {
  test('holds no byte of a note for the trainer, in whatever place it stood', () => {
    const files = packFormat(exporter, renderCourse(checked))
    expect(filesWithSecret(files)).toEqual([])
    expect(files.filter(({ path }) => /trainer/.test(path))).toEqual([])
  })

  test('holds every note when it is made for the trainer', () => {
    const files = packFormat(exporter, renderCourse(checked, { isForTrainer: true }))
    const page = files.find(({ path }) => path === 'lessons/lesson-les.html')
    expect(countIn(String(page?.contents))).toBe(countIn(String(blocksCourse[lessonFile])))
    expect(filesWithSecret(files)).toContain('media/01-begin-media-trainer.svg')
  })
})

test('an LMS cannot take the edition for the trainer for that of the learners', () => {
  const manifest = (isForTrainer: boolean): string => {
    const exporter = exporters.find(({ id }) => id === 'scorm12')
    const files = exporter ? packFormat(exporter, renderCourse(checked, { isForTrainer })) : []
    return String(files.find(({ path }) => path === 'imsmanifest.xml')?.contents)
  }
  const identifiers = (xml: string): readonly string[] =>
    [...xml.matchAll(/ identifier="([^"]+)"/g)].map(([, identifier]) => identifier ?? '')
  const [learners, trainer] = [identifiers(manifest(false)), identifiers(manifest(true))]
  expect(learners.length).toBeGreaterThan(2)
  expect(learners.filter((identifier) => trainer.includes(identifier))).toEqual([])
  expect(manifest(true)).toContain('(voor de trainer)</title>')
})

test('the words that a learner reads are counted without them', async () => {
  const lesson = (text: string): Promise<CheckedCourse> =>
    checkFolder(
      writeCourse(mkdtempSync(join(folder, 'count-')), {
        ...blocksCourse,
        [lessonFile]: `---\nid: les\ntitle: Les\nminutes: 1\n---\n\nEen twee drie.\n${text}`,
      }),
    )
  const wordsOf = async (text: string): Promise<number | undefined> =>
    (await lesson(text)).course.modules[0]?.lessons[0]?.prose.words
  expect(await wordsOf('\n:::trainer[Vier]\nVijf[^a].\n:::\n\n[^a]: Zes.\n')).toBe(3)
  expect(await wordsOf('\n:::tip[Vier]\nVijf[^a].\n:::\n\n[^a]: Zes.\n')).toBe(6)
})

test('the name of a package says that it is for the trainer', async () => {
  const out = join(folder, 'out')
  const [learners] = await exportCourse(checked, ['web'], out)
  const [trainers] = await exportCourse(checked, ['web'], out, { isForTrainer: true })
  expect(learners?.file).not.toContain('trainer-web')
  expect(trainers?.file).toMatch(/-trainer-web\.zip$/)
})
