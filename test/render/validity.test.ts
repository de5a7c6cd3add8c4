import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { identify } from '../../src/identity/keys.ts'
import { emptyLock } from '../../src/identity/lock.ts'
import type { PackageFile } from '../../src/model/site.ts'
import { renderSite } from '../../src/render/site.ts'
import { sampledTypes, sampleOf } from '../activities/sample.ts'
import { courseOf } from '../support/course-of.ts'
import { sampleCourse, sampleKeys, sampleMedia } from '../support/sample-course.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The templates are indented for who reads the code.
    'no-trailing-whitespace': 'off',
    // The Markdown compiler writes `<br>`, the templates `<br />`; both are valid.
    'void-style': 'off',
    // An answer is the values of a form in order: the fields of one question share a name.
    'form-dup-name': 'off',
    // A title is as long as its author makes it.
    'long-title': 'off',
    // A list that is put in order is named by its question.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
})

const pages = [
  ...renderSite(sampleCourse, sampleKeys, sampleMedia, 'x').files,
  ...lessonOfSamples(),
].filter(({ path }) => path.endsWith('.html'))

/** One lesson with the sample of each question type. */
function lessonOfSamples(): readonly PackageFile[] {
  const activities = sampledTypes.map((type) => ({ ...sampleOf(type).activity, id: type }))
  const body = activities.map(({ id }) => ({ kind: 'activity', id }) as const)
  const prose = { body, anchors: [], links: [], images: [], words: 0, sections: [] }
  const course = courseOf([{ id: 'alle-vragen', activities, prose }])
  const { files } = renderSite(course, identify(course, emptyLock).keys, new Map(), 'x')
  return files.filter(({ path }) => path.includes('alle-vragen'))
}

test.each(pages)('$path is valid and accessible HTML', async ({ contents }) => {
  const report = await validator.validateString(String(contents))
  const found = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  )
  expect(found).toEqual([])
})
