import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkMarkdown } from '../support/check-markdown.ts'
import { parseLesson } from '../support/parse-lesson.ts'

/** How a line may begin, well formed or not. */
const starts = [
  ...['', '', '', '- ', '- [x] ', '- [ ] ', '1. ', '* ', '> ', '  > ', '  ', '    ', '\t', '- - '],
  ...['## ', '#### ', '[^a]: ', '[^b]: ', '| ', '| - | - |', '***', '---', '===', '> - ', '1. > '],
  ...[
    '::: tip',
    '::tip[',
    ':::',
    '::::',
    ':::tip',
    ':::tip[',
    ':::details[',
    ':::figure',
    ':::hint',
  ],
  ...['::::choice{#q}', ':::order{#o}', ':::right', '<!-- ', '<!-- x --> ', '<div>'],
]

/** Lines that belong together, with `@` for each word. */
const wholes = [
  ':::choice[@]{#a}\n@\n:::\n',
  ':::figure[@]\n@\n:::\n',
  ':::tip[@]\n@\n:::\n',
  ':::choice{#b}\n@\n\n- [x] @\n  - @\n:::\n',
  ':::choice{#c}\n@\n\n- [x] @\n\n      @\n- [ ] @\n  > @\n\n  > @\n:::\n',
  ':::order{#d}\n@\n\n1. @\n   > @\n2. @\n:::\n',
  ':::match{#f}\n@\n\n| @ | @ |\n| - | - |\n| @ | @ |\n| | @ |\n| @ | @ | @ |\n:::\n',
  ':::sort{#g}\n@\n\n- @\n\n  > @\n\n  - @\n    > @\n- @\n  - @\n    - @\n:::\n',
  '```math @\na^2\n```\n',
  '```js @\n@\n```\n',
  ':::scenario{#h}\n@\n\n### begin | @\n\n- [@](#einde "@")\n\n### einde\n\n@\n:::\n',
  '::::choice{#e}\n@\n\n- [x] @\n\n:::hint\n@\n:::\n:::hint\n@\n:::\n::::\n',
]

/** What may stand between two words. */
const marks = [
  ...['', ' ', '*', '**', '_', '`', '[', ']', ')', '![', '[^a]', '[^b]', '[^c]', '<b>', '</b>'],
  ...['<!-- y -->', '-->', '|', ' | ', '\\', '&amp;', '~~', 'https://x.nl/', '<https://x.nl>'],
  ...[']{#i}', '}', '{', '{a=b}', '  ', ':', '!', '"', ':::'],
]

const piece = fc.tuple(fc.constantFrom(...marks), fc.constantFrom('@', ''))
const line = fc
  .tuple(fc.constantFrom(...starts), fc.array(piece, { maxLength: 5 }))
  .map(([start, pieces]) => start + pieces.flat().join(''))

/** Lines in which every word is another one: `w0z`, `w1z`. */
const text = fc
  .array(fc.oneof({ arbitrary: line, weight: 3 }, fc.constantFrom(...wholes)), { maxLength: 14 })
  .map((lines) => {
    let count = 0
    return lines.join('\n').replace(/@/g, () => `w${count++}z`)
  })

/** Findings that say of a line, or of what follows it, that it is not in the lesson. */
const tellsOfLoss = new Set([
  ...['html/raw', 'html/unclosed-comment', 'footnote/unused', 'footnote/duplicate'],
  ...['block/unknown', 'block/unknown-option', 'block/label', 'block/repeated-part'],
  ...['activity/item-content', 'order/feedback', 'sort/feedback', 'match/columns', 'link/outside'],
  ...['code/words', 'scenario/choice-title'],
])

test('no word of an author disappears without a finding above it that says so', () => {
  fc.assert(
    fc.property(text, (body) => {
      const { prose, activities } = parseLesson(body)
      const shown = JSON.stringify([prose.body, activities])
      const words = body.replace(/<!--[^]*?-->/g, '').match(/w\d+z/g) ?? []
      const told = checkMarkdown(body).filter(({ rule }) => tellsOfLoss.has(rule))
      const lost = words.filter((word) => !shown.includes(word))
      const untold = lost.filter((word) => {
        const at = body.slice(0, body.indexOf(word)).split('\n').length
        return !told.some(({ position }) => position.line <= at)
      })
      expect(untold).toEqual([])
    }),
    { numRuns: 800, seed: 20261123 },
  )
}, 60_000)
