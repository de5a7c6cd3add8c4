import { lessonsOf } from '../model/course.ts'
import type { Locale, Severity } from '../model/diagnostic.ts'
import { defineRule, type AnyRule } from '../model/rule.ts'
import type { Exporter } from '../model/site.ts'
import { hintOf, waysOutOf, type Ways, type WaysOut } from './ways-out.ts'

interface Found {
  readonly characters: number
  /** The lessons that take the most, such as `"ladder" (512)`. */
  readonly lessons: string
  readonly ways: Ways
}

/**
 * From here on, in hundredths of the limit, little room is left: for lessons to come, and for what
 * learners bring along of an earlier version of the course.
 */
const nearlyFull = 75

/** How many lessons are named, the one that takes the most first. */
const mostNamed = 3

/** A state that is too long cannot be saved at all, so what counts is the longest there can be. */
export function suspendData(exporter: Exporter, all: readonly Exporter[]): readonly AnyRule[] {
  const { id, title, stateLimit: limit } = exporter
  if (limit === undefined) return []
  const waysOut = waysOutOf(exporter, all)
  const start = Math.ceil((limit * nearlyFull) / 100)
  const full = {
    nl: `${title} bewaart er ${limit}: daarboven wordt niets meer bewaard.`,
    en: `${title} keeps ${limit}: above that nothing is saved any more.`,
  }
  const nearly = {
    nl: `${title} bewaart er ${limit}: er is weinig ruimte voor nieuwe lessen.`,
    en: `${title} keeps ${limit}: little room is left for new lessons.`,
  }
  return [
    sizeRule(`${id}/suspend-data`, 'error', full, waysOut, (size) => size > limit),
    sizeRule(
      `${id}/suspend-data-room`,
      'warning',
      nearly,
      waysOut,
      (size) => size >= start && size <= limit,
    ),
  ]
}

function sizeRule(
  id: string,
  severity: Severity,
  says: Readonly<Record<Locale, string>>,
  waysOut: WaysOut,
  isFound: (characters: number) => boolean,
): AnyRule {
  return defineRule<Found>({
    id,
    severity,
    text: {
      nl: ({ characters, lessons, ways }) => ({
        message: `Wat een cursist doet, kan ${characters} tekens vragen, en ${says.nl} De grootste lessen: ${lessons}.`,
        hint: hintOf.nl(ways),
        related: 'Deze les vraagt het meest.',
      }),
      en: ({ characters, lessons, ways }) => ({
        message: `What a learner does can take ${characters} characters, and ${says.en} The largest lessons: ${lessons}.`,
        hint: hintOf.en(ways),
        related: 'This lesson takes the most.',
      }),
    },
    course(course, report, { size }) {
      const { characters, lessons } = size
      if (!isFound(characters)) return
      const places = new Map(lessonsOf(course).map((lesson) => [lesson.id, lesson.position]))
      const largest = lessons.toSorted((a, b) => b.characters - a.characters).slice(0, mostNamed)
      const names = largest.map((lesson) => `"${lesson.id}" (${lesson.characters})`).join(', ')
      const related = largest.flatMap((lesson) => places.get(lesson.id) ?? []).slice(0, 1)
      const ways = waysOut(course, size, largest)
      report(course.position, { characters, lessons: names, ways }, related)
    },
  })
}
