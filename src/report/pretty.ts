import picocolors from 'picocolors'
import type { Locale, Severity } from '../model/diagnostic.ts'
import { fill } from '../model/fill.ts'
import type { Position } from '../model/position.ts'
import { printable, type Format, type Message, type Report } from './message.ts'
import { statsText } from './stats-text.ts'

const words = {
  nl: {
    severity: { error: 'fout', warning: 'waarschuwing', info: 'info' },
    one: { error: '1 fout', warning: '1 waarschuwing', info: '1 mededeling' },
    many: { error: '{n} fouten', warning: '{n} waarschuwingen', info: '{n} mededelingen' },
    hint: 'Tip',
    see: 'Zie',
    clean: 'Geen fouten en geen waarschuwingen.',
    modules: ['module', 'modules'],
    lessons: ['les', 'lessen'],
    activities: ['vraag', 'vragen'],
    minutes: ['minuut', 'minuten'],
    state: '{title}: de voortgang van een cursist kan {n} tekens tellen; er passen er {limit}.',
  },
  en: {
    severity: { error: 'error', warning: 'warning', info: 'info' },
    one: { error: '1 error', warning: '1 warning', info: '1 notice' },
    many: { error: '{n} errors', warning: '{n} warnings', info: '{n} notices' },
    hint: 'Hint',
    see: 'See',
    clean: 'No errors and no warnings.',
    modules: ['module', 'modules'],
    lessons: ['lesson', 'lessons'],
    activities: ['question', 'questions'],
    minutes: ['minute', 'minutes'],
    state: "{title}: a learner's progress can take {n} characters; {limit} fit.",
  },
} satisfies Record<Locale, unknown>

const counted = ['modules', 'lessons', 'activities', 'minutes'] as const

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** For people: one finding after the other, then the sum. */
export function prettyFormat(colour: boolean): Format {
  const paint = picocolors.createColors(colour)
  const marks = { error: paint.red, warning: paint.yellow, info: paint.blue }
  const finding = (message: Message, { locale, prefix }: Report): string => {
    const { severity, hint, see } = words[locale]
    const lines = [
      [
        paint.bold(where(message.position, prefix)),
        marks[message.severity](severity[message.severity]),
        paint.dim(message.rule),
      ].join('  '),
      `  ${message.message}`,
      ...message.related.map((other) => {
        const place = where(other.position, prefix)
        return other.message === '' ? `  ${see}: ${place}` : `  ${place}: ${other.message}`
      }),
      ...(message.hint === '' ? [] : [`  ${paint.cyan(`${hint}:`)} ${message.hint}`]),
    ]
    return lines.join('\n')
  }
  return {
    id: 'pretty',
    write(report) {
      const found = report.messages.map((message) => `${finding(message, report)}\n\n`)
      const course = report.course.title === '' ? [] : [describeCourse(report), ...sizes(report)]
      const stats = report.stats ? [statsText(report.stats, report.locale)] : []
      return `${found.join('')}${[...course, sum(report), ...stats].join('\n')}\n`
    },
  }
}

/** The course in one line: what was checked. */
export function describeCourse({ course, locale }: Pick<Report, 'course' | 'locale'>): string {
  const size = counted.map((what) => {
    const [one, many] = words[locale][what]
    return `${course[what]} ${course[what] === 1 ? one : many}`
  })
  const name = course.title === '' ? '' : `${printable(course.title)} ${course.version}: `
  return `${name}${size.join(', ')}.`
}

/** How much of what a format keeps of a learner this course can take. */
function sizes({ size, stateLimits, locale }: Report): readonly string[] {
  return stateLimits.map(({ title, limit }) =>
    fill(words[locale].state, { title, limit, n: size.characters }),
  )
}

function sum({ counts, locale }: Report): string {
  const { one, many, clean } = words[locale]
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) =>
      counts[severity] === 1 ? one[severity] : fill(many[severity], { n: counts[severity] }),
    )
  return parts.length === 0 ? clean : `${parts.join(', ')}.`
}

function where({ file, line, column }: Position, prefix: string): string {
  return `${printable(prefix + file)}:${line}:${column}`
}
