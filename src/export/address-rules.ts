import type { Course, Lesson, Module } from '../model/course.ts'
import { defineRule, type AnyRule } from '../model/rule.ts'

/**
 * xAPI and cmi5 name no limit to a text. These are what a column of a database usually takes; what
 * is longer is refused by one store, cut by the next and kept whole by a third.
 */
const limits = { title: 255, summary: 1000 }

interface Length {
  readonly title: string
  readonly length: number
  readonly limit: number
}

/** What a standard needs that knows everything by an address. `id` is that of its exporter. */
export function addressRules(id: string, standard: string): readonly AnyRule[] {
  return [noIri(id, standard), titleLength(id, standard), summaryLength(id, standard)]
}

function noIri(id: string, standard: string): AnyRule {
  return defineRule({
    id: `${id}/no-iri`,
    severity: 'error',
    text: {
      nl: () => ({
        message: `Voor ${standard} heeft de cursus een vast adres nodig, en in course.md staat geen "iri".`,
        hint: 'Zet in course.md een adres op een domein dat van jullie is en blijft, zoals iri: https://voorbeeld.nl/training/veilig-werken. Er hoeft geen pagina te staan; verander het daarna nooit meer.',
      }),
      en: () => ({
        message: `For ${standard} the course needs a permanent address, and course.md has no "iri".`,
        hint: 'In course.md put an address in a domain that is yours and stays yours, such as iri: https://example.com/training/safe-work. There need not be a page; never change it afterwards.',
      }),
    },
    course({ iri, fields, position }, report) {
      // One that is there and wrong is told by itself.
      if (iri === '' && !fields['iri']) report(fields['formats'] ?? position, {})
    },
  })
}

function titleLength(id: string, standard: string): AnyRule {
  return defineRule<Length>({
    id: `${id}/title-length`,
    severity: 'warning',
    text: {
      nl: ({ title, length, limit }) => ({
        message: `De titel "${title}" telt ${length} tekens. ${standard} zelf kent geen grens, maar veel systemen bewaren er ${limit}.`,
        hint: 'Kort `title` in en zet de rest in `summary`.',
      }),
      en: ({ title, length, limit }) => ({
        message: `The title "${title}" has ${length} characters. ${standard} itself knows no limit, but many systems keep ${limit}.`,
        hint: 'Shorten `title` and put the rest in `summary`.',
      }),
    },
    course(course, report) {
      const limit = limits.title
      for (const { title, fields, position } of titled(course)) {
        const { length } = Array.from(title)
        if (length > limit) report(fields['title'] ?? position, { title, length, limit })
      }
    },
  })
}

function summaryLength(id: string, standard: string): AnyRule {
  return defineRule<Length>({
    id: `${id}/summary-length`,
    severity: 'warning',
    text: {
      nl: ({ title, length, limit }) => ({
        message: `De samenvatting van "${title}" telt ${length} tekens. ${standard} zelf kent geen grens, maar veel systemen bewaren er ${limit}.`,
        hint: 'Kort `summary` in en zet de rest in de tekst.',
      }),
      en: ({ title, length, limit }) => ({
        message: `The summary of "${title}" has ${length} characters. ${standard} itself knows no limit, but many systems keep ${limit}.`,
        hint: 'Shorten `summary` and put the rest in the text.',
      }),
    },
    course(course, report) {
      const limit = limits.summary
      for (const { title, summary, fields, position } of titled(course)) {
        const { length } = Array.from(summary)
        if (length > limit) report(fields['summary'] ?? position, { title, length, limit })
      }
    },
  })
}

/** Everything that has an address, a title and a description of its own. */
function titled(course: Course): readonly (Course | Module | Lesson)[] {
  return [course, ...course.modules.flatMap((module) => [module, ...module.lessons])]
}
