import { describe, expect, test } from 'vitest'
import { found } from '../support/check-markdown.ts'
import { parseLesson, rulesOf, show } from '../support/parse-lesson.ts'

const html = (body: string): string => show(parseLesson(body).prose.body)

describe('quote', () => {
  test('a quote says who said it, with a link where there is one', () => {
    expect(html(':::quote{source="De wet & zo" url="https://a.nl"}\nTekst.\n:::')).toBe(
      '<figure class="block block-quote"><blockquote cite="{{"kind":"web","url":"https://a.nl"}}"><p>Tekst.</p></blockquote>' +
        '<figcaption><cite><a href="{{"kind":"web","url":"https://a.nl"}}" rel="noopener noreferrer">De wet &#x26; zo</a></cite></figcaption></figure>',
    )
  })

  test.each(['javascript:alert(1)', 'http://a.nl', 'https:', 'https://', 'lesson:a'])(
    'the address %s is no link and is reported',
    (url) => {
      const text = `:::quote{source=x url="${url}"}\nTekst.\n:::`
      expect(html(text)).not.toMatch(/href|cite=/)
      expect(found(text).join()).toContain('quote/url')
    },
  )
})

describe('parts', () => {
  test('a part goes from a heading to the next one as high, with deeper headings inside', () => {
    const out = html(':::tabs\nEerst.\n\n### A\n\n#### B\n\nTekst.\n\n### C\n\nTekst.\n:::')
    expect(out).toBe(
      '<div class="block block-tabs"><p>Eerst.</p>' +
        '<section class="tab"><h3 id="s-a">A</h3><h4 id="s-b">B</h4><p>Tekst.</p></section>' +
        '<section class="tab"><h3 id="s-c">C</h3><p>Tekst.</p></section></div>',
    )
  })

  test('cards are a list, and a timeline is one in order', () => {
    const parts = '\n### A\n\nTekst.\n\n### B\n\nTekst.\n:::'
    expect(html(`:::cards[Titel]${parts}`)).toContain(
      '<p class="block-title">Titel</p><ul class="cards"><li><h3 id="s-a">A</h3><p>Tekst.</p></li>',
    )
    expect(html(`:::timeline${parts}`)).toContain('<ol class="timeline"><li>')
  })
})

describe('files', () => {
  const video = (options: string, text = 'Tekst.'): string =>
    `:::video[Film]{${options}}\n${text}\n:::`

  test('a film plays on request, with captions and with its text', () => {
    expect(html(video('src=film.mp4 captions=film.vtt'))).toBe(
      '<figure class="block block-video"><p class="block-title">Film</p>' +
        '<video src="{asset 01-a/film.mp4}" controls playsinline preload="metadata" aria-label="Film">' +
        '<track kind="captions" src="{asset 01-a/film.vtt}" label="Ondertiteling" default></video>' +
        '<figcaption><details class="transcript"><summary>Uitgeschreven tekst</summary><p>Tekst.</p></details></figcaption></figure>',
    )
  })

  test('files that options name are part of the course, each where it is named', () => {
    const { images } = parseLesson(
      video('src=film.mp4 captions="none: stil" transcript=t.pdf'),
    ).prose
    expect(images.map(({ path, position }) => [path, position.column])).toEqual([
      ['01-a/film.mp4', 16],
      ['01-a/t.pdf', 51],
    ])
  })

  test.each([
    ['https://example.org/film.mp4', 'asset/remote'],
    ['../../film.mp4', 'link/outside'],
    ['javascript:alert(1)', 'asset/remote'],
  ])('the file %s cannot be in a package and is reported', (src, rule) => {
    const parsed = parseLesson(video(`src="${src}" captions="none: stil"`))
    expect(rulesOf(parsed)).toEqual([rule])
    expect(show(parsed.prose.body)).not.toContain('<video')
  })

  test('why something is not there is told to who misses it', () => {
    const out = html(video('src=film.mp4 captions="none: er <is> stilte" transcript="none: zie x"'))
    expect(out).toContain('<p>Zonder ondertiteling: er &#x3C;is> stilte</p>')
    expect(out).toContain('<p>Zonder uitgeschreven tekst: zie x</p>')
  })

  test('a download says what it is and how large', () => {
    expect(html(':::download[Het *plan*]{src=plan.PDF}\n:::')).toBe(
      '<div class="block block-download"><p><a href="{asset 01-a/plan.PDF}" download>Het <em>plan</em></a> ' +
        '<span class="file-facts">(PDF, {size 01-a/plan.PDF})</span></p></div>',
    )
  })
})

describe('trainer', () => {
  const trainers = ':::trainer\nTekst[^b].\n\n## Kop\n:::'
  const notes = '[^a]: Noot a.\n\n[^b]: Noot b.'

  test('is one nested fragment, which can be left out as a whole', () => {
    const { body } = parseLesson(`Voor.\n\n:::trainer\n:::tip\nTekst.\n:::\n:::\n\nNa.`).prose
    const kinds = body.map((part) => (typeof part === 'string' ? 'text' : part.kind))
    expect(kinds.filter((kind) => kind === 'trainer')).toHaveLength(1)
  })

  test('notes for everyone keep their numbers without it', () => {
    const out = html(`${trainers}\n\nTekst[^a].\n\n${notes}`)
    expect(out.replace(/{trainer [^]*?<\/aside>}/, '')).toContain('id="s-mark-a">1</a>')
    expect(out).toMatch(/<li id="s-note-a">[^]*{trainer <li id="s-note-b">/)
  })

  test('a list of notes that are all for the trainer is for the trainer', () => {
    const { body } = parseLesson(`${trainers}\n\n[^b]: Noot b.`).prose
    const shown = body.filter((part) => typeof part === 'string').join('')
    expect(shown.trim()).toBe('')
  })

  test('gives no anchors, and leaves those of the text as they are', () => {
    const { anchors } = parseLesson(`${trainers}\n\n## Kop\n\nTekst[^a].\n\n${notes}`).prose
    expect(anchors).toEqual(['kop', 'note-a', 'mark-a'])
  })

  test('a note leads back to the text that everyone sees', () => {
    const out = html(`:::trainer\nTekst[^a].\n:::\n\nTekst[^a].\n\n[^a]: Noot.`)
    expect(out.replace(/{trainer [^]*?<\/aside>}/, '')).toContain('id="s-mark-a"')
  })

  test('a question in it is reported', () => {
    const text = '::::trainer\n:::choice{#q}\nVraag?\n\n- [x] a\n- [ ] b\n:::\n::::\n'
    expect(found(text)).toEqual(['block/misplaced 2:1'])
  })

  test('headings for the trainer are no step to a deeper one for all', () => {
    expect(found('## A\n\n:::trainer\n### B\n:::\n\n### C\n')).toEqual([])
    expect(found('## A\n\n:::trainer\n### B\n:::\n\n#### C\n')).toEqual(['heading/level 7:1'])
    expect(found('## A\n\n:::trainer\n### B\n\n#### C\n:::\n')).toEqual([])
  })
})
