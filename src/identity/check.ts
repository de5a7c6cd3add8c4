import { activitiesOf, type Course } from '../model/course.ts'
import type { Report } from '../model/finding.ts'
import type { Keys } from '../model/keys.ts'
import { startOf } from '../model/position.ts'
import {
  doubleId,
  doubleKey,
  iriBorn,
  iriChanged,
  keyBorn,
  keyRetired,
  tooManyChoices,
  typeChanged,
} from './findings.ts'
import type { KeyChange } from './keys.ts'
import type { Lock, LockRecord } from './lock.ts'
import { iriPlace, lockFile, recordPlaces } from './read.ts'

/** Two records of one thing, or with one key: a merge of two branches can make them. */
export function checkLock(lock: Lock, text: string, report: Report): void {
  const places = recordPlaces(text)
  const firstOf = new Map<string, LockRecord>()
  const owners = new Map<string, LockRecord>()
  for (const record of lock.records) {
    const { kind, id, key } = record
    const [first = startOf(lockFile), second = first] = places(record)
    const owner = owners.get(key)
    if (firstOf.has(nameOf(record))) report(doubleId, second, { kind, id }, [first])
    else if (owner) {
      const related = places(owner).at(0) ?? startOf(lockFile)
      report(doubleKey, first, { kind, id, key, keep: owner.id }, [related])
    }
    firstOf.set(nameOf(record), record)
    if (!owner) owners.set(key, record)
  }
}

/** What was recorded under one address is found under no other. */
export function checkIri(course: Course, lock: Lock, text: string, report: Report): void {
  const { iri, fields, position } = course
  if (iri === '' || lock.iri === '' || iri === lock.iri) return
  report(iriChanged, fields['iri'] ?? position, { was: lock.iri, is: iri }, [iriPlace(text)])
}

/** For `--frozen`: nothing may come or go while nobody is looking. */
export function checkFrozen(
  course: Course,
  { lock, text }: { readonly lock: Lock; readonly text: string },
  changes: readonly KeyChange[],
  report: Report,
): void {
  const start = startOf(lockFile)
  if (lock.course === '') {
    report(keyBorn, start, { kind: 'course', id: course.id })
    return
  }
  if (course.iri !== '' && lock.iri === '') {
    report(iriBorn, course.fields['iri'] ?? course.position, { iri: course.iri })
  }
  const places = recordPlaces(text)
  for (const change of changes) {
    const { kind, id } = change
    const place = places(change).at(0) ?? start
    if (change.what === 'born') report(keyBorn, change.position, { kind, id })
    else if (change.what === 'retired') report(keyRetired, place, { kind, id })
    else {
      const { was, is, position } = change
      report(typeChanged, position, { id, was, is }, [place])
    }
  }
}

/** A choice without a key cannot be stored: 36 have been given out before. */
export function checkChoices(course: Course, keys: Keys, report: Report): void {
  for (const { id, position } of activitiesOf(course)) {
    if (keys.activities[id]?.choices.includes('')) report(tooManyChoices, position, { id })
  }
}

function nameOf({ kind, id }: LockRecord): string {
  return `${kind} ${id}`
}
