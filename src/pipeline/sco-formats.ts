import { exporters } from '../export/registry.ts'
import type { Course } from '../model/course.ts'
import type { AnyRule } from '../model/rule.ts'
import { partsOf, type Division, type ScoUnit } from '../model/sco.ts'
import { UsageError } from '../model/usage-error.ts'

/** Throws where one of the formats cannot hold what `--sco` asks for. */
export function demandScos(formats: readonly string[], unit: ScoUnit | undefined): void {
  const able = exporters.filter(({ scoRules }) => scoRules).map(({ id }) => id)
  const format = formats.find((id) => !able.includes(id))
  if (unit === undefined || format === undefined) return
  const names = able.join(', ')
  throw new UsageError({
    nl: `--sco ${unit} kan niet bij het formaat ${format}: SCO's zijn er alleen in ${names}. Noem die met --format, of laat --sco weg.`,
    en: `--sco ${unit} is not possible for the format ${format}: only ${names} has SCOs. Name it with --format, or leave out --sco.`,
  })
}

/** How a package of these formats is divided; nothing where none of them can be. */
export function divisionOf(
  formats: readonly string[],
  unit: ScoUnit | undefined,
): Division | undefined {
  const isDivisible = exporters.some(({ id, scoRules }) => scoRules && formats.includes(id))
  return unit ?? (isDivisible ? 'course' : undefined)
}

/** What these formats have to say of a package with several SCOs, where the course makes several. */
export function scoRulesOf(
  formats: readonly string[],
  course: Course,
  unit: ScoUnit | undefined,
): readonly AnyRule[] {
  if (unit === undefined || partsOf(course, unit).length < 2) return []
  return exporters.filter(({ id }) => formats.includes(id)).flatMap(({ scoRules = [] }) => scoRules)
}
