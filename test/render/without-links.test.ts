import { expect, test } from 'vitest'
import type { LinkTarget, RichText } from '../../src/model/rich-text.ts'
import { withoutLinks } from '../../src/render/without-links.ts'

const gone: LinkTarget = { kind: 'lesson', id: 'weg', anchor: '' }
const here: LinkTarget = { kind: 'lesson', id: 'hier', anchor: '' }

function isGone(target: LinkTarget): boolean {
  return target.kind === 'lesson' && target.id === 'weg'
}

function link(target: LinkTarget): RichText[number] {
  return { kind: 'link', target }
}

function without(text: RichText): RichText {
  return withoutLinks(text, isGone)
}

test('a link that is gone leaves its text, whatever stands in it and around it', () => {
  expect(without(['<p>Zie <a href="', link(gone), '">de <em>les</em></a> nu.</p>'])).toEqual([
    '<p>Zie ',
    'de <em>les</em> nu.</p>',
  ])
})

test('a link that stays is left alone, also beside one that is gone', () => {
  const text = [
    '<a href="',
    link(here),
    '">A</a> <a href="',
    link(gone),
    '">B</a> <a href="',
    link(here),
    '">C</a>',
  ]
  expect(without(text)).toEqual([
    '<a href="',
    link(here),
    '">A</a> ',
    'B <a href="',
    link(here),
    '">C</a>',
  ])
})

test('a title of the link goes with it, whatever is written in it', () => {
  const text = ['<a class="x" href="', link(gone), '" title="a > b, </a> &#x22;c&#x22;">les</a>.']
  expect(without(text)).toEqual(['', 'les.'])
})

test('a picture in a link stays', () => {
  const asset = { kind: 'asset', path: 'a.svg' } as const
  const text: RichText = ['<a href="', link(gone), '"><img alt="A" src="', asset, '"></a>!']
  expect(without(text)).toEqual(['', '<img alt="A" src="', asset, '">!'])
})

test('texts are found however deep they lie, those for the trainer too', () => {
  const text: RichText = ['<a href="', link(gone), '">les</a>']
  const data = { items: [{ text, points: 2 }], note: null, trainer: { kind: 'trainer', text } }
  expect(withoutLinks(data, isGone)).toEqual({
    items: [{ text: ['', 'les'], points: 2 }],
    note: null,
    trainer: { kind: 'trainer', text: ['', 'les'] },
  })
})
