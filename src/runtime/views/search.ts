import { fill } from '../../model/fill.ts'
import { lessonsOf, type SearchIndex } from '../../model/learner-course.ts'
import { element } from '../dom.ts'

import { createSearch, piecesOf, snippetOf, type Found } from '../searching.ts'
import type { PageView } from './view.ts'

/** So many results at once: more are shown on request. */
const portion = 30

/** The speech of a screen reader waits until the learner does. */
const pause = 600

/** Where the learner went from the results: coming back, they go on from there. */
let followed = ''

/** Searching the whole course. The query is part of the address, so that "back" finds it again. */
export const searchView: PageView = (main, { loaded, page, place, keep, announce }) => {
  const { course } = loaded
  const { words } = course
  const lessons = new Map(lessonsOf(course).map((lesson) => [lesson.path, lesson]))
  const titles = new Map(loaded.pages.map(({ path, title }) => [path, title]))
  const titleOf = (path: string): string =>
    lessons.get(path)?.title ?? titles.get(path) ?? course.title
  // The script of this page brings the index.
  const search = createSearch(page.data as SearchIndex, titleOf)

  const field = element('input', {
    ...{ id: 'search-field', type: 'search', enterkeyhint: 'search', autocomplete: 'off' },
    ...{ maxlength: '100', spellcheck: 'false', 'aria-describedby': 'search-how' },
  })
  const count = element('p', { class: 'count', tabindex: '-1' })
  const list = element('ol', { class: 'results' })
  const more = element('button', { type: 'button', class: 'button-quiet' }, words.foundMore)
  // No form: where an LMS's frame forbids forms, "enter" would end in an error.
  const box = element(
    'div',
    { role: 'search', class: 'search-box' },
    element('label', { for: field.id }, words.searchIn),
    field,
    element('p', { id: 'search-how', class: 'facts' }, words.searchHow),
  )
  main.querySelector('.search .note')?.replaceWith(box, count, list, more)

  let results: readonly Found[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function update(): void {
    clearTimeout(timer)
    const query = field.value
    results = search(query)
    count.textContent = query.trim() === '' ? '' : countOf(results.length)
    list.replaceChildren()
    addPortion()
    if (query.trim() !== '') timer = setTimeout(tell, pause)
  }

  function countOf(n: number): string {
    if (n === 0) return words.foundNone
    return n === 1 ? words.foundOne : fill(words.found, { n })
  }

  function tell(): void {
    clearTimeout(timer)
    if (field.isConnected) announce(count.textContent)
  }

  function addPortion(): void {
    const shown = list.children.length
    const added = results.slice(shown, shown + portion).map(item)
    list.append(...added)
    more.hidden = list.children.length === results.length
    if (shown > 0) added[0]?.querySelector('a')?.focus()
  }

  function item(found: Found): HTMLElement {
    const { path, id, heading, label } = found
    const lesson = lessons.get(path)
    const title = `${lesson ? `${lesson.number} ` : ''}${titleOf(path)}`
    const name = heading === '' ? label : heading
    const href = `${path}.html${id === '' ? '' : `#${encodeURIComponent(id)}`}`
    const link = element(
      'a',
      { href },
      element('strong', {}, ...marked(name === '' ? title : name)),
    )
    if (name !== '') link.prepend(element('span', {}, ...marked(title)), ' ')
    link.addEventListener('click', () => (followed = href))
    const text = snippetOf(found.text, field.value)
    return element('li', {}, link, ...(text === '' ? [] : [element('p', {}, ...marked(text))]))
  }

  function marked(text: string): readonly (Node | string)[] {
    return piecesOf(text, field.value).map((piece) =>
      piece.isHit ? element('mark', {}, piece.text) : piece.text,
    )
  }

  /** Takes over the query of the address, where it differs from what is shown. */
  function refresh(): void {
    const query = place().anchor
    if (query === field.value) return
    field.value = query
    update()
  }

  field.addEventListener('input', () => {
    keep(field.value)
    update()
  })
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    // On a phone this also takes the keyboard off the results.
    if (results.length > 0) count.focus()
    else tell()
  })
  more.addEventListener('click', addPortion)
  update()
  refresh()
  const last = [...list.querySelectorAll('a')].find(
    (link) => link.getAttribute('href') === followed,
  )
  ;(last ?? field).dataset['focus'] = ''
  return refresh
}
