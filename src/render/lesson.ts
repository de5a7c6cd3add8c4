import { lessonsOf, type Lesson } from '../model/course.ts'
import { duration } from '../model/duration.ts'
import { fill } from '../model/fill.ts'
import { html, trusted, type Html } from '../model/html.ts'
import { listed } from '../model/listed.ts'
import type { PlayerWords } from '../model/player-words.ts'
import { activityFrame, gradingData, interactions, isNumbered, pose } from './activity.ts'
import type { RenderContext } from './context.ts'
import { longDay } from '../model/day.ts'
import { lessonFeedbackLink } from './feedback-address.ts'
import { coursePath, lessonPath } from './names.ts'
import type { Page } from './page.ts'
import { richText } from './rich-text.ts'
import { sourceItem } from './source.ts'

/** One lesson: the fragment for its page and its script, and what its questions are graded with. */
export function lessonPage(lesson: Lesson, context: RenderContext): Page {
  const path = lessonPath(lesson.id)
  const plain = richText(context, path)
  const posed = lesson.activities.map((activity) => pose(activity, context, plain))
  const numbered = posed.filter(({ activity }) => isNumbered(activity))
  const frames = new Map(
    posed.map((each): [string, Html] => [
      each.activity.id,
      activityFrame(each, numbered.indexOf(each) + 1, numbered.length),
    ]),
  )
  const rich = richText(context, path, (id) => frames.get(id) ?? trusted(''))
  const fragment = html`<article class="lesson">
    ${opening(lesson, context)} ${firstNote(lesson, context)}
    <div class="prose">${rich(lesson.prose.body)}</div>
    ${closing(lesson, context)}
  </article>`
  const activities = Object.fromEntries(posed.flatMap(gradingData))
  return {
    ...{ path, title: lesson.title, fragment, activities },
    interactions: Object.fromEntries(posed.flatMap(interactions)),
  }
}

function opening(lesson: Lesson, { course, words }: RenderContext): Html {
  const module = course.modules.find(({ lessons }) => lessons.includes(lesson))
  const minutes = duration(lesson.minutes, words)
  return html`<header class="opening">
    <p class="eyebrow">${module ? `${words.module} ${module.number} · ${module.title}` : ''}</p>
    <h1 tabindex="-1">${lesson.title}</h1>
    <p class="facts">${words.lesson} ${lesson.number} · ${minutes}</p>
    ${lesson.summary !== '' && html`<p class="lead">${lesson.summary}</p>`}
    ${lesson.objectives.length > 0 && objectives(lesson, words)}
  </header>`
}

/** Which lessons to do first. The player shows what is left of it, and keeps the lesson shut. */
function firstNote({ after }: Lesson, { course, words }: RenderContext): Html {
  if (after.length === 0) return html``
  const links = lessonsOf(course)
    .filter(({ id }) => after.includes(id))
    .map(({ id, number, title }) => {
      const name = fill(words.namedLesson, { number, title })
      return html`<a href="${lessonPath(id)}.html">${name}</a>`
    })
  const [before = '', behind = ''] = words.doFirst.split('{lessons}')
  const parts = [before, ...listed(links, words.and), behind].map((part) => html`${part}`)
  return html`<p class="note first-note">${parts}</p>`
}

function objectives(lesson: Lesson, words: PlayerWords): Html {
  return html`<section class="objectives">
    <h2>${words.objectives}</h2>
    <ul>
      ${lesson.objectives.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
  </section>`
}

function closing(lesson: Lesson, context: RenderContext): Html {
  const { course, words } = context
  return html`<footer class="closing">
    ${
      lesson.sources.length > 0 &&
      html`<section class="sources">
        <h2>${words.sources}</h2>
        <ul>
          ${lesson.sources.map(sourceItem)}
        </ul>
        ${
          lesson.checkedOn !== '' &&
          html`<p>${fill(words.checkedOn, { day: longDay(lesson.checkedOn, words) })}</p>`
        }
      </section>`
    }
    ${course.feedback !== '' && feedback(lesson, context)} ${steps(lesson, context)}
  </footer>`
}

function feedback(lesson: Lesson, { course, words }: RenderContext): Html {
  const href = lessonFeedbackLink(course, lesson)
  return html`<p class="feedback-link"><a href="${href}">${words.feedback}</a></p>`
}

/** Before the first and after the last lesson comes the course page; a lesson alone goes nowhere. */
function steps(lesson: Lesson, { course, words, part }: RenderContext): Html {
  if (part === 'lesson') return html``
  const lessons = lessonsOf(course)
  const place = lessons.indexOf(lesson)
  return html`<nav class="steps" aria-label="${words.otherLessons}">
    ${step('prev', words.previous, lessons[place - 1], words)}
    ${step('next', words.next, lessons[place + 1], words)}
  </nav>`
}

function step(
  rel: 'prev' | 'next',
  word: string,
  lesson: Lesson | undefined,
  words: PlayerWords,
): Html {
  const href = `${lesson ? lessonPath(lesson.id) : coursePath}.html`
  const title = lesson ? `${lesson.number} ${lesson.title}` : words.courseHome
  return html`<a class="step step-${rel}" rel="${rel}" href="${href}"
    ><span>${word}</span> <strong>${title}</strong></a
  >`
}
