import { lessonsOf } from '../../model/course.ts'
import { defineRule } from '../../model/rule.ts'

/** With nothing to do there is nothing to complete: every learner would stay half-way for ever. */
export const courseNothingCounts = defineRule({
  id: 'course/nothing-counts',
  severity: 'error',
  text: {
    nl: () => ({
      message:
        'Geen enkele les telt mee: alle modules zijn bonus. Niemand kan de cursus dan afronden.',
      hint: 'Schrijf kind: core bij een module, of in course.md completion: { of: all }.',
    }),
    en: () => ({
      message: 'No lesson counts: every module is bonus. So nobody can complete the course.',
      hint: 'Write kind: core in a module, or completion: { of: all } in course.md.',
    }),
  },
  course(course, report) {
    const { completion, modules, unreadable, fields, position } = course
    // A file that could not be read may hold what counts.
    if (completion.of === 'all' || unreadable.length > 0 || lessonsOf(course).length === 0) return
    if (modules.some(({ kind, lessons }) => kind === 'core' && lessons.length > 0)) return
    report(fields['completion'] ?? position, {})
  },
})
