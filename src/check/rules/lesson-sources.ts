import { lessonsOf } from '../../model/course.ts'
import { defineRule } from '../../model/rule.ts'

interface Found {
  readonly title: string
}

/** Law changes: who keeps the lesson up to date must know where it came from. */
export const lessonSources = defineRule<Found>({
  id: 'lesson/sources',
  severity: 'warning',
  text: {
    nl: ({ title }) => ({
      message: `Les "${title}" gaat over de wet (legal: true), maar noemt geen bron.`,
      hint: 'Zet bovenaan het bestand bij sources waar het staat, bijvoorbeeld op wetten.overheid.nl.',
    }),
    en: ({ title }) => ({
      message: `Lesson "${title}" is about the law (legal: true) but names no source.`,
      hint: 'Say in the front matter, under sources, where it is written.',
    }),
  },
  course(course, report) {
    for (const { legal, sources, title, fields, position } of lessonsOf(course)) {
      if (legal && sources.length === 0) report(fields['legal'] ?? position, { title })
    }
  },
})
