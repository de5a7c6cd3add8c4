import { z } from 'zod'
import { compareText } from '../model/position.ts'
import type { Division } from '../model/sco.ts'

/** What has an identity of its own besides the course. */
export type RecordKind = 'module' | 'lesson' | 'activity'

/** One frozen identity. */
export interface LockRecord {
  readonly kind: RecordKind
  readonly id: string
  /** `[a-z][a-z0-9]*`, unique in the course for ever. */
  readonly key: string
  /** Activities: of which type the answers under the key are; absent in a file of the first form. */
  readonly type?: string
  /** Activities: the keys that it had as another type; never given out again. */
  readonly former?: readonly string[]
  /** Fingerprint of the text, to see later what changed. Empty for a retired record. */
  readonly text: string
  /** Activities: the choices in the author's order. */
  readonly choices?: readonly LockChoice[]
  /** Keys of choices that are gone; never given out again. */
  readonly gone?: string
  /** Deleted from the course; the key stays taken. */
  readonly retired?: true
}

/** One character `[a-z0-9]` and the fingerprint of the choice's text. */
export interface LockChoice {
  readonly key: string
  readonly text: string
  /** Others are paired with it: see `Choice`. */
  readonly isTarget?: true
}

/** The content of `course.lock.json`. */
export interface Lock {
  /** Key of the course: identifiers in manifests derive from it and never change. */
  readonly course: string
  /** The address of the course, once it was exported with one; empty before. */
  readonly iri: string
  /** How the last package was divided into SCOs; absent in a file of an earlier form. */
  readonly division?: Division
  readonly records: readonly LockRecord[]
}

/** A lock before anything was exported. */
export const emptyLock: Lock = { course: '', iri: '', records: [] }

/** Of the file's form. A file of a later one is refused, not guessed at. */
export const lockVersion = 3
/** The forms before: at first activities had no type, and then the course no address and no division. */
const formerVersions = [1, 2] as const

const key = z.string().regex(/^[a-z][a-z0-9]*$/)
const record = z.strictObject({
  kind: z.enum(['module', 'lesson', 'activity']),
  id: z.string(),
  key,
  type: z.string().optional(),
  former: z.array(key).optional(),
  text: z.string(),
  choices: z
    .array(z.string().regex(/^[a-z0-9][:>][a-z0-9]*$/))
    .max(36)
    .optional(),
  gone: z
    .string()
    .regex(/^[a-z0-9]{0,36}$/)
    .optional(),
  retired: z.literal(true).optional(),
})
const file = z.strictObject({
  version: z.literal([...formerVersions, lockVersion]),
  course: key,
  iri: z.string().optional(),
  sco: z.enum(['course', 'module', 'lesson']).optional(),
  records: z.array(record),
})

/** A lock, or the number of the first record that is none, if it is a record. */
export type DecodedLock =
  { readonly lock: Lock } | { readonly lock?: undefined; readonly record: number | undefined }

/** Takes a lock out of JSON; what is not exactly of the file's form is no lock. */
export function decodeLock(json: unknown): DecodedLock {
  const result = file.safeParse(json)
  if (!result.success) {
    const [list, record] = result.error.issues[0]?.path ?? []
    return { record: list === 'records' && typeof record === 'number' ? record : undefined }
  }
  const { course, iri = '', sco, records } = result.data
  const division = sco && { division: sco }
  return { lock: { course, iri, ...division, records: records.map(toRecord) } }
}

/** Writes one line per record, sorted, so that two branches merge by line. */
export function formatLock({ course, iri, division, records }: Lock): string {
  const lines = records
    .toSorted(compareRecords)
    .map(({ choices, ...rest }) =>
      JSON.stringify(choices ? { ...rest, choices: choices.map(fromChoice) } : rest),
    )
  const body = lines.length > 0 ? `\n    ${lines.join(',\n    ')}\n  ` : ''
  const address = iri === '' ? '' : `  "iri": ${JSON.stringify(iri)},\n`
  const sco = division === undefined ? '' : `  "sco": "${division}",\n`
  return `{\n  "version": ${lockVersion},\n  "course": ${JSON.stringify(course)},\n${address}${sco}  "records": [${body}]\n}\n`
}

/** By kind and id: the order of the lines in the file. */
export function compareRecords(a: LockRecord, b: LockRecord): number {
  return compareText(a.kind, b.kind) || compareText(a.id, b.id)
}

function toRecord(read: z.output<typeof record>): LockRecord {
  const { kind, id, key, type, former, text, choices, gone, retired } = read
  return {
    ...{ kind, id, key },
    ...(type !== undefined && { type }),
    ...(former && { former }),
    text,
    ...(choices && { choices: choices.map(toChoice) }),
    ...(gone !== undefined && { gone }),
    ...(retired && { retired }),
  }
}

/** `a:7x2k`, or `b>9d1m` for what others are paired with. */
function fromChoice({ key: choiceKey, text, isTarget }: LockChoice): string {
  return `${choiceKey}${isTarget ? '>' : ':'}${text}`
}

function toChoice(written: string): LockChoice {
  const [choiceKey = '', fingerprint = ''] = written.split(/[:>]/)
  return { key: choiceKey, text: fingerprint, ...(written.includes('>') && { isTarget: true }) }
}
