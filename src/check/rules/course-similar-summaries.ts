import { lessonsOf, type Lesson, type Module } from '../../model/course.ts'
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
      { kind: 'module', things: course.modules.map(summarised) },
      { kind: 'lesson', things: lessonsOf(course).map(summarised) },
    ] as const
    for (const { kind, things } of groups) {
      const earlier: Summarised[] = []
      for (const thing of things) {
        const alike = earlier.find((other) => areAlike(thing.words, other.words))
        if (alike) report(thing.position, { kind, title: alike.title }, [alike.position])
        earlier.push(thing)
      }
    }
  },
})

interface Summarised {
  readonly title: string
  readonly words: ReadonlySet<string>
  readonly position: Lesson['position']
}

function summarised({ title, summary, fields, position }: Lesson | Module): Summarised {
  const words = new Set(summary.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  return { title, words, position: fields['summary'] ?? position }
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
