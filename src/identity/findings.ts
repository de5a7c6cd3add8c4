import { defineFinding, type AnyFinding } from '../model/finding.ts'
import type { RecordKind } from './lock.ts'

const kinds = {
  nl: { module: 'module', lesson: 'les', activity: 'vraag' },
  en: { module: 'module', lesson: 'lesson', activity: 'question' },
} as const

interface Keyed {
  readonly kind: RecordKind
  readonly id: string
}

export const unreadableLock = defineFinding<{ file: string }>({
  id: 'lock/unreadable',
  severity: 'error',
  text: {
    nl: ({ file }) => ({
      message: `${file} is niet te lezen, dus de vaste kenmerken van lessen en vragen zijn onbekend.`,
      hint: 'Zet de laatste goede versie terug uit git; los bij een samenvoeging de regels met <<<<<<< op.',
    }),
    en: ({ file }) => ({
      message: `${file} cannot be read, so the frozen keys of lessons and questions are unknown.`,
      hint: 'Restore the last good version from git; after a merge resolve the lines with <<<<<<<.',
    }),
  },
})

export const doubleKey = defineFinding<Keyed & { key: string; keep: string }>({
  id: 'lock/double-key',
  severity: 'error',
  text: {
    nl: ({ key, id, keep }) => ({
      message: `Kenmerk "${key}" is van twee onderdelen: "${keep}" en "${id}".`,
      hint: `Verwijder de regel van "${id}" en exporteer opnieuw; "${keep}" houdt zijn kenmerk.`,
      related: `Dit is de regel van "${keep}".`,
    }),
    en: ({ key, id, keep }) => ({
      message: `Key "${key}" belongs to two things: "${keep}" and "${id}".`,
      hint: `Remove the line of "${id}" and export again; "${keep}" keeps its key.`,
      related: `This is the line of "${keep}".`,
    }),
  },
})

export const keyBorn = defineFinding<Keyed>({
  id: 'lock/key-born',
  severity: 'error',
  text: {
    nl: ({ kind, id }) => ({
      message: `De ${kinds.nl[kind]} "${id}" staat nog niet in course.lock.json.`,
      hint: 'Doe lespakket export op je eigen computer en neem course.lock.json op in git.',
    }),
    en: ({ kind, id }) => ({
      message: `The ${kinds.en[kind]} "${id}" is not in course.lock.json yet.`,
      hint: 'Run lespakket export on your own machine and commit course.lock.json.',
    }),
  },
})

export const keyRetired = defineFinding<Keyed>({
  id: 'lock/key-retired',
  severity: 'error',
  text: {
    nl: ({ kind, id }) => ({
      message: `De ${kinds.nl[kind]} "${id}" staat in course.lock.json, maar niet meer in de cursus.`,
      hint: 'Is dat de bedoeling? Doe lespakket export en neem course.lock.json op in git. Zo niet: zet de id terug.',
    }),
    en: ({ kind, id }) => ({
      message: `The ${kinds.en[kind]} "${id}" is in course.lock.json but no longer in the course.`,
      hint: 'Is that meant? Run lespakket export and commit course.lock.json. If not: put the id back.',
    }),
  },
})

export const tooManyChoices = defineFinding<{ id: string }>({
  id: 'lock/too-many-choices',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `Vraag "${id}" heeft meer dan 36 antwoorden gehad; er zijn geen vaste kenmerken meer over.`,
      hint: 'Geef de vraag een nieuwe #id, dan begint hij opnieuw.',
    }),
    en: ({ id }) => ({
      message: `Question "${id}" has had more than 36 answers; there are no frozen keys left.`,
      hint: 'Give the question a new #id, then it starts afresh.',
    }),
  },
})

/** Every finding about the lock file. */
export const identityFindings: readonly AnyFinding[] = [
  unreadableLock,
  doubleKey,
  keyBorn,
  keyRetired,
  tooManyChoices,
]
