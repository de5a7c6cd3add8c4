import { pageWordsFor } from '../i18n/page-words.ts'
import type { Lesson, Module } from '../model/course.ts'
import { fill } from '../model/fill.ts'
import { html, type Html } from '../model/html.ts'
import { printPath } from '../model/paths.ts'
import type { RenderContext } from './context.ts'
import { lessonPath } from './names.ts'
import type { Page } from './page.ts'

/**
 * The whole course on paper: a title page and the contents. The player puts the lessons below it,
 * so that a package holds them once.
 */
export function printPage({ course, words }: RenderContext): Page {
  const fragment = html`<div class="print-page">
    <header class="opening title-page">
      <p class="eyebrow">${words.printCourse}</p>
      <h1 tabindex="-1">${course.title}</h1>
      <p class="lead">${course.summary}</p>
      <p class="facts">${fill(words.version, { version: course.version })}</p>
      ${course.publishers.length > 0 && html`<p class="facts">${course.publishers.join(', ')}</p>`}
      ${course.licence !== '' && html`<p class="facts">${pageWordsFor(course.language).licence}: ${course.licence}</p>`}
    </header>
    <div class="print-tools"><p>${pageWordsFor(course.language).printWithoutScript}</p></div>
    <section class="print-contents">
      <h2>${words.contents}</h2>
      ${course.modules.map(contentsOf)}
    </section>
    <div class="print-lessons"></div>
  </div>`
  return { path: printPath, title: words.printCourse, view: 'print', fragment, activities: {} }
}

function contentsOf({ number, title, lessons }: Module): Html {
  return html`<h3>${number}. ${title}</h3>
    <ul>
      ${lessons.map(contentsItem)}
    </ul>`
}

function contentsItem({ id, number, title }: Lesson): Html {
  return html`<li><a href="${lessonPath(id)}.html">${number} ${title}</a></li>`
}
