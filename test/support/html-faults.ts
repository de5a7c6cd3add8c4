import { HtmlValidate } from 'html-validate'

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

/** What is wrong with a page as HTML, and as HTML for everyone. */
export async function htmlFaults(page: string): Promise<readonly string[]> {
  const report = await validator.validateString(page)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  )
}
