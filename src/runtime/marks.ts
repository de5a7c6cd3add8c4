import type { LearnerLesson } from '../model/learner-course.ts'
import type { PlayerWords } from '../model/player-words.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { element } from './dom.ts'

/** Marks every link to a lesson in a list as done or open, for the eye and for the ear. */
export function markLessons(
  list: ParentNode,
  lessons: readonly LearnerLesson[],
  snapshot: Snapshot,
  words: PlayerWords,
): void {
  const keys = new Map(lessons.map(({ path, key }) => [`${path}.html`, key]))
  const done = new Set(snapshot.done)
  for (const link of list.querySelectorAll<HTMLElement>('.lessons a')) {
    const isDone = done.has(keys.get(link.getAttribute('href') ?? '') ?? '')
    link.dataset['state'] = isDone ? 'done' : 'open'
    const spoken =
      link.querySelector('.state') ?? element('span', { class: 'state visually-hidden' })
    spoken.textContent = ` (${isDone ? words.lessonDone : words.lessonOpen})`
    link.append(spoken)
  }
}
