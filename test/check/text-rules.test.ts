import { describe, expect, test } from 'vitest'
import { activityAfterItems } from '../../src/check/rules/activity-after-items.ts'
import { checkMarkdown, found } from '../support/check-markdown.ts'

const question = (body: string, head = ':::choice{#q}'): string => `${head}\n${body}\n:::\n`

describe('placeholders', () => {
  test.each([
    'Hier komt een voorbeeld van de ladder.',
    'Hier komt nog een afbeelding.',
    'Hier komen de voorbeelden van Sittard.',
    'Volgt nog.',
    'Nog in te vullen',
    'TODO: bronnen',
    '[TODO] bronnen',
    '**TBD**',
    'XXX',
    'Lorem ipsum dolor sit amet.',
    'Placeholder voor de film',
    'Coming soon!',
    'To be done.',
    'Insert the picture of the ladder here',
  ])('"%s" is one', (text) => {
    expect(found(text)).toEqual(['text/placeholder 1:1'])
  })

  test.each([
    'Hier komt een inwoner de zaal binnen.',
    'Hier komen twee belangen samen.',
    'Hier komt het op neer.',
    'Wat er nog in te vullen is, vraag je na.',
    'De TODO staat in je agenda.',
    'Todo-lijsten helpen niet.',
    'Placeholders zijn lastig.',
    '`TODO` is een teken.',
    'Dit volgt nog uit de wet.',
  ])('"%s" is a sentence', (text) => {
    expect(found(text)).toEqual([])
  })

  test('one in a heading, an item, a cell or a block is found where it stands', () => {
    const text =
      '## TODO\n\n- TBD\n\n| TODO | b |\n| - | - |\n| c | TBD |\n\n:::tip[TODO]\nXXX\n:::\n'
    expect(found(text).map((each) => each.split(' ')[1])).toEqual([
      ...['1:1', '3:3', '5:1', '7:5', '9:7', '10:1'],
    ])
  })

  test('one in a block of code is an example', () => {
    expect(found('```\nTODO\n```\n')).toEqual([])
  })
})

describe('numbered references', () => {
  test.each([
    ['Zie module 5.', '1:5'],
    ['In les 2.1 leer je dit.', '1:4'],
    ['See lesson 4', '1:5'],
    ['Zie **hoofdstuk 3**.', '1:7'],
    ['Eerst dit.\nDan module 2: de wet.', '2:5'],
    ['[les 3](lesson:b)', '1:2'],
  ])('"%s" is one', (text, place) => {
    expect(found(text)).toEqual([`text/numbered-reference ${place}`])
  })

  test.each([
    'Volgens artikel 3 mag het.',
    'Hoofdstuk 3 van de Omgevingswet.',
    'Zie hoofdstuk 2 Awb.',
    'De les 2026 begint.',
    'Na de les 20 minuten pauze.',
    'De les 12:30 uur.',
    '`module 5`',
    '> In module 5 staat dat.',
    ':::law\nHoofdstuk 3\n:::',
    'De lessen 100 keer.',
  ])('"%s" is none', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('blocks', () => {
  test('a block in a block with as many colons is one finding, with the outer one beside it', () => {
    const text = ':::tip\nEerst.\n:::details[Meer]\nDan.\n:::\nNa.\n\n:::\n'
    expect(found(text)).toEqual(['block/unclosed 3:1'])
    expect(checkMarkdown(text)[0]?.related).toMatchObject([{ line: 1, column: 1 }])
  })

  test.each([
    ['::: tip\nTekst.\n:::', '1:1'],
    [':::tip {a=b}\nTekst.\n:::', '1:1'],
    [':::tip Let op\nTekst.\n:::', '1:1'],
    ['Tekst.\n::: tip\nMeer.\n\n:::', '2:1'],
    ['- a\n  ::: tip\n  b\n  :::', '2:3'],
    ['> Tekst\n> ::: tip', '2:3'],
    [':::', '1:1'],
    ['::tip[Titel]{a=b}', '1:1'],
    ['    :::tip', '1:5'],
  ])('%j is malformed once, and its end is no second mistake', (text, place) => {
    expect(found(text)).toEqual([`block/malformed ${place}`])
  })

  test.each(['Om 12:30 uur.', 'a::b', ':: los', '```\n:::tip\n```', '`:::tip`'])(
    '%j is no block at all',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )

  test('options are reported where they stand, and the parts have none', () => {
    const text = question(
      'Vraag?\n\n- [x] a\n- [ ] b\n\n:::hint{open}\nTip.\n:::',
      '::::choice{#q .x}',
    )
    expect(found(`${text.trimEnd()}:\n`)).toEqual([
      'block/unknown-option 1:15',
      'block/unknown-option 7:9',
    ])
  })

  test('an id on a content block does nothing and is told', () => {
    expect(found(':::tip{#a}\nTekst.\n:::')).toEqual(['block/unknown-option 1:8'])
  })

  test('a part of an unknown question is not blamed as well', () => {
    expect(found('::::choise{#q}\nVraag?\n\n:::hint\nTip.\n:::\n::::')).toEqual([
      'block/unknown 1:1',
    ])
  })

  test.each([
    [
      'a question in a question',
      '::::choice{#q}\nVraag?\n\n- [x] a\n- [ ] b\n\n:::order{#r}\nZet.\n\n1. a\n2. b\n:::\n::::',
      'lesson',
    ],
    [
      'a question on the page of a module',
      ':::choice{#q}\nVraag?\n\n- [x] a\n- [ ] b\n:::',
      'module',
    ],
    [
      'a question in a note',
      'Tekst[^a].\n\n[^a]: Noot.\n\n    :::choice{#q}\n    Vraag?\n\n    - [x] a\n    - [ ] b\n    :::',
      'lesson',
    ],
    [
      'a hint in a tip',
      ':::::choice{#q}\nVraag?\n\n::::tip\n:::hint\nx\n:::\n::::\n\n- [x] a\n- [ ] b\n:::::',
      'lesson',
    ],
  ] as const)('%s is misplaced', (_, text, kind) => {
    expect(found(text, kind).filter((each) => each.startsWith('block/'))).toHaveLength(1)
    expect(found(text, kind).join()).toContain('block/misplaced')
  })
})

describe('answers', () => {
  test.each([
    ['- [x] a\n  | t | u |\n  | - | - |\n- [ ] b', '5:3'],
    ['- [x] a\n\n      code\n- [ ] b', '6:3'],
    ['- [x] a\n  > een\n\n  > twee\n- [ ] b', '7:3'],
    ['- [x] a\n  1. genest\n- [ ] b', '5:3'],
    ['- [x] a\n  ## kop\n- [ ] b', '5:3'],
  ])('what would be lost of %j is told', (items, place) => {
    expect(found(question(`Vraag?\n\n${items}`))).toContain(`activity/item-content ${place}`)
  })

  test('a comment, more paragraphs and one quote are fine', () => {
    expect(
      found(question('Vraag?\n\n- [x] a\n\n  meer\n  <!-- x -->\n\n  > uitleg\n- [ ] b')),
    ).toEqual([])
  })

  test('a quote without blanks before it splits the list, which is told on the second', () => {
    const text = question('Vraag?\n\n- [x] a\n> uitleg\n\n- [x] b\n- [ ] c')
    expect(found(text)).toEqual(['activity/second-list 7:1'])
    expect(checkMarkdown(text)[0]?.related).toMatchObject([{ line: 4 }])
  })

  test('a plain list may be part of the question', () => {
    expect(found(question('Kies uit:\n\n- dit\n- dat\n\nWelk?\n\n* [x] a\n* [ ] b'))).toEqual([])
  })

  test.each([
    [':::match{#q}', '| a | b |\n| - | - |\n| c | d |', '| e | f |\n| - | - |\n| g | h |', '8:1'],
    [':::sort{#q}', '* A\n  - x', '- B\n  - y', '7:1'],
  ])('%s split in two is told on the second', (opening, first, second, place) => {
    const text = `${opening}\nVraag?\n\n${first}\n\n${second}\n:::`
    expect(found(text)).toContain(`activity/second-list ${place}`)
  })

  test('a table of more columns may be part of the question', () => {
    const table = '| a | b |\n| - | - |\n| c | d |\n| e | f |'
    const wide = '| x | y | z |\n| - | - | - |'
    expect(found(`:::match{#q}\nVraag?\n\n${wide}\n\n${table}\n:::`)).toEqual([])
  })

  test('text below a table moves up, which is told', () => {
    const table = '| a | b |\n| - | - |\n| c | d |\n| e | f |'
    expect(found(`:::match{#q}\nVraag?\n\n${table}\n\nUitleg.\n:::`)).toEqual([
      'activity/after-items 9:1',
    ])
  })

  test.each(['- [x]a', '- [x]\u00A0a', '- [ x] a', '- a'])(
    '%j has no box that anybody reads',
    (item) => {
      expect(found(question(`Vraag?\n\n- [x] ja\n- [ ] nee\n${item}`))).toEqual(['choice/box 6:1'])
    },
  )

  test('an empty box is an empty answer', () => {
    expect(found(question('Vraag?\n\n- [x] ja\n- [ ] nee\n- [ ]'))).toContain(
      'activity/empty-item 6:1',
    )
  })
})

test('where nothing is right or wrong, no part is offered that the next check refuses', () => {
  const hints = [':::checklist{#q}\nV\n\n- [ ] a\n', ':::choice{#q}\nV\n\n- [x] a\n- [ ] b\n'].map(
    (question) => {
      const found = checkMarkdown(`${question}\nTekst eronder.\n:::`)
      const moved = found.find(({ rule }) => rule === 'activity/after-items')
      return activityAfterItems.text.nl(moved?.data as never).hint ?? ''
    },
  )
  expect(hints.map((hint) => hint.includes(':::right'))).toEqual([false, true])
})
