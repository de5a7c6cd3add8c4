import type { Course } from '../model/course.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { collector } from '../model/finding.ts'
import type { AnyRule, Around, Rule, RuleReport } from '../model/rule.ts'
import type { TextFile } from '../model/text-file.ts'

/** Runs the rules about one text, beside its tree. */
export function checkText(rules: readonly AnyRule[], text: TextFile): readonly Diagnostic[] {
  return run(rules, (rule, report) => rule.file?.(text, report))
}

/** Runs the rules about the course as a whole. */
export function checkCourse(
  rules: readonly AnyRule[],
  course: Course,
  around: Around,
): readonly Diagnostic[] {
  return run(rules, (rule, report) => rule.course?.(course, report, around))
}

function run(
  rules: readonly AnyRule[],
  hook: (rule: Rule, report: RuleReport<object>) => void,
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const report = collector(found)
  for (const entry of rules) {
    // A rule reports only data of its own, whatever that is.
    const rule = entry as unknown as Rule
    hook(rule, (position, data, related) => {
      report(rule, position, data, related)
    })
  }
  return found
}
