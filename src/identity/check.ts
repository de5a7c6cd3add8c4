import { lessonsOf, type Course } from '../model/course.ts'
import type { Report } from '../model/finding.ts'
import { startOf, type Position } from '../model/position.ts'
import { doubleKey, keyBorn, keyRetired, tooManyChoices } from './findings.ts'
import type { KeyChange } from './keys.ts'
import type { Keys } from '../model/keys.ts'
import type { Lock, LockRecord } from './lock.ts'

/** Where identities are kept, in the course folder. */
export const lockFile = 'course.lock.json'

/** Two records with one key: a merge of two branches can make them. */
export function checkLock(lock: Lock, text: string, report: Report): void {
  const owners = new Map<string, LockRecord>()
  for (const record of lock.records) {
    const owner = owners.get(record.key)
    if (!owner) {
      owners.set(record.key, record)
      continue
    }
    const { kind, id, key } = record
    const first = linesOf(text, owner).at(0) ?? startOf(lockFile)
    const second = linesOf(text, record).at(-1) ?? startOf(lockFile)
    report(doubleKey, second, { kind, id, key, keep: owner.id }, [first])
  }
}

/** For `--frozen`: nothing may come or go while nobody is looking. */
export function checkFrozen(changes: readonly KeyChange[], text: string, report: Report): void {
  for (const { what, kind, id, position } of changes) {
    if (what === 'born') report(keyBorn, position ?? startOf(lockFile), { kind, id })
    else report(keyRetired, linesOf(text, { kind, id }).at(0) ?? startOf(lockFile), { kind, id })
  }
}

/** A choice without a key cannot be stored: 36 have been given out before. */
export function checkChoices(course: Course, keys: Keys, report: Report): void {
  for (const { id, position } of lessonsOf(course).flatMap((lesson) => lesson.activities)) {
    if (keys.activities[id]?.choices.includes('')) report(tooManyChoices, position, { id })
  }
}

function linesOf(text: string, { kind, id }: Pick<LockRecord, 'kind' | 'id'>): Position[] {
  const mark = `"kind":"${kind}","id":"${id}"`
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.includes(mark) ? [{ file: lockFile, line: index + 1, column: 1 }] : [],
    )
}
