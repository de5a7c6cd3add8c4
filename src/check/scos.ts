import type { Course, Prose } from '../model/course.ts'
import type { Report } from '../model/finding.ts'
import { partsOf, targetOutside, type CoursePart, type ScoUnit } from '../model/sco.ts'
import { allTexts } from './all-texts.ts'
import { prerequisitesOf } from './prerequisites.ts'
import { scoLostAfter, scoLostLink, scoWholeCourse } from './sco-findings.ts'

/** Tells what a course loses when each of these is a SCO by itself. Of one SCO there is nothing to tell. */
export function checkScos(course: Course, unit: ScoUnit, report: Report): void {
  const parts = partsOf(course, unit)
  if (parts.length < 2) return
  const { completion, passing, fields, position } = course
  const place = fields['completion'] ?? fields['passing'] ?? position
  report(scoWholeCourse, place, { unit, ...(completion.report === 'passed' && { passing }) })
  for (const text of allTexts(course)) {
    for (const { target, position } of text.links) {
      const outside = partsWith(text, course, parts).flatMap(
        (part) => targetOutside(target, course, part) ?? [],
      )
      const [lost] = outside
      if (lost) report(scoLostLink, position, { unit, title: lost.title })
    }
  }
  for (const { lesson, first, position } of prerequisitesOf(course)) {
    const part = parts.find(({ lessons }) => lessons.includes(lesson))
    if (!first || part?.lessons.includes(first) !== false) continue
    report(scoLostAfter, position, { unit, title: lesson.title, first: first.title })
  }
}

/** The parts that show a text: a lesson's own, a module's, or all of them. */
function partsWith(
  text: Prose,
  { modules }: Course,
  parts: readonly CoursePart[],
): readonly CoursePart[] {
  const ofLesson = parts.filter(({ lessons }) => lessons.some(({ prose }) => prose === text))
  if (ofLesson.length > 0) return ofLesson
  const isOfModule = modules.some(({ prose }) => prose === text)
  return isOfModule ? parts.filter(({ module }) => module.prose === text) : parts
}
