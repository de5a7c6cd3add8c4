import type { PlayerWords } from '../model/player-words.ts'
import { copyOf, element, fragmentOf } from './dom.ts'
import type { PageLoader } from './page-loader.ts'
import { glossaryPath } from './searching.ts'

interface TermContext {
  readonly loader: PageLoader
  readonly words: PlayerWords
  readonly announce: (text: string) => void
  /** Makes the links in what is shown safe to follow. */
  readonly prepare: (panel: HTMLElement) => void
}

interface Open {
  readonly term: HTMLElement
  readonly panel: HTMLElement
  /** Asked for, rather than met on the way: only then does asking again close it. */
  isPinned: boolean
}

/**
 * Terms of the glossary explain themselves where they stand: on the focus of a keyboard, on a
 * click or a tap. What opens by itself goes by "escape" and stays while it is pointed at or read
 * (WCAG 1.4.13). Gives what enlivens the terms of a new page.
 */
export function createTerms(main: HTMLElement, context: TermContext): () => void {
  const { loader, words, announce, prepare } = context
  let open: Open | undefined
  let glossary: DocumentFragment | undefined

  function close(): void {
    open?.panel.remove()
    open?.term.setAttribute('aria-expanded', 'false')
    open = undefined
  }

  function show(term: HTMLElement, isPinned: boolean): void {
    if (open?.term === term) {
      open.isPinned ||= isPinned
      return
    }
    close()
    const panel = glossary && panelOf(term, glossary, words)
    if (!panel) return
    open = { term, panel, isPinned }
    prepare(panel)
    term.after(panel)
    term.setAttribute('aria-expanded', 'true')
    panel.scrollIntoView({ block: 'nearest' })
    announce(panel.firstElementChild?.textContent ?? '')
  }

  main.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null
    const term = explained(target)
    if (!term) {
      if (!open?.panel.contains(target)) close()
      return
    }
    // With another button or key the link opens beside the lesson, as any link.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (open?.term === term && open.isPinned) close()
    else show(term, true)
  })
  document.addEventListener('focusin', ({ target }) => {
    const focused = target instanceof Element ? target : null
    if (open?.panel.contains(focused) || open?.term === focused) return
    close()
    const term = explained(focused)
    // A pointer gives the focus too, right before its click.
    if (term?.matches(':focus-visible')) show(term, false)
  })
  document.addEventListener('keydown', (event) => {
    const term = explained(document.activeElement)
    if (term && event.key === ' ') {
      event.preventDefault()
      term.click()
    }
    if (event.key !== 'Escape' || !open) return
    if (open.panel.contains(document.activeElement)) open.term.focus()
    close()
  })

  /** Terms stay plain links until the glossary is there. */
  return () => {
    close()
    const terms = [...main.querySelectorAll<HTMLElement>('a.term')]
    if (terms.length === 0) return
    const ready = loader.load(glossaryPath).then(({ html }) => {
      glossary ??= fragmentOf(html)
      for (const term of terms) {
        if (!panelOf(term, glossary, words)) continue
        term.setAttribute('role', 'button')
        term.setAttribute('aria-expanded', 'false')
      }
    })
    ready.catch(() => undefined)
  }
}

function explained(node: Element | null): HTMLElement | null {
  return node?.closest<HTMLElement>('a.term[role]') ?? null
}

/** The explanation as the glossary has it, and the way there. */
function panelOf(
  term: HTMLElement,
  glossary: DocumentFragment,
  { allTerms }: PlayerWords,
): HTMLElement | undefined {
  const href = term.getAttribute('href') ?? ''
  const title = glossary.getElementById(decodeURIComponent(href.replace(/^.*#/, '')))
  const text = title?.nextElementSibling
  if (!title || !text) return undefined
  const name = title.querySelector('dfn')?.textContent ?? ''
  const copy = element('div', {}, ...copyOf(text).childNodes)
  copy.prepend(element('strong', {}, name), ' ')
  return element(
    'div',
    { class: 'term-panel', role: 'note', 'aria-label': name, tabindex: '-1' },
    copy,
    element('a', { href }, allTerms),
  )
}
