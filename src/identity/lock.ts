import { z } from 'zod'
import { compareText } from '../model/position.ts'

/** What has an identity of its own besides the course. */
export type RecordKind = 'module' | 'lesson' | 'activity'

/** One frozen identity. */
export interface LockRecord {
  readonly kind: RecordKind
  readonly id: string
  /** `[a-z][a-z0-9]*`, unique in the course for ever. */
  readonly key: string
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
}

/** The content of `course.lock.json`. */
export interface Lock {
  /** Key of the course: identifiers in manifests derive from it and never change. */
  readonly course: string
  readonly records: readonly LockRecord[]
}

/** A lock before anything was exported. */
export const emptyLock: Lock = { course: '', records: [] }

const key = z.string().regex(/^[a-z][a-z0-9]*$/)
const record = z.strictObject({
  kind: z.enum(['module', 'lesson', 'activity']),
  id: z.string(),
  key,
  text: z.string(),
  choices: z.array(z.string().regex(/^[a-z0-9]:[a-z0-9]*$/)).optional(),
  gone: z.string().optional(),
  retired: z.literal(true).optional(),
})
const file = z.strictObject({ version: z.literal(1), course: key, records: z.array(record) })

/** Reads the file's text; nothing when it is not a lock file of this version. */
export function parseLock(text: string): Lock | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const result = file.safeParse(json)
  if (!result.success) return undefined
  const { course, records } = result.data
  return {
    course,
    records: records.map(({ choices, gone, retired, ...rest }) => ({
      ...rest,
      ...(choices && { choices: choices.map(toChoice) }),
      ...(gone !== undefined && { gone }),
      ...(retired && { retired }),
    })),
  }
}

/** Writes one line per record, sorted, so that two branches merge by line. */
export function formatLock({ course, records }: Lock): string {
  const lines = records
    .toSorted(compareRecords)
    .map(({ choices, ...rest }) =>
      JSON.stringify(
        choices
          ? { ...rest, choices: choices.map((choice) => `${choice.key}:${choice.text}`) }
          : rest,
      ),
    )
  const body = lines.length > 0 ? `\n    ${lines.join(',\n    ')}\n  ` : ''
  return `{\n  "version": 1,\n  "course": ${JSON.stringify(course)},\n  "records": [${body}]\n}\n`
}

/** By kind and id: the order of the lines in the file. */
export function compareRecords(a: LockRecord, b: LockRecord): number {
  return compareText(a.kind, b.kind) || compareText(a.id, b.id)
}

function toChoice(text: string): LockChoice {
  const [choiceKey = '', fingerprint = ''] = text.split(':')
  return { key: choiceKey, text: fingerprint }
}
