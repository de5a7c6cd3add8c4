import type { Report } from '../model/finding.ts'
import { startOf, type Position } from '../model/position.ts'
import { unreadableLock } from './findings.ts'
import { decodeLock, lockVersion, type Lock, type LockRecord } from './lock.ts'

/** Where identities are kept, in the course folder. */
export const lockFile = 'course.lock.json'

/** Reads the text of a lock file; reports, at its line, why it is none. */
export function readLock(text: string, report: Report): Lock | undefined {
  const conflict = /^(?:<{7}|={7}|>{7}).*$/m.exec(text)
  if (conflict) {
    const found = conflict[0].slice(0, 40)
    report(unreadableLock, placeOf(text, conflict.index), { cause: 'conflict', found })
    return undefined
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    report(unreadableLock, placeOf(text, offsetIn(error, text)), { cause: 'syntax', found: '' })
    return undefined
  }
  const version = versionOf(json)
  if (version > lockVersion) {
    report(unreadableLock, startOf(lockFile), { cause: 'newer', found: String(version) })
    return undefined
  }
  const decoded = decodeLock(json)
  if (decoded.lock) return decoded.lock
  const offset = [...text.matchAll(/"kind"/g)][decoded.record ?? -1]?.index ?? 0
  const position = { ...placeOf(text, offset), column: 1 }
  const line = text.split('\n')[position.line - 1] ?? ''
  report(unreadableLock, position, { cause: 'shape', found: line.trim().slice(0, 60) })
  return undefined
}

/** Where the records of a thing stand in the file, the first of them first. */
export function recordPlaces(
  text: string,
): (record: Pick<LockRecord, 'kind' | 'id'>) => readonly Position[] {
  const places = new Map<string, Position[]>()
  for (const [index, line] of text.split('\n').entries()) {
    const [, kind, id] = /"kind":\s*"([a-z]+)",\s*"id":\s*"([^"]*)"/.exec(line) ?? []
    const name = `${kind} ${id}`
    const position = { file: lockFile, line: index + 1, column: 1 }
    if (kind === undefined) continue
    const known = places.get(name)
    if (known) known.push(position)
    else places.set(name, [position])
  }
  return ({ kind, id }) => places.get(`${kind} ${id}`) ?? []
}

/** Where the address of the course stands in the file. */
export function iriPlace(text: string): Position {
  const line = text.split('\n').findIndex((each) => /^\s*"iri":/.test(each))
  return { file: lockFile, line: Math.max(0, line) + 1, column: 1 }
}

function versionOf(json: unknown): number {
  const isObject = typeof json === 'object' && json !== null
  return isObject && 'version' in json && typeof json.version === 'number' ? json.version : 0
}

/** Node tells the place of a mistake in words only, and not for every mistake. */
function offsetIn(error: unknown, text: string): number {
  const message = error instanceof Error ? error.message : ''
  const offset = /position (\d+)/.exec(message)?.[1]
  if (offset !== undefined) return Number(offset)
  return message.includes('end of JSON') ? text.trimEnd().length : 0
}

function placeOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n')
  return { file: lockFile, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
