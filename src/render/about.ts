import { lessonsOf } from '../model/course.ts'
import { html, type Html } from '../model/html.ts'
import { pageWordsFor } from '../i18n/page-words.ts'
import { fill } from '../model/fill.ts'
import { accessibilitySection, changesSection, privacySection } from './about-sections.ts'
import type { RenderContext } from './context.ts'
import { longDay } from '../model/day.ts'
import { aboutPath } from './names.ts'
import type { Page } from './page.ts'
import { sourceItem } from './source.ts'

/** Who made the course, under which terms, and where its facts come from. */
export function aboutPage(context: RenderContext): Page {
  const { course, words } = context
  const pageWords = pageWordsFor(course.language)
  const facts: readonly (readonly [string, string])[] = [
    [pageWords.authors, course.authors.join(', ')],
    [pageWords.publishers, course.publishers.join(', ')],
    [pageWords.audience, course.audience],
    [pageWords.licence, course.licence],
  ]
  const fragment = html`<div class="about">
    <header class="opening">
      <h1 tabindex="-1">${words.about}</h1>
      <p class="facts">${course.title} · ${fill(words.version, { version: course.version })}</p>
      <p class="lead">${course.summary}</p>
    </header>
    <dl class="facts-list">
      ${facts
        .filter(([, fact]) => fact !== '')
        .map(
          ([name, fact]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${fact}</dd>
            </div>`,
        )}
    </dl>
    ${changesSection(context)} ${privacySection(context)} ${accessibilitySection(context)}
    ${sources(context)}
    <p class="facts">${pageWords.madeWith} Lespakket</p>
  </div>`
  return { path: aboutPath, title: words.about, fragment, activities: {} }
}

function sources({ course, words }: RenderContext): Html {
  const lessons = lessonsOf(course).filter((lesson) => lesson.sources.length > 0)
  if (lessons.length === 0) return html``
  return html`<section class="sources">
    <h2>${words.sources}</h2>
    ${lessons.map(
      ({ number, title, sources, checkedOn }) =>
        html`<h3>${number} ${title}</h3>
          <ul>
            ${sources.map(sourceItem)}
          </ul>
          ${
            checkedOn !== '' &&
            html`<p>${fill(words.checkedOn, { day: longDay(checkedOn, words) })}</p>`
          }`,
    )}
  </section>`
}
