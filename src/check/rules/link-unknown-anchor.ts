import { lessonsOf, type Course, type Lesson, type Prose } from '../../model/course.ts'
import { nearest } from '../../model/nearest.ts'
import type { LinkTarget } from '../../model/rich-text.ts'
import { defineRule } from '../../model/rule.ts'
import { allTexts } from '../all-texts.ts'

interface Found {
  readonly anchor: string
  /** Title of the lesson that is linked to; empty for a place in the same text. */
  readonly title: string
  readonly near: string | undefined
}

/** An anchor follows from a heading, so that changing the heading breaks the link. */
export const linkUnknownAnchor = defineRule<Found>({
  id: 'link/unknown-anchor',
  severity: 'error',
  text: {
    nl: ({ anchor, title, near }) => ({
      message: `${title === '' ? 'Deze tekst' : `"${title}"`} heeft geen kop die bij #${anchor} hoort.`,
      hint:
        near === undefined
          ? 'Schrijf de kop in kleine letters met streepjes: "De vijf treden" is #de-vijf-treden.'
          : `Schrijf #${near}`,
    }),
    en: ({ anchor, title, near }) => ({
      message: `${title === '' ? 'This text' : `"${title}"`} has no heading that goes with #${anchor}.`,
      hint:
        near === undefined
          ? 'Write the heading in lower case with hyphens: "The five rungs" is #the-five-rungs.'
          : `Write #${near}`,
    }),
  },
  course(course, report) {
    const lessons = findable(course)
    for (const text of allTexts(course)) {
      for (const { target, position } of text.links) {
        const place = placeOf(target, text, lessons)
        if (!place || place.anchors.includes(place.anchor)) continue
        const { anchor, title, anchors } = place
        report(position, { anchor, title, near: nearest(anchor, anchors) })
      }
    }
  },
})

interface Place {
  readonly anchor: string
  readonly title: string
  readonly anchors: readonly string[]
}

/** The lessons by what a link may name them by. */
interface Lessons {
  readonly byId: ReadonlyMap<string, Lesson>
  readonly byFile: ReadonlyMap<string, Lesson>
}

function findable(course: Course): Lessons {
  // Of two lessons with one id the first stays, as everywhere.
  const lessons = lessonsOf(course).toReversed()
  return {
    byId: new Map(lessons.map((lesson) => [lesson.id, lesson])),
    byFile: new Map(lessons.map((lesson) => [lesson.position.file, lesson])),
  }
}

/** The place a link names in a text that could be read. */
function placeOf(target: LinkTarget, text: Prose, lessons: Lessons): Place | undefined {
  if (target.kind === 'web' || target.kind === 'module') return undefined
  const { anchor } = target
  if (target.kind === 'anchor') return { anchor, title: '', anchors: text.anchors }
  const lesson =
    target.kind === 'lesson' ? lessons.byId.get(target.id) : lessons.byFile.get(target.path)
  if (!lesson || anchor === '') return undefined
  return { anchor, title: lesson.title, anchors: lesson.prose.anchors }
}
