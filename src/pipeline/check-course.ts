import { checkCourse } from '../check/run.ts'
import { stateSizeOf } from '../check/state-size.ts'
import { rules } from '../check/registry.ts'
import { checkScos } from '../check/scos.ts'
import { exporters, packageRules } from '../export/registry.ts'
import { checkChoices, checkFrozen, checkIri, checkLock } from '../identity/check.ts'
import { fileCredential } from '../load/credential-findings.ts'
import { checkDivision } from '../identity/division.ts'
import { identify } from '../identity/keys.ts'
import type { Lock } from '../identity/lock.ts'
import type { Course } from '../model/course.ts'
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts'
import { collector, type Report } from '../model/finding.ts'
import type { Keys } from '../model/keys.ts'
import { nearest } from '../model/nearest.ts'
import type { ScoUnit } from '../model/sco.ts'
import type { StateLimit, StateSize } from '../model/state-size.ts'
import { isSuppressed, type Suppression } from '../model/suppression.ts'
import { suppressionUnknown } from '../parse/findings.ts'
import { catalogue } from './catalogue.ts'
import { loadCourse, type Readers } from './load-course.ts'
import { loadLock } from './load-lock.ts'
import { loadTheme } from './load-theme.ts'
import { divisionOf, scoRulesOf } from './sco-formats.ts'

export interface CheckOptions {
  readonly frozen?: boolean
  /** Also check the limits of these, besides those of the formats that the course names. */
  readonly formats?: readonly string[]
  /** A package of these formats, and no other, is about to be made: only their limits count. */
  readonly isForExport?: boolean
  /** Also tell what the course loses when each of these is a SCO by itself. */
  readonly sco?: ScoUnit | undefined
  /** Name or file of a theme, to check and to show the course in. */
  readonly theme?: string | undefined
  /** ISO day; without it no text is too old. */
  readonly today?: string | undefined
  /** Where a file of a theme is looked for. */
  readonly cwd?: string
}

/** A course with everything that is known of it. `diagnostics` are sorted by place. */
export interface CheckedCourse {
  readonly folder: string
  readonly course: Course
  readonly keys: Keys
  /** As it should be written after an export. */
  readonly lock: Lock
  /** How long the state of a learner can become; of a divided course that of the largest SCO. */
  readonly size: StateSize
  /** The formats whose limits were checked and that keep a state. */
  readonly stateLimits: readonly StateLimit[]
  /** Style sheet of the theme, behind the usual one; empty without a theme. */
  readonly theme: string
  readonly diagnostics: readonly Diagnostic[]
}

/** What may be remembered of the check before. */
export interface CheckMemory extends Readers {
  readonly identify?: typeof identify
}

/**
 * Loads, parses and checks a course. Reads only; throws `UsageError` when there is no course. `readers`
 * may remember what they read before, and `identify` what it gave.
 */
export async function checkFolder(
  folder: string,
  {
    frozen = false,
    formats = [],
    isForExport = false,
    sco,
    theme,
    cwd = folder,
    today,
  }: CheckOptions = {},
  { identify: identifyBy = identify, ...readers }: CheckMemory = {},
): Promise<CheckedCourse> {
  const found: Diagnostic[] = []
  const report = collector(found)
  const { course, diagnostics, suppressions } = await loadCourse(folder, readers)
  const wanted = isForExport ? formats : limitingFormats(course, formats)
  const chosen = exporters.filter(({ id }) => wanted.includes(id))
  const limits = chosen.flatMap((exporter) => exporter.rules)
  const ofScos = scoRulesOf(formats, course, sco)
  const loaded = loadLock(folder, report)
  // Of a lock that is refused nothing is known: that is told, and forgets nothing.
  const identity = (loaded.isRefused ? identify : identifyBy)(course, loaded.lock)
  checkLock(loaded.lock, loaded.text, report)
  checkIri(course, loaded.lock, loaded.text, report)
  checkChoices(course, identity.keys, report)
  if (frozen && !loaded.isRefused) checkFrozen(course, loaded, identity.changes, report)
  const division = divisionOf(isForExport ? formats : [], sco)
  if (division) checkDivision(loaded, { division, frozen }, identity.changes, report)
  checkSuppressions(suppressions, report)
  if (sco) checkScos(course, sco, report)
  const size = stateSizeOf(course, identity.keys, sco)
  const styles = theme === undefined ? '' : loadTheme(theme, cwd, folder, report)
  const all = [
    ...diagnostics,
    ...found,
    ...checkCourse([...rules, ...packageRules, ...limits, ...ofScos], course, {
      size,
      ...(today !== undefined && { today }),
    }),
  ]
  return {
    folder,
    course,
    keys: identity.keys,
    lock: identity.lock,
    size,
    stateLimits: chosen.flatMap(({ id, title, stateLimit }) =>
      stateLimit === undefined ? [] : [{ format: id, title, limit: stateLimit }],
    ),
    theme: styles,
    diagnostics: withoutSecrets(all)
      .filter((each) => each.rule === fileCredential.id || !isSuppressed(each, suppressions))
      .toSorted(compareDiagnostics),
  }
}

/**
 * A warning may quote the words that it is about, and a report is kept in logs. In a file that holds
 * a credential nothing is quoted: what else is to be said of it comes when the credential is gone.
 */
function withoutSecrets(all: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = new Set(
    all.filter(({ rule }) => rule === fileCredential.id).map(({ position }) => position.file),
  )
  return all.filter(({ severity, position }) => severity === 'error' || !files.has(position.file))
}

/** The usual format is only meant where nobody names another. */
function limitingFormats({ formats, fields }: Course, asked: readonly string[]): readonly string[] {
  const isNamed = fields['formats'] !== undefined
  return isNamed || asked.length === 0 ? [...formats, ...asked] : asked
}

/** Whether a package may be made of it. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

/** A misspelt name silences nothing, and the author would not know why. */
function checkSuppressions(suppressions: readonly Suppression[], report: Report): void {
  for (const { rule, position } of suppressions) {
    if (catalogue.has(rule)) continue
    report(suppressionUnknown, position, { rule, near: nearest(rule, [...catalogue.keys()]) })
  }
}
