import { describe, expect, test } from 'vitest'
import { parseLesson, rulesOf, show } from '../support/parse-lesson.ts'

const html = (body: string): string => show(parseLesson(body).prose.body)

describe('running text', () => {
  test('a colon in running text stays a colon', () => {
    expect(html('Om 12:30 uur, zie art:15 en :tip[x].')).toBe(
      '<p>Om 12:30 uur, zie art:15 en :tip[x].</p>',
    )
  })

  test('a line that starts with two colons stays a line', () => {
    expect(html('::tip[x]{a=b}')).toBe('<p>::tip[x]{a=b}</p>')
  })

  test('a box of a task list says whether it is ticked', () => {
    const out = html('- [ ] Eerst dit\n- [x] Dan dat')
    expect([...out.matchAll(/aria-label="([^"]+)"/g)].map(([, label]) => label)).toEqual([
      'Nog niet afgerond',
      'Afgerond',
    ])
  })

  test('raw HTML does not reach the page', () => {
    const out = html('<script>alert(1)</script>\n\nEen <b onclick="x()">woord</b>.')
    expect(out).toBe('<p>Een woord.</p>')
  })

  test('a heading gets the anchor that git hosts give it, behind a prefix', () => {
    expect(html('## De vijf treden\n\n## De vijf treden')).toBe(
      '<h2 id="s-de-vijf-treden">De vijf treden</h2>\n<h2 id="s-de-vijf-treden-1">De vijf treden</h2>',
    )
  })

  test('a table says what its heads are for and can scroll by itself', () => {
    const out = html('| a | b |\n| --- | --: |\n| 1 | 2 |')
    expect(out).toContain('<div class="table"><table><thead><tr><th scope="col">a</th>')
    expect(out).toContain('<td class="align-right">2</td>')
  })

  test('a note becomes a mark and an entry in a list that points back', () => {
    const { body, anchors } = parseLesson('Tekst[^a].\n\n[^a]: Bron.').prose
    expect(show(body)).toContain(
      '<sup><a href="{{"kind":"anchor","anchor":"note-a"}}" id="s-mark-a">1</a></sup>',
    )
    expect(show(body)).toContain('<li id="s-note-a">')
    expect(anchors).toEqual(['note-a', 'mark-a'])
  })

  test('a note that is used inside a question is listed once, under the text', () => {
    const { activities, prose } = parseLesson(
      ':::choice{#x}\nVraag[^a]?\n\n- [x] a[^a]\n- [ ] b\n:::\n\n[^a]: Bron.',
    )
    expect(show(activities[0]?.prompt ?? [])).toContain('note-a')
    expect(show(prose.body).match(/id="s-note-a"/g)).toHaveLength(1)
  })
})

describe('links and images', () => {
  test.each([
    ['[a](lesson:ladder#treden)', { kind: 'lesson', id: 'ladder', anchor: 'treden' }],
    ['[a](module:wet)', { kind: 'module', id: 'wet' }],
    ['[a](#treden)', { kind: 'anchor', anchor: 'treden' }],
    ['[a](#%C3%A9%C3%A9n)', { kind: 'anchor', anchor: 'één' }],
    ['[a](02-c.md#d)', { kind: 'file', path: '01-a/02-c.md', anchor: 'd' }],
    [
      '[a](../bijlage/mijn%20plan.pdf)',
      { kind: 'file', path: 'bijlage/mijn plan.pdf', anchor: '' },
    ],
    [
      '[a](https://wetten.overheid.nl/x?y=1)',
      { kind: 'web', url: 'https://wetten.overheid.nl/x?y=1' },
    ],
    ['[a](mailto:a@example.org)', { kind: 'web', url: 'mailto:a@example.org' }],
    ['[a][ref]\n\n[ref]: lesson:wie', { kind: 'lesson', id: 'wie', anchor: '' }],
  ])('%s is understood', (text, target) => {
    const { links } = parseLesson(text).prose
    expect(links).toEqual([{ target, position: { file: '01-a/01-b.md', line: 1, column: 1 } }])
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
  ])('the address %s leads nowhere and is reported', (url) => {
    const parsed = parseLesson(`[a](${url})`)
    expect(show(parsed.prose.body)).toBe('<p><a>a</a></p>')
    expect(rulesOf(parsed)).toEqual(['link/scheme'])
  })

  test.each([
    '../../etc/passwd',
    '/etc/passwd',
    '..%2f..%2fx',
    '%2e%2e/%2e%2e/x',
    '//host/x',
    '..\\x',
    '%5c%5chost',
  ])('the path %s is outside the course and is reported', (url) => {
    expect(rulesOf(parseLesson(`[a](<${url}>)`))).toEqual(['link/outside'])
  })

  test.each(['https://example.org/a.png', '//example.org/a.png', 'data:image/png;base64,AAAA'])(
    'the image %s is not part of the course and is reported',
    (url) => {
      const parsed = parseLesson(`![plaatje](${url})`)
      expect(rulesOf(parsed)).toEqual(['asset/remote'])
      expect(show(parsed.prose.body)).not.toContain('src')
    },
  )

  test('an image becomes a hole for the path in the package', () => {
    const { prose } = parseLesson('![Vijf treden](media/ladder.svg "Titel")')
    expect(show(prose.body)).toBe(
      '<p><img alt="Vijf treden" src="{asset 01-a/media/ladder.svg}" title="Titel"></p>',
    )
    expect(prose.images).toHaveLength(1)
  })

  test('a character that marks a hole cannot be written by an author', () => {
    expect(html('a&#1;0&#2;b')).toBe('<p>a\ufffd0\ufffdb</p>')
  })
})

describe('content blocks', () => {
  test('a label is the title; without one the kind of block is', () => {
    expect(html(':::tip[Zo *doe* je dat]\nTekst.\n:::')).toBe(
      '<aside role="note" aria-label="Zo doe je dat" class="block block-tip"><p class="block-title">Zo <em>doe</em> je dat</p><p>Tekst.</p></aside>',
    )
    expect(html(':::pitfall\nTekst.\n:::')).toContain('<p class="block-title">Valkuil</p>')
  })

  test('what stands beside the text is a note with the name that is above it, never a landmark', () => {
    const names = (text: string) => [...html(text).matchAll(/<aside[^>]*>/g)].map(([tag]) => tag)
    for (const [kind, title] of [
      ['tip', 'Tip'],
      ['example', 'Voorbeeld'],
      ['pitfall', 'Valkuil'],
      ['law', 'Uit de wet'],
      ['trainer', 'Voor de trainer'],
    ]) {
      expect(names(`:::${kind}\nTekst.\n:::`)).toEqual([
        `<aside role="note" aria-label="${title}" class="block block-${kind}">`,
      ])
    }
    expect(names(':::trainer["Zo" & niet anders]\nTekst.\n:::')).toEqual([
      '<aside role="note" aria-label="Voor de trainer: &#x22;Zo&#x22; &#x26; niet anders" class="block block-trainer">',
    ])
  })

  test('details open on request', () => {
    expect(html(':::details[Meer]\nTekst.\n:::')).toBe(
      '<details class="block block-details"><summary>Meer</summary><p>Tekst.</p></details>',
    )
  })

  test('the last paragraph of a figure is its caption, with the credit under it', () => {
    const out = html(':::figure{credit="Eigen tekening"}\n![a](b.svg)\n\nVijf *treden*.\n:::')
    expect(out).toMatch(/<figcaption>Vijf <em>treden<\/em>\..*Eigen tekening/)
  })

  test('a figure with an image alone has no caption', () => {
    expect(html(':::figure\n![a](b.svg)\n:::')).not.toContain('figcaption')
  })
})
