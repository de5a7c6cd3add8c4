import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { renderSite } from '../../src/render/site.ts'
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

const pages = renderSite(sampleCourse, sampleKeys, sampleMedia, 'x').files.filter(({ path }) =>
  path.endsWith('.html'),
)

test.each(pages)('$path is valid and accessible HTML', async ({ contents }) => {
  const report = await validator.validateString(String(contents))
  const found = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  )
  expect(found).toEqual([])
})
