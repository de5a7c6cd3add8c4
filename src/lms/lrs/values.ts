import { z } from 'zod'
import { isUrl } from '../../model/is-url.ts'

const uuidForm = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i
const schemeForm = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i
const timestampForm = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/
const durationForm =
  /^P(?:\d+(?:\.\d+)?W|(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/

/** Fully qualified: with a scheme, and nothing in it that an IRI cannot hold (RFC 3987). */
export function isIri(text: string): boolean {
  return schemeForm.test(text) && isUrl(text)
}

/** A language tag by the letter (RFC 5646). */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/** A moment by RFC 3339 that exists. `-00:00` is refused (xAPI 1.0.3, Data 4.5). */
export function isTimestamp(text: string): boolean {
  const [, year, month, day, hour, minute, second, zone] = timestampForm.exec(text) ?? []
  if (zone === undefined || zone === '-00:00') return false
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1
  const isTime = Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 60
  return isDay && Number(day) <= lastDay && isTime
}

/** A length of time by ISO 8601 (xAPI 1.0.3, Data 4.6). */
export function isDuration(text: string): boolean {
  return durationForm.test(text)
}

const checked = (isRight: (text: string) => boolean, what: string): z.ZodString =>
  z.string().refine(isRight, `expected ${what}`)

export const uuid = checked((text) => uuidForm.test(text), 'a UUID')
export const iri = checked(isIri, 'an absolute IRI')
export const timestamp = checked(isTimestamp, 'a timestamp by RFC 3339')
export const duration = checked(isDuration, 'a duration by ISO 8601')
export const languageTag = checked(isLanguageTag, 'a language tag by RFC 5646')
export const mbox = checked(
  (text) => /^mailto:[^\s@:]+@[^\s@]+$/.test(text),
  'mailto: and an address',
)
export const sha1 = checked((text) => /^[\da-f]{40}$/i.test(text), 'a SHA-1 in hexadecimals')
export const version = checked(
  (text) => /^1\.0(\.\d+)?$/.test(text),
  'a version that begins with 1.0',
)
export const languageMap = z.record(languageTag, z.string())
/** Keys are IRIs; only here may a value be anything, `null` too. */
export const extensions = z.record(iri, z.unknown())

/** Checks with the schema that fits the value, so that a fault is told in the terms of that one. */
export function chosen(pick: (objectType: unknown) => z.ZodType): z.ZodType {
  return z.unknown().superRefine((value, context) => {
    const isObject = typeof value === 'object' && value !== null && 'objectType' in value
    const result = pick(isObject ? value.objectType : undefined).safeParse(value)
    for (const { path, message } of result.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [...path], message })
    }
  })
}
