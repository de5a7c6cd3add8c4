import { describe, expect, test } from 'vitest'
import { found } from '../support/check-markdown.ts'

describe('links that are none', () => {
  test.each([
    ['Zie [het plan](mijn plan.pdf).', '1:5'],
    ['![Een foto](mijn foto.png)', '1:1'],
    ['Zie [de les] (lesson:ladder).', '1:5'],
    ['Zie [de site] (https://example.org).', '1:5'],
    ['Zie [de site](https://example.org/a b).', '1:5'],
    ['Regel.\nZie [het plan](mijn plan.pdf).', '2:5'],
    ['> Regel.\n> Zie [het plan](mijn plan.pdf).', '2:7'],
  ])('%j', (text, place) => {
    expect(found(text)).toEqual([`link/malformed ${place}`])
  })

  test.each([
    'Een [keuze] (meer niet).',
    '`[a](b c)`',
    '[a](<mijn plan.pdf>)',
    '\\[a](b c)',
    'Kies [x] of [ ].',
  ])('%j is fine', (text) => {
    expect(found(text)).toEqual([])
  })

  test.each([
    ['Zie [het plan][plan].', ['link/undefined-reference 1:5']],
    ['Zie lijst[0][i] en [1][2].', []],
    ['Zie [het plan][Plan].\n\n[plan]: lesson:b', []],
    ['[//]: # (een opmerking)', []],
    ['[plan]: lesson:b', ['link/unused-definition 1:1']],
    ['[a][p]\n\n[p]: lesson:b\n[p]: lesson:c', ['link/unused-definition 4:1']],
  ])('a reference in %j', (text, rules) => {
    expect(found(text)).toEqual(rules)
  })
})

describe('notes', () => {
  test.each([
    ['Tekst[^a] en[^b].', ['footnote/undefined 1:6', 'footnote/undefined 1:13']],
    ['Tekst\\[^a], `[^b]`.', []],
    ['Tekst[^a].\n\n[^a]: Noot [^b].\n[^b]: Nog een.', []],
    ['Tekst.\n\n[^a]: Noot [^b].\n[^b]: Nog een.', ['footnote/unused 3:1', 'footnote/unused 4:1']],
    ['Tekst[^a].\n\n[^a]: [^b]: Noot.', ['footnote/unused 3:7']],
  ])('%j', (text, rules) => {
    expect(found(text)).toEqual(rules)
  })
})

describe('HTML', () => {
  test.each([
    ['<div>\nTekst.\n</div>', ['html/raw 1:1']],
    ['Een <br> woord.', ['html/raw 1:5']],
    ['<!-- a --> verloren tekst', ['html/raw 1:12']],
    ['<!-- a\nb -->\nverloren <b>', ['html/raw 3:10']],
    ['- <!-- x --> verloren', ['html/raw 1:14']],
    ['<!-- a -->', []],
    ['Een <!-- a --> woord.', []],
    ['<!-- a -->\n<!-- b -->', []],
    ['Een <!-- hangende opmerking.', ['html/unclosed-comment 1:5']],
    ['- a\n\n  <!-- hangt\n  verloren\n- b', ['html/unclosed-comment 3:3']],
    ['`<b>` en \\<b>, 3 < 4 en <https://example.org>', []],
  ])('%j', (text, rules) => {
    expect(found(text)).toEqual(rules)
  })
})

describe('images', () => {
  test.each([
    ['![](a/ladder.svg)', 1],
    ['![ ](a/ladder.svg)', 1],
    ['![ladder.svg](a/ladder.svg)', 1],
    ['![Ladder](a/ladder.svg)', 1],
    ['![][l]\n\n[l]: ladder.svg', 1],
    ['[![](ladder.svg)](lesson:b)', 1],
    [':::figure{decorative=false}\n![](ladder.svg)\n:::', 1],
    [':::figure{decorative}\n![](ladder.svg)\n:::', 0],
    ['![Een ladder](a/ladder.svg)', 0],
  ])('%j has %i without a description', (text, count) => {
    expect(found(text).filter((each) => each.startsWith('image/alt'))).toHaveLength(count)
  })
})

describe('headings', () => {
  test.each([
    ['# Titel', ['heading/level 1:1']],
    ['Titel\n=====', ['heading/level 1:1']],
    ['### Diep', ['heading/level 1:1']],
    ['## A\n\n### B\n\n## C\n\n#### D', ['heading/level 7:1']],
    [':::tip\n### Diep\n:::', ['heading/level 2:1']],
    ['## A\n\n### B\n\n## C', []],
    ['## ', ['heading/empty 1:1']],
    ['## <!-- later -->', ['heading/empty 1:1']],
    ['## ![Ladder met treden](a.svg)', []],
  ])('%j', (text, rules) => {
    expect(found(text)).toEqual(rules)
  })

  test('in a glossary a bar is no name', () => {
    expect(found('## |\n\nUitleg.', 'glossary')).toEqual(['heading/empty 1:1'])
    expect(found('Eerst.\n\n## A | b\n\nUitleg.', 'glossary')).toEqual(['glossary/loose-text 1:1'])
  })
})
