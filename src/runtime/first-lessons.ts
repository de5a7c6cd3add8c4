import { fill } from '../model/fill.ts'
import type { LearnerLesson } from '../model/learner-course.ts'
import { listed } from '../model/listed.ts'
import type { PlayerWords } from '../model/player-words.ts'
import { element } from './dom.ts'

/** Lets the note above a lesson name what is still to be done first; without that, no note. */
export function showFirst(
  main: ParentNode,
  lessons: readonly LearnerLesson[],
  words: PlayerWords,
): void {
  const note = main.querySelector<HTMLElement>('.first-note')
  if (!note) return
  note.hidden = lessons.length === 0
  const links = lessons.map(({ path, number, title }) =>
    element('a', { href: `${path}.html` }, fill(words.namedLesson, { number, title })),
  )
  const [before = '', behind = ''] = words.doFirst.split('{lessons}')
  note.replaceChildren(before, ...listed(links, words.and), behind)
}

/** Leaves of a lesson its title, the note that says what comes first, and the way on. */
export function shutLesson(main: ParentNode): void {
  for (const part of main.querySelectorAll('.prose, .objectives, .closing > :not(.steps)')) {
    part.remove()
  }
}
