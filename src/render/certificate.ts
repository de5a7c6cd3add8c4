import { pageWordsFor } from '../i18n/page-words.ts'
import { html, type Html } from '../model/html.ts'
import { certificatePath } from '../model/paths.ts'
import type { RenderContext } from './context.ts'
import type { Page } from './page.ts'

/**
 * What a learner has to show for it. The player fills in who, when and how well, once the course
 * is done; until then, and without the player, the page tells how to get there.
 */
export function certificatePage({ course, words }: RenderContext): Page {
  const fragment = html`<div class="certificate-page">
    <header class="opening"><h1 tabindex="-1">${words.certificate}</h1></header>
    <div class="certificate-open"><p>${words.certificateLater}</p></div>
    <div class="certificate" hidden>
      <dl class="facts-list">
        ${fact(words.certificateName, '', 'name')} ${fact(words.certificateCourse, course.title)}
        ${fact(words.certificateVersion, course.version)} ${fact(words.certificateDay, '', 'day')}
        ${fact(words.certificateScore, '', 'score')}
        ${course.publishers.length > 0 && fact(pageWordsFor(course.language).publishers, course.publishers.join(', '))}
      </dl>
      <p class="facts">${words.certificateRecord}</p>
    </div>
  </div>`
  const { certificate: title } = words
  return {
    path: certificatePath,
    title,
    view: 'certificate',
    offered: 'done',
    fragment,
    activities: {},
  }
}

function fact(name: string, text: string, part?: string): Html {
  return html`<div>
    <dt>${name}</dt>
    ${part === undefined ? html`<dd>${text}</dd>` : html`<dd data-part="${part}">${text}</dd>`}
  </div>`
}
