import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseLesson } from '../support/parse-lesson.ts'

const sections = (body: string) => parseLesson(body).prose.sections

test('a text is cut at its headings, each with the anchor that links use', () => {
  expect(
    sections('Begin.\n\n## Vijf *treden*\n\nEen lijst:\n\n- a\n- b\n\n### API\n\nEind.'),
  ).toEqual([
    { anchor: '', title: '', text: 'Begin.' },
    { anchor: 'vijf-treden', title: 'Vijf treden', text: 'Een lijst: a b' },
    { anchor: 'api', title: 'API', text: 'Eind.' },
  ])
})

test('blocks, tables and code are part of what is read', () => {
  expect(
    sections(':::tip[Let op]\nTekst.\n:::\n\n| a | b |\n| - | - |\n| c | d |\n\n`code`')[0]?.text,
  ).toBe('Let op Tekst. a b c d code')
})

test('text after a question belongs to the heading above it', () => {
  const text = '## Een\n\nVoor.\n\n:::choice{#q}\nVraag?\n\n- [x] a\n- [ ] b\n:::\n\nNa.'
  expect(sections(text)).toEqual([
    { anchor: 'een', title: 'Een', text: 'Voor. Na.' },
    { anchor: '', title: '', text: 'Vraag?', activity: 'q' },
  ])
})

const question = `::::choice{#q}
Wie besluit?

- [x] De raad
  > Geheim1.
- [ ] De markt

:::hint
Geheim2.
:::

:::right
Geheim3.[^a]
:::

:::wrong
Geheim4.
:::

:::model
Geheim5.
:::
::::

[^a]: Geheim6.
`

test('of a question only its prompt is found: nothing gives the answer away', () => {
  const found = sections(question)
  expect(found).toEqual([{ anchor: '', title: '', text: 'Wie besluit?', activity: 'q' }])
})

test("a trainer's notes are not found", () => {
  expect(sections('Voor.\n\n:::trainer\nGeheim.\n:::\n\nNa.')[0]?.text).toBe('Voor. Na.')
})

test('a note is a place of its own', () => {
  expect(sections('Tekst.[^a]\n\n[^a]: Een bron.')).toEqual([
    { anchor: '', title: '', text: 'Tekst.' },
    { anchor: 'note-a', title: '', text: 'Een bron.' },
  ])
})

test('every word of a text without questions is found, whatever it is made of', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  const block = fc.oneof(
    line,
    line.map((text) => `## ${text}`),
    line.map((text) => `- ${text}`),
    line.map((text) => `> ${text}`),
    line.map((text) => `:::tip\n**${text}**\n:::`),
    line.map((text) => `:::details[${text}]\n${text}\n:::`),
  )
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const text = blocks.join('\n\n')
      const found = sections(text).flatMap((each) => [each.title, each.text])
      const written = text.replace(/:::(tip|details)?/g, ' ').match(/[a-z]+/g) ?? []
      expect(found.join(' ').match(/[a-z]+/g) ?? []).toEqual(written)
    }),
  )
})
