import type { z } from 'zod'
import { codeOf, isVisible } from '../model/characters.ts'
import { idFrom } from '../model/course-id.ts'
import type { Report } from '../model/finding.ts'
import { iriFault, properIri } from '../model/iri.ts'
import { nearest } from '../model/nearest.ts'
import type { Position } from '../model/position.ts'
import type { Fields as FieldPositions } from '../model/course.ts'
import { illFormedId, missingId, requiredField, unknownKey, wrongValue } from './findings.ts'
import { illFormedIri } from './iri-findings.ts'
import type { Field } from './schemas.ts'

/** Front matter as `src/load` hands it over. */
export interface RawFields {
  readonly data: Readonly<Record<string, unknown>>
  at(path: readonly (string | number)[]): Position
}

type Shape = Readonly<Record<string, Field>>
type Values<S extends Shape> = { readonly [K in keyof S]?: z.output<S[K]['schema']> }

/** The values that are right, and where each key stands. */
export interface ReadFields<S extends Shape> {
  readonly values: Values<S>
  readonly id: string
  readonly positions: FieldPositions
}

/**
 * Reads front matter key by key, so that one mistake does not hide the next. A wrong value is
 * reported and left out. `fallbackId` stands in for a missing id until the author writes one.
 */
export function readFields<S extends Shape>(
  shape: S,
  raw: RawFields,
  fallbackId: string,
  report: Report,
): ReadFields<S> {
  const known = Object.keys(shape)
  const present = Object.keys(raw.data)
  for (const key of present) {
    if (!known.includes(key)) report(unknownKey, raw.at([key]), { key, near: nearest(key, known) })
  }
  const values: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(shape)) {
    const value = raw.data[key]
    if (value !== undefined && value !== null) values[key] = readField(key, field, raw, report)
    else if (field.required) reportMissing(key, field, raw.at([]), fallbackId, report)
  }
  return {
    // Each value came out of the schema of its own key.
    values: values as Values<S>,
    id: typeof values['id'] === 'string' ? values['id'] : fallbackId,
    positions: Object.fromEntries(present.flatMap((key) => placesOf(key, raw))),
  }
}

/** Of the key and, for a list, of each of its entries. */
function placesOf(key: string, raw: RawFields): readonly (readonly [string, Position])[] {
  const value = raw.data[key]
  const entries = Array.isArray(value) ? value.map((_, index) => index) : []
  return [
    [key, raw.at([key])],
    ...entries.map((index) => [`${key}.${index}`, raw.at([key, index])] as const),
  ]
}

function readField(key: string, field: Field, raw: RawFields, report: Report): unknown {
  const value = raw.data[key]
  const result = field.schema.safeParse(value)
  if (result.success) return result.data
  const path = [key, ...(result.error.issues[0]?.path ?? [])].filter(
    (part) => typeof part !== 'symbol',
  )
  const fault = key === 'iri' && typeof value === 'string' ? iriFault(value) : undefined
  if (key === 'id') report(illFormedId, raw.at([key]), { id: shown(value) })
  else if (fault) {
    const [iri, proper] = [shown(value), properIri(String(value))]
    report(illFormedIri, raw.at([key]), { iri, fault, proper })
  } else {
    report(wrongValue, raw.at(path), { key, found: shown(value), expected: field.expected })
  }
  return undefined
}

function reportMissing(
  key: string,
  field: Field,
  position: Position,
  fallbackId: string,
  report: Report,
): void {
  if (key === 'id') report(missingId, position, { proposal: `id: ${fallbackId}` })
  else report(requiredField, position, { key, expected: field.expected })
}

/** A value as an author recognises it, short enough for one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${readable(value)}"` : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

/** Between quotes nobody sees a text that only holds what cannot be seen. */
function readable(text: string): string {
  return isVisible(text) ? text : text.replace(/\S/gu, codeOf)
}

/** A well-formed id made of a file or folder name: `01-Één les.md` gives `een-les`. */
export function idFromName(name: string): string {
  return idFrom(name.replace(/\.md$/, '').replace(/^\d+-?/, '')) || 'les'
}
