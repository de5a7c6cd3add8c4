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
      for (const [index, { words, position }] of things.entries()) {
        const alike = things
          .slice(0, index)
          .find((other) => similarity(words, other.words) >= limit)
        if (alike) report(position, { kind, title: alike.title }, [alike.position])
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

/** Words in both, as a share of the words in either; nothing for short texts. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < fewest) return 0
  const both = [...a].filter((word) => b.has(word)).length
  return both / (a.size + b.size - both)
}
