import { expect, test } from 'vitest'
import { wordsFor } from '../../src/i18n/words.ts'
import { html } from '../../src/model/html.ts'
import type { LinkTarget } from '../../src/model/rich-text.ts'
import { richText } from '../../src/render/rich-text.ts'
import { sampleCourse, sampleKeys } from '../support/sample-course.ts'

const media = new Map([['01-fenomeen/media/Ladder.svg', 'media/ladder.svg']])
const context = { course: sampleCourse, keys: sampleKeys, words: wordsFor('nl'), media }
const page = 'lessons/lesson-welkom'

function addressOf(target: LinkTarget): string {
  return richText(context, page)([{ kind: 'link', target }]).html
}

test.each<readonly [string, LinkTarget, string]>([
  ['a lesson', { kind: 'lesson', id: 'ladder', anchor: '' }, 'lessons/lesson-ladder.html'],
  [
    'a place in a lesson',
    { kind: 'lesson', id: 'ladder', anchor: 'api' },
    'lessons/lesson-ladder.html#s-api',
  ],
  ['a module', { kind: 'module', id: 'wet' }, 'index.html#module-m2'],
  [
    'a place on the same page',
    { kind: 'anchor', anchor: 'één' },
    'lessons/lesson-welkom.html#s-%C3%A9%C3%A9n',
  ],
  [
    "a lesson's file",
    { kind: 'file', path: '01-fenomeen/ladder.md', anchor: '' },
    'lessons/lesson-ladder.html',
  ],
  [
    "a module's file",
    { kind: 'file', path: '02-wet/module.md', anchor: '' },
    'index.html#module-m2',
  ],
  ["the course's file", { kind: 'file', path: 'course.md', anchor: '' }, 'index.html'],
  [
    'a term',
    { kind: 'file', path: 'glossary.md', anchor: 'adviseren' },
    'glossary.html#s-adviseren',
  ],
  [
    'a download',
    { kind: 'file', path: '01-fenomeen/media/Ladder.svg', anchor: '' },
    'media/ladder.svg',
  ],
  [
    'a file that is not there',
    { kind: 'file', path: 'weg.pdf', anchor: '' },
    'lessons/lesson-welkom.html',
  ],
  [
    'the web, escaped',
    { kind: 'web', url: 'https://example.org/?a=1&b="2"' },
    'https://example.org/?a=1&amp;b=&quot;2&quot;',
  ],
])('a link leads to %s', (_, target, expected) => {
  expect(addressOf(target)).toBe(expected)
})

test('an image finds its file in the package', () => {
  const rich = richText(context, page)
  expect(rich([{ kind: 'asset', path: '01-fenomeen/media/Ladder.svg' }]).html).toBe(
    'media/ladder.svg',
  )
})

test('an activity stands where the author put it', () => {
  const rich = richText(context, page, (id) => html`<b>${id}</b>`)
  expect(rich(['<p>voor</p>', { kind: 'activity', id: 'q' }, '<p>na</p>']).html).toBe(
    '<p>voor</p><b>q</b><p>na</p>',
  )
})
