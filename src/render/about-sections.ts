import { pageWordsFor } from '../i18n/page-words.ts'
import { activitiesOf, type Course } from '../model/course.ts'
import { html, type Html } from '../model/html.ts'
import { authorOf } from './activity.ts'
import type { RenderContext } from './context.ts'
import { feedbackLink } from './feedback-address.ts'
import { aboutPath } from './names.ts'
import { richText } from './rich-text.ts'

/** What changed in each version, in the author's words and order. */
export function changesSection(context: RenderContext): Html {
  const { changes, language } = context.course
  if (!changes || changes.body.length === 0) return html``
  return html`<section class="changes prose">
    <h2>${pageWordsFor(language).changes}</h2>
    ${richText(context, aboutPath)(changes.body)}
  </section>`
}

/** What is kept of a learner, and where: facts about the player and this course, no promises. */
export function privacySection({ course }: RenderContext): Html {
  const words = pageWordsFor(course.language)
  return section(words.privacy, [
    words.privacyRecord,
    words.privacyWithoutRecord,
    ...(staysOnDevice(course) ? [words.privacyDevice] : []),
    words.privacyElsewhere,
    ...(course.feedback === '' ? [] : [words.privacyFeedback]),
  ])
}

/** What was tested and where to report; never that it conforms to anything. */
export function accessibilitySection({ course }: RenderContext): Html {
  const words = pageWordsFor(course.language)
  const [before = '', behind = ''] = words.accessibilityReport.split('{address}')
  const link = html`<a href="${feedbackLink(course.feedback)}">${course.feedback}</a>`
  const report =
    course.feedback === '' ? html`${words.accessibilityAsk}` : html`${before}${link}${behind}`
  const tested = [words.accessibilityTested, words.accessibilityLimits].map((text) => html`${text}`)
  return section(words.accessibility, [...tested, report])
}

function section(title: string, paragraphs: readonly (string | Html)[]): Html {
  return html`<section class="prose">
    <h2>${title}</h2>
    ${paragraphs.map((text) => html`<p>${text}</p>`)}
  </section>`
}

/** A question whose text the state keeps nothing of: it is on the learner's device. */
function staysOnDevice(course: Course): boolean {
  return activitiesOf(course).some((activity) => authorOf(activity).keeps?.(activity.data) === 0)
}
