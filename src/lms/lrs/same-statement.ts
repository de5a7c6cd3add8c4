import { actorKey } from './actor-key.ts'
import type { Actor, Statement } from './statement.ts'

/** What an LRS sets, or what may differ without another meaning (xAPI 1.0.3, Data 2.3.1). */
const ignored = new Set(['id', 'stored', 'authority', 'version', 'display', 'definition'])

/**
 * Whether a statement says what another said, so that sending it again is no conflict. `known` is what the
 * LRS keeps, `given` what came in: it may lack what the LRS filled in.
 */
export function isSameStatement(known: Statement, given: Statement): boolean {
  const timestamp = given.timestamp ?? known.timestamp
  const filled = { ...given, ...(timestamp !== undefined && { timestamp }) }
  return JSON.stringify(essence(known)) === JSON.stringify(essence(filled))
}

/** What matters of a value, in one order. */
function essence(value: unknown, name = ''): unknown {
  if (name === 'extensions' || name === 'attachments') return sorted(value)
  if (Array.isArray(value)) return value.map((item) => essence(item, name))
  if (typeof value !== 'object' || value === null) return plain(value, name)
  if (isActor(value)) return actorKey(value)
  const entries = Object.entries(value)
    .filter(([key]) => !ignored.has(key) || (key === 'id' && name !== ''))
    .filter(([key, part]) => key !== 'objectType' || part !== 'Activity')
    .map(([key, part]) => [key, name === 'contextActivities' ? bag(part) : essence(part, key)])
  return Object.fromEntries(entries.toSorted(byKey))
}

/** Timestamps are compared as moments; a duration to a hundredth of a second. */
function plain(value: unknown, name: string): unknown {
  if (name === 'timestamp') return Date.parse(String(value))
  if (name === 'duration') return String(value).replace(/(\.\d\d)\d+S$/, '$1S')
  return value
}

/** Activities of a context have no order. */
function bag(value: unknown): readonly unknown[] {
  const items = Array.isArray(value) ? value : [value]
  return items.map((item) => JSON.stringify(essence(item, 'activity'))).toSorted()
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]) => [key, sorted(part)])
  return Object.fromEntries(entries.toSorted(byKey))
}

function byKey([one]: readonly unknown[], [other]: readonly unknown[]): number {
  return String(one) < String(other) ? -1 : 1
}

function isActor(value: object): value is Actor {
  return ['mbox', 'mbox_sha1sum', 'openid', 'account', 'member'].some((name) => name in value)
}
