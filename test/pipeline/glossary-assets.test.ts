import { expect, test } from 'vitest'
import { checkFolder } from '../../src/pipeline/check-course.ts'
import { temporaryFolder } from '../support/command.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

const glossary = '## Gras\n\n![Een grasspriet](gras.svg)\n'
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><title>Gras</title></svg>'

test('a picture in the glossary is packed, and missed when it is not there', async () => {
  const folder = writeCourse(temporaryFolder(), { ...smallCourse, 'glossary.md': glossary })
  const missing = await checkFolder(folder)
  expect(missing.diagnostics.map(({ rule, position }) => [rule, position.file])).toEqual([
    ['asset/missing', 'glossary.md'],
  ])
  writeCourse(folder, { 'gras.svg': svg })
  const found = await checkFolder(folder)
  expect(found.diagnostics).toEqual([])
  expect(found.course.assets.map(({ path }) => path)).toEqual(['gras.svg'])
})
