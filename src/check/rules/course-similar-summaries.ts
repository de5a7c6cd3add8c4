import { lessonsOf, type Lesson, type Module } from '../../model/course.ts'
import { onceInARow } from '../../model/once.ts'
import { defineRule } from '../../model/rule.ts'

interface Found {
  readonly kind: 'module' | 'lesson'
  readonly title: string
}

/** Share of the words that two summaries have in common, above which a reader sees no difference. */
const limit = 0.8
/** Below this number of words two summaries are alike by chance. */
const fewest = 6

/** Whoever chooses from a list of summaries must see what sets each apart. */
export const courseSimilarSummaries = defineRule<Found>({
  id: 'course/similar-summaries',
  severity: 'warning',
  text: {
    nl: ({ kind, title }) => ({
      message: `Deze samenvatting is bijna gelijk aan die van ${kind === 'module' ? 'module' : 'les'} "${title}".`,
      hint: `Schrijf wat ${kind === 'module' ? 'deze module' : 'deze les'} anders maakt.`,
      related: 'Dit is de andere samenvatting.',
    }),
    en: ({ kind, title }) => ({
      message: `This summary is almost the same as that of ${kind} "${title}".`,
      hint: `Write what makes this ${kind} different.`,
      related: 'This is the other summary.',
    }),
  },
  course(course, report) {
    const groups = [
      { kind: 'module', things: course.modules, pairs: alikeModules },
      { kind: 'lesson', things: lessonsOf(course), pairs: alikeLessons },
    ] as const
    for (const { kind, things, pairs } of groups) {
      for (const [place, first] of pairs(things.map(({ summary }) => summary))) {
        const [thing, alike] = [things[place], things[first]]
        if (!thing || !alike) continue
        report(placeOf(thing), { kind, title: alike.title }, [placeOf(alike)])
      }
    }
  },
})

function placeOf({ fields, position }: Lesson | Module): Lesson['position'] {
  return fields['summary'] ?? position
}

/** While an author writes a lesson, the summaries seldom become others. */
const alikeModules = onceInARow(alikePairs)
const alikeLessons = onceInARow(alikePairs)

/** The place of each summary that is like one before it, with the place of the first of those. */
function alikePairs(summaries: readonly string[]): readonly (readonly [number, number])[] {
  const all = summaries.map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)))
  return all.flatMap((words, place) => {
    const first = all.findIndex((other, before) => before >= place || areAlike(words, other))
    return first < place ? [[place, first] as const] : []
  })
}

/** Stops at the word that decides: in a large course there are millions of pairs. */
function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (Math.min(a.size, b.size) < fewest) return false
  // The most words that both can turn out to hold.
  let both = a.size
  for (const word of a) {
    if (b.has(word)) continue
    both -= 1
    if (both / (a.size + b.size - both) < limit) return false
  }
  return both / (a.size + b.size - both) >= limit
}
