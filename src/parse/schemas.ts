import { z } from 'zod'
import { isVisible } from '../model/characters.ts'
import { idLength, idPattern } from '../model/course-id.ts'
import type { Locale } from '../model/diagnostic.ts'
import { iriFault } from '../model/iri.ts'
import type { Expectation, Objective, Source } from '../model/course.ts'

/** One key of the front matter: its schema and, in words, what is expected. */
export interface Field<T = unknown> {
  readonly schema: z.ZodType<T>
  readonly required: boolean
  readonly expected: Readonly<Record<Locale, string>>
}

type Fields = Readonly<Record<string, Field>>

const text = z.string().trim().refine(isVisible)
const id = z.string().max(idLength).regex(idPattern)
const day = z.iso.date()
const texts = z
  .union([text, z.array(text)])
  .transform((value): readonly string[] => (typeof value === 'string' ? [value] : value))

/** From semver.org, without build metadata. */
const semver = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?$/

const objective = z.strictObject({ id, text, assessed: z.boolean().default(true) })
const objectives = z
  .array(z.union([id, objective]))
  .transform((list): readonly (string | Omit<Objective, 'position'>)[] => list)

const source = z.union([
  text.transform((title): Source => ({ title, url: '' })),
  z.strictObject({ title: text, url: z.url({ protocol: /^https?$/ }).default('') }),
])

const words = {
  text: { nl: 'een tekst die te zien is', en: 'a text that can be seen' },
  texts: { nl: 'een tekst of een lijst van teksten', en: 'a text or a list of texts' },
  id: {
    nl: 'kleine letters, cijfers en losse streepjes, beginnend met een letter, hooguit 40 tekens',
    en: 'lower-case letters, digits and single hyphens, starting with a letter, at most 40 characters',
  },
  objectives: {
    nl: 'een lijst van { id, text }, of van ids van eerder genoemde leerdoelen',
    en: 'a list of { id, text }, or of ids of objectives declared above',
  },
  day: { nl: 'een dag als 2026-11-23', en: 'a day such as 2026-11-23' },
  flag: { nl: 'true of false', en: 'true or false' },
}

const required = <T>(schema: z.ZodType<T>, expected: Field['expected']): Field<T> => ({
  schema,
  required: true,
  expected,
})
const optional = <T>(schema: z.ZodType<T>, expected: Field['expected']): Field<T> => ({
  schema,
  required: false,
  expected,
})

/** The front matter of `course.md`. */
export const courseFields = {
  id: required(id, words.id),
  title: required(text, words.text),
  language: required(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), {
    nl: 'een taalcode als nl of en-GB',
    en: 'a language tag such as nl or en-GB',
  }),
  version: required(z.string().regex(semver), {
    nl: 'een versie als "1.0.0" (tussen aanhalingstekens)',
    en: 'a version such as "1.0.0" (in quotes)',
  }),
  summary: required(text, words.text),
  audience: optional(text, words.text),
  reading: optional(z.enum(['professional', 'public']), {
    nl: 'professional of public',
    en: 'professional or public',
  }),
  author: optional(texts, words.texts),
  publisher: optional(texts, words.texts),
  licence: optional(text, words.text),
  objectives: optional(objectives, words.objectives),
  expect: optional(
    z
      .strictObject({ modules: z.int().min(1).optional(), lessons: z.int().min(1).optional() })
      .transform((value): Expectation => JSON.parse(JSON.stringify(value)) as Expectation),
    { nl: '{ modules: 6, lessons: 27 }', en: '{ modules: 6, lessons: 27 }' },
  ),
  formats: optional(z.array(text), {
    nl: 'een lijst als [scorm12, web]',
    en: 'a list such as [scorm12, web]',
  }),
  iri: optional(
    text.refine((value) => iriFault(value) === undefined),
    { nl: 'een vast webadres', en: 'a permanent web address' },
  ),
  completion: optional(
    z.strictObject({
      of: z.enum(['core', 'all']).default('core'),
      report: z.enum(['completed', 'passed']).default('completed'),
    }),
    {
      nl: '{ of: core|all, report: completed|passed }',
      en: '{ of: core|all, report: completed|passed }',
    },
  ),
  passing: optional(z.number().min(0).max(100), {
    nl: 'een percentage van 0 tot 100',
    en: 'a percentage from 0 to 100',
  }),
  feedback: optional(z.union([z.email(), z.url({ protocol: /^https$/ })]), {
    nl: 'een mailadres of een https-link',
    en: 'a mail address or an https link',
  }),
  preview: optional(id, words.id),
  terms: optional(z.unknown(), words.text),
  rules: optional(z.unknown(), words.text),
} satisfies Fields

/** The front matter of `module.md`. */
export const moduleFields = {
  id: required(id, words.id),
  title: required(text, words.text),
  kind: required(z.enum(['core', 'bonus']), { nl: 'core of bonus', en: 'core or bonus' }),
  summary: required(text, words.text),
  objectives: optional(objectives, words.objectives),
} satisfies Fields

/** The front matter of a lesson. */
export const lessonFields = {
  id: required(id, words.id),
  title: required(text, words.text),
  minutes: required(z.int().min(1).max(600), {
    nl: 'een heel aantal minuten, bijvoorbeeld 15',
    en: 'a whole number of minutes, for instance 15',
  }),
  summary: optional(text, words.text),
  objectives: optional(objectives, words.objectives),
  sources: optional(
    z.array(source).transform((list): readonly Source[] => list),
    { nl: 'een lijst van teksten of { title, url }', en: 'a list of texts or { title, url }' },
  ),
  legal: optional(z.boolean(), words.flag),
  checkedOn: optional(day, words.day),
  reviewBy: optional(day, words.day),
  after: optional(z.array(id), {
    nl: 'een lijst van ids van lessen',
    en: 'a list of ids of lessons',
  }),
} satisfies Fields
