import type { Activity } from '../model/activity.ts'
import { anchorId } from '../model/anchor.ts'
import type { Lesson, Prose } from '../model/course.ts'
import { html } from '../model/html.ts'
import type { SearchIndex, SearchPlace } from '../model/learner-course.ts'
import { compareText } from '../model/position.ts'
import { activityLabel, isNumbered, pose, type Posed } from './activity.ts'
import { moduleKey, type RenderContext } from './context.ts'
import { coursePath, glossaryPath, lessonPath, moduleAnchor, searchPath } from './names.ts'
import { ofEachLesson } from './memory.ts'
import type { Page } from './page.ts'
import { richText } from './rich-text.ts'
import { termAnchors } from './terms.ts'

/** Where a learner searches the whole course; the index comes with the page's script. */
export function searchPage(context: RenderContext): Page {
  const { words } = context
  const fragment = html`<div class="search">
    <header class="opening"><h1 tabindex="-1">${words.search}</h1></header>
    <p class="note">
      ${words.searchElsewhere} <a href="${coursePath}.html">${words.openCourse}</a>
    </p>
  </div>`
  const data = searchIndex(context)
  return { path: searchPath, title: words.search, view: 'search', fragment, activities: {}, data }
}

/** All that a learner can read before answering anything, by place. */
export function searchIndex(context: RenderContext): SearchIndex {
  const { course } = context
  const modules = course.modules.map((module): SearchPlace => {
    const text = [module.summary, ...module.prose.sections.map(wholeText)].join(' ')
    return [moduleAnchor(moduleKey(context, module.id)), module.title, text, '']
  })
  const anchors = termAnchors(course.terms)
  const terms = course.terms.map(({ names, plain }, index): SearchPlace => {
    const anchor = anchors[index]
    return [anchor === undefined ? '' : anchorId(anchor), names.join(', '), plain, '']
  })
  return [
    [coursePath, [...opened([course.summary], course.prose, context), ...modules]],
    ...ofEachLesson(context, lessonEntry),
    ...(terms.length > 0 ? [[glossaryPath, terms] as const] : []),
  ]
}

function lessonEntry(lesson: Lesson, context: RenderContext): SearchIndex[number] {
  const opening = [lesson.summary, ...lesson.objectives.map(({ text }) => text)]
  return [lessonPath(lesson.id), opened(opening, lesson.prose, context, lesson.activities)]
}

/** The places of a text; what stands above it on the page goes with its first place. */
function opened(
  opening: readonly string[],
  { sections }: Prose,
  context: RenderContext,
  activities: readonly Activity[] = [],
): readonly SearchPlace[] {
  const [first] = sections
  const isTop = first?.anchor === '' && first.activity === undefined
  const top: SearchPlace = ['', '', joined([...opening, isTop ? first.text : '']), '']
  const rest = sections.slice(isTop ? 1 : 0).flatMap((section): readonly SearchPlace[] => {
    const { anchor, title, text, activity } = section
    if (activity !== undefined) return question(activity, text, activities, context)
    if (title === '') return [[anchorId(anchor), '', text, context.words.footnotes]]
    return [[anchorId(anchor), title, text, '']]
  })
  return [top, ...rest]
}

function question(
  id: string,
  prompt: string,
  activities: readonly Activity[],
  context: RenderContext,
): readonly SearchPlace[] {
  const activity = activities.find((each) => each.id === id)
  if (!activity) return []
  const posed = pose(activity, context, richText(context, coursePath))
  const numbered = activities.filter(isNumbered)
  const label = activityLabel(posed, numbered.indexOf(activity) + 1, numbered.length)
  return [[`q-${posed.context.key}`, '', joined([prompt, ...options(posed)]), label]]
}

/** What can be picked, by the alphabet: the author's order may be the answer. */
function options({ author, activity, context }: Posed): readonly string[] {
  const {
    type,
    choices = [],
    source = [],
    target = [],
  } = author.interaction(activity.data, context)
  // The steps of a scenario are what a learner finds out by walking it.
  if (type === 'performance') return []
  return [...choices, ...source, ...target].map(([, text]) => text).sort(compareText)
}

function wholeText({ title, text }: Prose['sections'][number]): string {
  return joined([title, text])
}

function joined(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .join(' ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
}
