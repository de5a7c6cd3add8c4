import { fill } from '../model/fill.ts'
import type { SourceText } from '../model/simulation.ts'
import { blockOf, blocksIn, pageShown, placeOf } from './course-blocks.ts'
import { button, element } from './dom.ts'
import { editorAddress, type SourcePlace } from './editor-address.ts'
import type { Simulator } from './simulator-state.ts'
import type { Stage } from './stage.ts'

/** The way from a block in the course to its line in the files of its author. */
export interface ToSource {
  /** Lets the next click in the course lead there. */
  readonly button: HTMLElement
  /** Where it led to, or what to do. */
  readonly note: HTMLElement
}

/** Seen on a light page and on a dark one. */
const outline = '3px solid #b45309'

/** Nothing for a package that has no files of an author. */
export function mountToSource(simulator: Simulator, stage: Stage): ToSource | undefined {
  const { words, show } = simulator.state()
  if (show.source !== 'course') return undefined
  const note = element('p', { class: 'source-note', role: 'status' })
  const toggle = button(
    words.toSource,
    () => {
      turn(!isOn)
      if (isOn) stage.page()?.defaultView?.focus()
    },
    { 'aria-pressed': 'false', 'aria-keyshortcuts': 'Alt+B', title: words.toSourceHint },
  )
  let isOn = false
  let marked: HTMLElement | undefined
  say()

  function say(...parts: readonly (Node | string)[]): void {
    note.replaceChildren(...parts)
    note.hidden = parts.length === 0
  }

  function turn(next: boolean): void {
    isOn = next
    toggle.setAttribute('aria-pressed', String(isOn))
    mark(undefined)
    say(...(isOn ? [words.pickBlock] : []))
  }

  function mark(block: HTMLElement | undefined): void {
    marked?.removeAttribute('style')
    marked = block
    // Our pages allow no styles in their markup, so there are none to lose here.
    if (block) Object.assign(block.style, { outline, outlineOffset: '3px' })
  }

  /** Marks the block so many further on; at first, the first that is on the screen. */
  function step(page: Document, by: number): void {
    const blocks = blocksIn(page)
    const isHere = (block: HTMLElement): boolean => block.getBoundingClientRect().bottom > 0
    const now = marked ? blocks.indexOf(marked) + by : blocks.findIndex(isHere)
    const index = Math.min(Math.max(now, 0), blocks.length - 1)
    mark(blocks[index])
    marked?.scrollIntoView({ block: 'nearest' })
    const text = marked?.textContent.replace(/\s+/g, ' ').trim().slice(0, 60) ?? ''
    say(`${fill(words.blockOfAll, { n: index + 1, all: blocks.length })} ${text}`)
  }

  async function open(block: HTMLElement, target: EventTarget | null = block): Promise<void> {
    const { show: now, item } = simulator.state()
    const shown = pageShown(block.ownerDocument, now, item?.id)
    turn(false)
    const texts = shown && (await textsOf(`${shown.opened}/${shown.path}`))
    // An element of a frame is of the classes of that frame.
    const place = texts && placeOf(block, texts, target as Element)
    if (place) lead(place, now.editor)
    else say(words.noSource)
  }

  function lead(place: SourcePlace, editor: string): void {
    const where = `${place.file}:${place.line}`
    const href = editorAddress(editor, place)
    const link = href === '' ? undefined : element('a', { href }, where)
    say(`${words.sourceAt} `, link ?? where)
    link?.click()
  }

  function attend(page: Document): void {
    mark(undefined)
    if (!isOn) say()
    const swallow = (event: Event): void => {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const onPointer = (event: MouseEvent): void => {
      if (!isOn && !event.altKey) {
        say()
        return
      }
      const block = blockOf(event.target)
      if (isOn || block) swallow(event)
      if (event.type !== 'click') return
      if (block) void open(block, event.target)
      else if (isOn) say(words.noSource)
    }
    for (const type of ['pointerdown', 'mousedown', 'click'] as const)
      page.addEventListener(type, onPointer, true)
    page.addEventListener('pointerover', ({ target }) => {
      if (isOn) mark(blockOf(target))
    })
    page.addEventListener(
      'keydown',
      (event) => {
        if (!acts(event, page)) return
        swallow(event)
      },
      true,
    )
  }

  /** Whether a key is for us. */
  function acts(event: KeyboardEvent, page: Document): boolean {
    if (isShortcut(event)) {
      // The title has the focus when a page opens, and nobody put it there.
      const focused = page.activeElement as HTMLElement | null
      const block = focused && focused.tabIndex >= 0 ? blockOf(focused) : undefined
      if (block && !isOn) void open(block, focused)
      else turn(!isOn)
      return true
    }
    if (!isOn) return false
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') step(page, key === 'ArrowDown' ? 1 : -1)
    else if (key === 'Enter' && marked) void open(marked)
    else if (key === 'Escape') turn(false)
    else return false
    return true
  }

  document.addEventListener('keydown', (event) => {
    if (isShortcut(event)) toggle.click()
    else if (event.key === 'Escape' && isOn) turn(false)
    else return
    event.preventDefault()
  })
  stage.onPage(attend)
  return { button: toggle, note }
}

/** By its place on the keyboard: with Alt, a Mac types another letter. */
function isShortcut({ code, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return code === 'KeyB' && altKey && !ctrlKey && !metaKey
}

/** What our server knows of a page; nothing where it is gone. */
async function textsOf(page: string): Promise<readonly SourceText[]> {
  const answer = await fetch(`/api/source/${page}`).catch(() => undefined)
  // Our own server answers so.
  return answer?.ok ? ((await answer.json()) as readonly SourceText[]) : []
}
