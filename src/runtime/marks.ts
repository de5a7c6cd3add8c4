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
  for (const link of list.querySelectorAll<HTMLElement>('.lessons a')) {
    const lesson = lessons.find(({ path }) => link.getAttribute('href') === `${path}.html`)
    if (!lesson) continue
    const isDone = snapshot.done.includes(lesson.key)
    link.dataset['state'] = isDone ? 'done' : 'open'
    const spoken =
      link.querySelector('.state') ?? element('span', { class: 'state visually-hidden' })
    spoken.textContent = ` (${isDone ? words.lessonDone : words.lessonOpen})`
    link.append(spoken)
  }
}
