import { expect, test } from 'vitest'
import { identify } from '../../src/identity/keys.ts'
import { emptyLock } from '../../src/identity/lock.ts'
import type { PackageFile } from '../../src/model/site.ts'
import { renderSite } from '../../src/render/site.ts'
import { sampledTypes, sampleOf } from '../activities/sample.ts'
import { courseOf } from '../support/course-of.ts'
import { htmlFaults } from '../support/html-faults.ts'
import { noProse } from '../../src/model/course.ts'
import { sampleCourse, sampleKeys, sampleMedia } from '../support/sample-course.ts'

const pages = [
  ...renderSite(sampleCourse, sampleKeys, sampleMedia, 'x').files,
  ...lessonOfSamples(),
].filter(({ path }) => path.endsWith('.html'))

/** One lesson with the sample of each question type. */
function lessonOfSamples(): readonly PackageFile[] {
  const activities = sampledTypes.map((type) => ({ ...sampleOf(type).activity, id: type }))
  const body = activities.map(({ id }) => ({ kind: 'activity', id }) as const)
  const prose = { ...noProse, body }
  const course = courseOf([{ id: 'alle-vragen', activities, prose }])
  const { files } = renderSite(course, identify(course, emptyLock).keys, new Map(), 'x')
  return files.filter(({ path }) => path.includes('alle-vragen'))
}

test.each(pages)('$path is valid and accessible HTML', async ({ contents }) => {
  expect(await htmlFaults(String(contents))).toEqual([])
})
