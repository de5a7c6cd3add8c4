import { expect, test } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import { catalogue } from '../../src/pipeline/catalogue.ts'
import { checkMarkdown } from '../support/check-markdown.ts'

/** The message of a finding about so many. */
function messages(rule: string, data: object): readonly string[] {
  // The data is of the kind that this finding is reported with.
  const finding = catalogue.get(rule) as unknown as Finding<object>
  return [finding.text.nl(data).message, finding.text.en(data).message]
}

test.each([
  [
    'choice/options',
    'count',
    ['1 antwoord om', '1 answer to'],
    ['0 antwoorden om', '0 answers to'],
  ],
  ['order/items', 'count', ['1 onderdeel om', '1 item to'], ['0 onderdelen om', '0 items to']],
  ['sort/groups', 'count', ['1 groep om', '1 group to'], ['0 groepen om', '0 groups to']],
  ['match/pairs', 'count', ['1 regel met', '1 line below'], ['0 regels met', '0 lines below']],
  ['match/columns', 'count', ['1 kolom,', '1 column,'], ['3 kolommen,', '3 columns,']],
  ['lesson/minutes', 'minutes', ['1 minuut;', '1 minute;'], ['9 minuten;', '9 minutes;']],
])('%s counts one as one', (rule, name, one, more) => {
  const counts = [one, more].map((texts) => [parseInt(texts[0] ?? '', 10), texts] as const)
  for (const [count, [nl = '', en = '']] of counts) {
    const [dutch, english] = messages(rule, { id: 'x', estimate: 4, [name]: count })
    expect(dutch).toContain(nl)
    expect(english).toContain(en)
  }
})

test('a text for right or wrong in a scale is pointed to where a scale has it', () => {
  const hints = (block: string): readonly string[] =>
    checkMarkdown(block)
      .filter(({ rule }) => rule === 'activity/not-judged')
      .flatMap(({ data }) => {
        const finding = catalogue.get('activity/not-judged') as unknown as Finding<object>
        return [finding.text.nl(data).hint ?? '', finding.text.en(data).hint ?? '']
      })
  const scale = (inside: string, options = ''): string =>
    `::::scale{#s labels="Oneens|Eens"${options}}\nWat vind je?\n\n- Dit\n- Dat\n\n${inside}\n::::`
  for (const hint of hints(scale(':::right\nGoed.\n:::'))) expect(hint).toContain(':::profile')
  expect(hints(scale(':::right\nGoed.\n:::'))).toHaveLength(2)
  expect(hints(scale('', ' points=2')).join('')).not.toContain(':::profile')
  const checklist = '::::checklist{#c}\nKlaar?\n\n- [ ] Dit\n\n:::wrong\nFout.\n:::\n::::'
  expect(hints(checklist)).toHaveLength(2)
  expect(hints(checklist).join('')).not.toContain(':::profile')
})
