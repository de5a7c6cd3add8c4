import { walk, type SceneGraph } from '../../activities/walk.ts'
import type { Answer } from '../../model/activity.ts'
import { fill } from '../../model/fill.ts'
import { copyOf, element } from '../dom.ts'
import type { Widget, WidgetContext } from './widget.ts'

/** Shows the scenes of a path, unless they are on the screen already. */
type ShowPath = (path: Answer) => void

const players = new WeakMap<HTMLElement, ShowPath>()

/** A dilemma that is walked through: each choice stays on the screen with what came of it. */
export const scenario: Widget = {
  enliven(controls, context) {
    players.set(controls, play(controls, context))
  },

  restore(controls, answer) {
    players.get(controls)?.(answer)
  },
}

/** The readable scenes stay in the page for print; what is played are copies of them. */
function play(controls: HTMLElement, context: WidgetContext): ShowPath {
  // The data is what `forLearner` of the scenario made.
  const { scenes: graph } = context.data as unknown as { readonly scenes: SceneGraph }
  const { words, announce, submit, attemptsLeft } = context
  const readable = [...controls.querySelectorAll<HTMLElement>('.scene')]
  const trail = element('div', { class: 'trail' })
  const again = element('button', { type: 'button', class: 'button-quiet', 'data-again': '' })
  const left = element('p', { class: 'attempts' })
  const end = element('div', { class: 'trail-end' }, left, again)
  const source = controls.querySelector<HTMLElement>('.scenes')
  if (source) source.hidden = true
  source?.after(trail, end)
  let path: readonly string[] = []
  show([])

  function show(answer: Answer): void {
    const way = walk(graph, answer)
    path = way.path
    trail.replaceChildren(sceneAt(0))
    path.forEach((key, index) => {
      goOn(key, way.places[index + 1] ?? 0)
    })
    showEnd()
  }

  /** Adds what comes of a choice; gives the line that says which it was. */
  function goOn(key: string, to: number): HTMLElement {
    const link = controls.querySelector(`.scenes [data-way="${key}"]`)
    const consequence = link?.parentElement?.querySelector('.consequence')
    const line = element('p', { class: 'chosen', tabindex: '-1' }, `${words.yourChoice} `)
    line.append(element('strong', {}, link?.textContent.trim() ?? ''))
    trail.querySelector('.ways')?.remove()
    trail.append(line, ...(consequence ? [copyOf(consequence)] : []), sceneAt(to))
    return line
  }

  /** A copy of a scene with buttons for its choices. */
  function sceneAt(place: number): HTMLElement {
    const scene = readable[place]
    // A copy of an element is of the same kind.
    const copy = (scene ? copyOf(scene) : element('div', {})) as HTMLElement
    for (const each of copy.querySelectorAll('.scene-number, .consequence')) each.remove()
    const title = copy.querySelector('.scene-title')
    if (title?.textContent.trim() === '') title.remove()
    for (const link of copy.querySelectorAll<HTMLElement>('.way')) {
      const attributes = { type: 'button', class: 'way', 'data-way': link.dataset['way'] ?? '' }
      link.replaceWith(element('button', attributes, ...link.childNodes))
    }
    return copy
  }

  function isAtEnd(): boolean {
    return graph[walk(graph, path).at]?.share !== undefined
  }

  function showEnd(): void {
    const attempts = attemptsLeft()
    again.textContent = isAtEnd() ? words.otherWay : words.startAgain
    again.hidden = path.length === 0 || attempts <= 0
    left.hidden = !isAtEnd() || attempts === Infinity
    left.textContent =
      attempts > 0 ? fill(words.attemptsLeft, { n: attempts }) : words.noAttemptsLeft
  }

  function choose(button: HTMLElement, key: string): void {
    const before = button.getBoundingClientRect().top
    path = [...path, key]
    const line = goOn(key, walk(graph, path).at)
    submit(path)
    showEnd()
    // What was pressed stays where it was, though the other choices above it are gone.
    scrollBy(0, line.getBoundingClientRect().top - before)
    line.focus({ preventScroll: true })
    reveal(line, end)
    announce(spokenAfter(line))
  }

  function startAgain(): void {
    submit([])
    show([])
    const first = trail.firstElementChild
    first?.setAttribute('tabindex', '-1')
    if (first instanceof HTMLElement) first.focus()
  }

  controls.addEventListener('click', ({ target }) => {
    const button =
      target instanceof Element ? target.closest<HTMLElement>('.trail .way, [data-again]') : null
    const key = button?.dataset['way']
    if (button && key !== undefined) choose(button, key)
    else if (button) startAgain()
  })

  return (answer) => {
    if (walk(graph, answer).path.join() !== path.join()) show(answer)
    else showEnd()
  }
}

/** Brings as much of what is new into view as there is room for, and never the line out of it. */
function reveal(line: HTMLElement, end: HTMLElement): void {
  const hidden = end.getBoundingClientRect().bottom - innerHeight
  const room = line.getBoundingClientRect().top - innerHeight / 8
  const top = Math.min(hidden, room)
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  if (top > 0) scrollBy({ top, behavior: isCalm ? 'auto' : 'smooth' })
}

/** The texts apart: run together, the last word of one becomes part of the next. */
function spokenAfter(line: Element): string {
  const texts: string[] = []
  for (let next = line.nextElementSibling; next; next = next.nextElementSibling) {
    const parts = next.matches('.scene') ? [...next.children] : [next]
    texts.push(...parts.filter((part) => !part.matches('.ways')).map(textOf))
  }
  return texts.filter((text) => text !== '').join(' ')
}

function textOf({ textContent }: Element): string {
  return textContent.trim().replace(/\s+/g, ' ')
}
