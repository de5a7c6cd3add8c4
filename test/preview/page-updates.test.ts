import { expect, test } from 'vitest'
import type { PackageFile } from '../../src/model/site.ts'
import { pageUpdates } from '../../src/preview/page-updates.ts'

const course: readonly PackageFile[] = [
  'index.html',
  'course.js',
  'imsmanifest.xml',
  'glossary.html',
  'glossary.js',
  'lessons/lesson-een.html',
  'lessons/lesson-een.js',
  'scos/een/index.html',
  'scos/een/lessons/lesson-een.html',
  'scos/een/lessons/lesson-een.js',
  'media/foto.png',
  'lespakket.json',
].map((path) => ({ path, contents: path.endsWith('.png') ? Buffer.from(path) : path }))

/** The course with other contents in some files. */
function changed(...paths: readonly string[]): readonly PackageFile[] {
  return course.map((file) =>
    paths.includes(file.path) ? { ...file, contents: `${file.path} anders` } : file,
  )
}

test.each([
  [['lessons/lesson-een.html', 'lessons/lesson-een.js'], ['lessons/lesson-een.js']],
  [['lessons/lesson-een.html'], []],
  [['scos/een/lessons/lesson-een.js', 'lespakket.json'], ['scos/een/lessons/lesson-een.js']],
  [['lespakket.json'], []],
  [[], []],
])('of %j the pages can be shown anew', (paths, updates) => {
  expect(pageUpdates(course, changed(...paths))).toEqual(updates)
})

test.each([
  'index.html',
  'course.js',
  'imsmanifest.xml',
  'scos/een/index.html',
  'media/foto.png',
  'glossary.js',
  'glossary.html',
])('where %s is another, the course is to be opened again', (path) => {
  expect(pageUpdates(course, changed(path, 'lessons/lesson-een.js'))).toBeUndefined()
})

test('a file more, a file less, and one in the place of another open the course again', () => {
  const [first, ...others] = course
  const more = { path: 'lessons/lesson-twee.html', contents: '' }
  expect(pageUpdates(course, [...course, more])).toBeUndefined()
  expect(pageUpdates(course, others)).toBeUndefined()
  expect(pageUpdates(course, [...others, more])).toBeUndefined()
  expect(pageUpdates([...others, more], course)).toBeUndefined()
  expect(first?.path).toBe('index.html')
})

test('what is made again and came out the same, is the same', () => {
  const again = course.map(({ path, contents }) => ({
    path,
    contents: typeof contents === 'string' ? contents : Buffer.from(contents),
  }))
  expect(pageUpdates(course, again)).toEqual([
    'lessons/lesson-een.js',
    'scos/een/lessons/lesson-een.js',
  ])
})
