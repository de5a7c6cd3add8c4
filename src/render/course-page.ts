import { pageWordsFor } from '../i18n/page-words.ts'
import { lessonsOf, type Lesson, type Module } from '../model/course.ts'
import { duration, roughly } from '../model/duration.ts'
import { fill } from '../model/fill.ts'
import { html, type Html } from '../model/html.ts'
import { listed } from '../model/listed.ts'
import { printPath } from '../model/paths.ts'
import { moduleKey, type RenderContext } from './context.ts'
import { aboutPath, coursePath, glossaryPath, lessonPath, moduleAnchor } from './names.ts'
import type { Page } from './page.ts'
import { richText } from './rich-text.ts'

/** What a learner sees first: what the course is, and its lessons as plain links. */
export function coursePage(context: RenderContext): Page {
  const { course, words, part } = context
  // A part is of one module, which it is named after.
  const modules = part ? 0 : course.modules.length
  const rich = richText(context, coursePath)
  const fragment = html`<div class="course">
    <header class="opening">
      <h1 tabindex="-1">${course.title}</h1>
      <p class="lead">${course.summary}</p>
      <p class="facts">${size(lessonsOf(course), context, modules)}</p>
      <noscript><p class="note">${pageWordsFor(course.language).withoutScript}</p></noscript>
    </header>
    ${launch(context)}
    <section class="modules" aria-labelledby="page-modules">
      <h2 id="page-modules">${words.contents}</h2>
      ${course.modules.map((module) => moduleCard(module, context))}
    </section>
    <div class="prose">${rich(course.prose.body)}</div>
    <ul class="also">
      ${
        course.terms.length > 0 &&
        html`<li><a href="${glossaryPath}.html">${words.glossary}</a></li>`
      }
      <li><a href="${aboutPath}.html">${words.about}</a></li>
      <li><a href="${printPath}.html">${words.printCourse}</a></li>
    </ul>
  </div>`
  return { path: coursePath, title: course.title, fragment, activities: {} }
}

/** Where to begin. The player takes its room to show how far the learner is. */
function launch({ course, words }: RenderContext): Html {
  const [first] = lessonsOf(course)
  if (!first) return html``
  return html`<div class="launch">
    <p class="start">
      <a class="button" href="${lessonPath(first.id)}.html">${words.start}</a>
      <span>${first.number} ${first.title}</span>
    </p>
  </div>`
}

/** "6 lessen · ongeveer 1 uur en 20 minuten". */
function size(lessons: readonly Lesson[], { words }: RenderContext, modules = 0): string {
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0)
  const count = (n: number, one: string, many: string) => (n === 1 ? one : fill(many, { n }))
  return [
    ...(modules > 0 ? [count(modules, words.oneModule, words.moduleCount)] : []),
    count(lessons.length, words.oneLesson, words.lessonCount),
    fill(words.takes, { time: duration(roughly(minutes), words) }),
  ].join(' · ')
}

function moduleCard(module: Module, context: RenderContext): Html {
  const { words } = context
  const rich = richText(context, coursePath)
  return html`<section class="module" id="${moduleAnchor(moduleKey(context, module.id))}">
    <div class="module-opening">
      <p class="eyebrow">
        ${words.module} ${module.number}
        ${module.kind === 'bonus' && html`<span class="badge">${words.bonus}</span>`}
      </p>
      <h3>${module.title}</h3>
      <p>${module.summary}</p>
      <p class="facts">${size(module.lessons, context)}</p>
      <p class="facts module-progress" data-module="${moduleKey(context, module.id)}"></p>
      ${
        module.prose.body.length > 0 &&
        html`<details class="introduction">
          <summary>${words.more}</summary>
          ${rich(module.prose.body)}
        </details>`
      }
    </div>
    <ol class="lessons">
      ${module.lessons.map((lesson) => lessonItem(lesson, context))}
    </ol>
  </section>`
}

function lessonItem(lesson: Lesson, context: RenderContext): Html {
  const { id, number, title, minutes } = lesson
  return html`<li>
    <a href="${lessonPath(id)}.html"
      ><span class="number">${number}</span> <span class="title">${title}</span>
      <span class="minutes">${duration(minutes, context.words)}</span>
      ${lesson.after.length > 0 && firstMark(lesson, context)}</a
    >
  </li>`
}

function firstMark({ after }: Lesson, { course, words }: RenderContext): Html {
  const numbers = lessonsOf(course)
    .filter(({ id }) => after.includes(id))
    .map(({ number }) => number)
  const text = fill(words.firstDo, { numbers: listed(numbers, words.and).join('') })
  return html`<span class="first">${text}</span>`
}
