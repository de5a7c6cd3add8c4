import { createHash } from 'node:crypto'
import type { Activity } from '../model/activity.ts'
import { activitiesOf, lessonsOf, type Course } from '../model/course.ts'
import type { Keys } from '../model/keys.ts'
import type { Position } from '../model/position.ts'
import { withoutTerms } from '../model/rich-text.ts'
import { matchChoices } from './choices.ts'
import { compareRecords, type Lock, type LockRecord, type RecordKind } from './lock.ts'

/** A key that came or went, or both, because answers of one type say nothing to another. */
export type KeyChange = KeyedThing &
  (
    | { readonly what: 'born'; readonly position: Position }
    | { readonly what: 'retired' }
    | {
        readonly what: 'retyped'
        readonly position: Position
        readonly was: string
        readonly is: string
      }
  )

interface KeyedThing {
  readonly kind: RecordKind
  readonly id: string
}

export interface Identity {
  readonly keys: Keys
  readonly lock: Lock
  readonly changes: readonly KeyChange[]
}

interface Identified {
  readonly kind: RecordKind
  readonly id: string
  readonly text: string
  readonly position: Position
  readonly activity?: Activity
}

/**
 * Gives everything in a course its key: the one in the lock, or a new one. Pure; the caller
 * decides whether the new lock is written. Known ids keep their key whatever else changes, but a
 * question that becomes one of another type gets a new one: what was answered stays behind.
 */
export function identify(course: Course, lock: Lock): Identity {
  const courseKey = lock.course === '' ? deriveKey('c', course.id, 5, new Set()) : lock.course
  const taken = new Set(lock.records.flatMap(({ key, former = [] }) => [key, ...former]))
  const known = new Map(lock.records.map((record) => [`${record.kind} ${record.id}`, record]))
  const changes: KeyChange[] = []
  const present = new Map<string, LockRecord>()
  for (const thing of everythingIn(course)) {
    const name = `${thing.kind} ${thing.id}`
    // Two things with one id are an error that the check reports; the first one has the key.
    if (present.has(name)) continue
    const { kind, id, position } = thing
    const old = known.get(name)
    const kept = isRetyped(thing, old) ? undefined : old
    const key = kept?.key ?? deriveKey(kind.slice(0, 1), `${kind}:${id}`, 3, taken)
    taken.add(key)
    if (!old || old.retired) changes.push({ what: 'born', kind, id, position })
    else if (!kept) {
      const [was, is] = [old.type ?? '', thing.activity?.type ?? '']
      changes.push({ what: 'retyped', kind, id, position, was, is })
    }
    const former = [...(old?.former ?? []), ...(old && !kept ? [old.key] : [])]
    const record = kept && isMadeOf(thing, kept) ? kept : recordOf(thing, { key, former }, kept)
    if (thing.activity) made.set(thing.activity, record)
    present.set(name, record)
  }
  const gone = lock.records.filter((record) => !present.has(`${record.kind} ${record.id}`))
  for (const { kind, id, retired } of gone) {
    if (!retired) changes.push({ what: 'retired', kind, id })
  }
  const records = [...present.values(), ...gone.map(retire)].toSorted(compareRecords)
  const iri = lock.iri === '' ? course.iri : lock.iri
  const next = { ...lock, course: courseKey, iri, records }
  return { keys: keysOf(courseKey, records), lock: next, changes }
}

/** The record of an activity as it was made last: made of the two again it would be the same. */
const made = new WeakMap<Activity, LockRecord>()

function isMadeOf({ activity }: Identified, record: LockRecord): boolean {
  return activity !== undefined && made.get(activity) === record
}

/** Marks of texts that do not change; who looks at a course again and again has the same objects. */
const marks = new WeakMap<object, { readonly title: string; readonly mark: string }>()

/** The mark of a text, and of the title that stands above it. */
function markOf(title: string, text: object, content: () => readonly unknown[]): string {
  const known = marks.get(text)
  if (known?.title === title) return known.mark
  const mark = fingerprint(JSON.stringify(content()))
  marks.set(text, { title, mark })
  return mark
}

const marksOfChoices = new WeakMap<Activity, readonly string[]>()

function choiceMarks(activity: Activity): readonly string[] {
  const known = marksOfChoices.get(activity)
  if (known) return known
  const found = activity.choices.map(({ text }) => fingerprint(text))
  marksOfChoices.set(activity, found)
  return found
}

/** A short mark of a text: the same for the same words, whatever the white space. */
export function fingerprint(text: string): string {
  return base36(text.trim().replace(/\s+/g, ' ')).slice(0, 8)
}

function everythingIn(course: Course): readonly Identified[] {
  const modules = course.modules.map((module): Identified => ({
    kind: 'module',
    id: module.id,
    text: markOf(module.title, module.prose, () => [module.title, module.prose.body]),
    position: module.position,
  }))
  const lessons = lessonsOf(course).map((lesson): Identified => ({
    kind: 'lesson',
    id: lesson.id,
    text: markOf(lesson.title, lesson.prose, () => [lesson.title, withoutTerms(lesson.prose.body)]),
    position: lesson.position,
  }))
  const activities = activitiesOf(course).map((activity): Identified => ({
    kind: 'activity',
    id: activity.id,
    text: markOf('', activity, () => [activity.prompt, activity.data]),
    position: activity.position,
    activity,
  }))
  return [...modules, ...lessons, ...activities]
}

/** A lock of the first form tells no type: then it is taken to be what it was. */
function isRetyped({ activity }: Identified, old: LockRecord | undefined): boolean {
  return activity !== undefined && old?.type !== undefined && old.type !== activity.type
}

function recordOf(
  thing: Identified,
  { key, former }: Required<Pick<LockRecord, 'key' | 'former'>>,
  old: LockRecord | undefined,
): LockRecord {
  const record = {
    ...{ kind: thing.kind, id: thing.id, key },
    ...(thing.activity && { type: thing.activity.type }),
    ...(former.length > 0 && { former }),
    text: thing.text,
  }
  if (!thing.activity || thing.activity.choices.length === 0) return record
  const { questions } = thing.activity
  const marked = choiceMarks(thing.activity)
  const wanted = thing.activity.choices.map(({ isTarget }, index) => ({
    text: marked[index] ?? '',
    ...(isTarget && { isTarget }),
  }))
  const textsAre = questions.length > 0 ? 'ids' : 'words'
  const { choices, gone } = matchChoices(wanted, old?.choices ?? [], old?.gone ?? '', textsAre)
  return { ...record, choices, ...(gone !== '' && { gone }) }
}

/** The key and its choices stay taken; its text is no longer of interest. */
function retire(record: LockRecord): LockRecord {
  return { ...record, text: '', retired: true }
}

function keysOf(course: string, records: readonly LockRecord[]): Keys {
  const of = (kind: RecordKind): LockRecord[] =>
    records.filter((record) => record.kind === kind && !record.retired)
  return {
    course,
    modules: Object.fromEntries(of('module').map(({ id, key }) => [id, key])),
    lessons: Object.fromEntries(of('lesson').map(({ id, key }) => [id, key])),
    activities: Object.fromEntries(
      of('activity').map(({ id, key, choices = [] }) => [
        id,
        { key, choices: choices.map((choice) => choice.key) },
      ]),
    ),
  }
}

/**
 * A key that two people on two branches arrive at independently: it follows from the id. Where
 * it is taken it grows by a character.
 */
function deriveKey(
  prefix: string,
  name: string,
  length: number,
  taken: ReadonlySet<string>,
): string {
  let digits = base36(name)
  let end = length
  while (taken.has(prefix + digits.slice(0, end))) {
    end++
    if (end > digits.length) digits += base36(digits)
  }
  return prefix + digits.slice(0, end)
}

/** Twelve digits and letters, each as likely as the other. */
function base36(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex')
  return (BigInt(`0x${hash}`) % 36n ** 12n).toString(36).padStart(12, '0')
}
