import { authors } from '../activities/registry.ts'
import { rules } from '../check/registry.ts'
import { scoFindings } from '../check/sco-findings.ts'
import { exporters, packageRules } from '../export/registry.ts'
import { divisionFindings } from '../identity/division.ts'
import { identityFindings } from '../identity/findings.ts'
import { loadFindings } from '../load/findings.ts'
import type { AnyFinding } from '../model/finding.ts'
import { parseFindings } from '../parse/findings.ts'
import { themeFindings } from '../theme/findings.ts'

/** Every kind of problem that any stage can report, by id. */
export const catalogue: ReadonlyMap<string, AnyFinding> = collect([
  ...loadFindings,
  ...parseFindings,
  ...authors.flatMap((author) => author.findings),
  ...rules,
  ...scoFindings,
  ...identityFindings,
  ...divisionFindings,
  ...themeFindings,
  ...packageRules,
  ...exporters.flatMap(({ rules: limits, scoRules = [] }) => [...limits, ...scoRules]),
])

/** One finding may be in several lists; two findings may never have one id. */
function collect(findings: readonly AnyFinding[]): ReadonlyMap<string, AnyFinding> {
  const byId = new Map<string, AnyFinding>()
  for (const finding of findings) {
    const known = byId.get(finding.id) ?? finding
    if (known !== finding) throw new Error(`Two findings are called "${finding.id}".`)
    byId.set(finding.id, finding)
  }
  return byId
}
