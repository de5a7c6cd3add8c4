import type { Course, Lesson } from '../model/course.ts'
import { fill } from '../model/fill.ts'
import { pageWordsFor } from '../i18n/page-words.ts'

/** Where the course takes feedback: a mail address is written without `mailto:`. */
export function feedbackLink(address: string): string {
  return isMail(address) ? `mailto:${mailbox(address)}` : address
}

/** The same for one lesson: who receives it need not ask which lesson, or which version of it. */
export function lessonFeedbackLink(course: Course, { id, number, title }: Lesson): string {
  const { feedback, language, version } = course
  if (!isMail(feedback)) return withQuery(feedback, { les: id, versie: version })
  const words = pageWordsFor(language)
  const facts = { number, title, version, course: course.title }
  // RFC 6068: a line of the body ends in both characters.
  const body = [fill(words.feedbackBody, facts), '', ''].join('\r\n')
  const fields = { subject: fill(words.feedbackSubject, facts), body }
  return withQuery(feedbackLink(feedback), fields)
}

function isMail(address: string): boolean {
  return address.includes('@') && !address.includes(':')
}

function mailbox(address: string): string {
  return address.split('@').map(encodeURIComponent).join('@')
}

/** Behind what the address asks for already, before its place in the page. */
function withQuery(address: string, fields: Readonly<Record<string, string>>): string {
  const [page = '', ...place] = address.split('#')
  const query = Object.entries(fields).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  )
  const join = !page.includes('?') ? '?' : /[?&]$/.test(page) ? '' : '&'
  return [`${page}${join}${query.join('&')}`, ...place].join('#')
}
