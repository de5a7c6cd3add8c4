import { cmi5Requirements } from '../support/cmi5-requirements.ts'
import type { Treatments } from './requirements.ts'

/** What is known of the requirements that are ours, by number. */
export interface Evidence {
  readonly treatments: Treatments
  /** Whether our unit is played against the LMS that judges. */
  readonly isPlayed: boolean
}

/** Those without a test. */
export function withoutTest({ treatments, isPlayed }: Evidence): readonly string[] {
  return [...treatments.open, ...(isPlayed ? [] : treatments.judged)]
}

/** The table in Markdown. */
export function requirementsTable(evidence: Evidence): string {
  const { treatments, isPlayed } = evidence
  const { named, judged, open, lms, notApplicable } = treatments
  const missing = withoutTest(evidence).length
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ['tested by name', named],
    [
      isPlayed ? 'judged in every session that is played' : 'missing: judged, not yet played',
      judged,
    ],
    ['missing', open],
  ]
  const ours = new Map(ways.flatMap(([way, ids]) => ids.map((id) => [id, way] as const)))
  const reasons = new Map(
    notApplicable.flatMap(({ because, ids }) => ids.map((id) => [id, because] as const)),
  )
  const row = (id: string, way: string): string => `| ${id} | ${textOf(id)} | ${way} |`
  const rows = Object.keys(cmi5Requirements).flatMap((id) => {
    const way = ours.get(id)
    return way === undefined ? [] : [row(id, way)]
  })
  const others = Object.keys(cmi5Requirements).flatMap((id) => {
    const because = reasons.get(id)
    return because === undefined ? [] : [row(id, because)]
  })
  return `# The requirements of cmi5

Written by \`npm run requirements\`; the decisions are in \`test/cmi5/requirements.ts\`. The words are those of
\`@cmi5/requirements\` 1.0.0 (Apache-2.0), which numbers them by the sections of the specification.

Of ${Object.keys(cmi5Requirements).length} requirements ${ours.size} are for an assignable unit or a package,
and so for what Lespakket makes; ${missing} of them have no test yet. ${reasons.size} do not apply, and
${lms.length} are for an LMS or an LRS.

"Judged" means that the LMS of the tests refuses a unit that breaks it, with this number; a test in \`test/lms\`
breaks each of them.

## For a unit or a package

| number | requirement | how |
| ------ | ----------- | --- |
${rows.join('\n')}

## Not applicable

| number | requirement | why |
| ------ | ----------- | --- |
${others.join('\n')}

## For an LMS or an LRS

${lms.join(', ')}
`
}

function textOf(id: string): string {
  return (cmi5Requirements[id]?.txt ?? '').replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
}
