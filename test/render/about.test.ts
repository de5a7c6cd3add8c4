import { expect, test } from 'vitest'
import { pageWordsFor } from '../../src/i18n/page-words.ts'
import { interfaceLanguages } from '../../src/i18n/words.ts'
import { noProse, type Course } from '../../src/model/course.ts'
import { renderSite } from '../../src/render/site.ts'
import { sampleCourse, sampleKeys, sampleMedia } from '../support/sample-course.ts'

const words = pageWordsFor('nl')

function about(changes: Partial<Course> = {}): string {
  const course = { ...sampleCourse, ...changes }
  const { files } = renderSite(course, sampleKeys, sampleMedia, 'x')
  return String(files.find(({ path }) => path === 'about.html')?.contents)
}

/** The sample course with one question that is written for oneself. */
function withReflection(save: 'device' | 'lms', max: number): Partial<Course> {
  const modules = sampleCourse.modules.map((module) => ({
    ...module,
    lessons: module.lessons.map((lesson) => ({
      ...lesson,
      activities: lesson.activities.map((activity) =>
        activity.id === 'volgorde'
          ? { ...activity, type: 'reflection', data: { save, max } }
          : activity,
      ),
    })),
  }))
  return { modules }
}

test('the page about a course tells what changed, newest first, with links that work', () => {
  const page = about()
  expect(page).toContain(`<h2>${words.changes}</h2>`)
  expect(page.indexOf('1.2.0</h3>')).toBeLessThan(page.indexOf('1.0.0</h3>'))
  expect(page).toContain('<a href="lessons/lesson-ladder.html">de ladder</a>')
  expect(about({ changes: noProse })).not.toContain(words.changes)
})

test('it tells of what stays on the device only where something does', () => {
  expect(about()).not.toContain(words.privacyDevice)
  expect(about(withReflection('lms', 200))).not.toContain(words.privacyDevice)
  expect(about(withReflection('device', 0))).toContain(words.privacyDevice)
  expect(about()).toContain(words.privacyRecord)
})

test('it tells where to report, and nothing about feedback that a course does not take', () => {
  expect(about()).toContain('<a href="mailto:training@voorbeeld.nl">training@voorbeeld.nl</a>')
  expect(about()).toContain(words.privacyFeedback)
  const without = about({ feedback: '' })
  expect(without).toContain(words.accessibilityAsk)
  expect(without).not.toContain(words.privacyFeedback)
})

test('it claims no conformity and knows no place or time', () => {
  expect(about()).not.toMatch(/WCAG|EN 301|conform|voldoet aan|toegankelijkheidsverklaring/i)
  expect(about()).toBe(about())
})

test('every language of the interface has words for the pages', () => {
  const english = pageWordsFor('en')
  for (const language of interfaceLanguages) {
    expect(pageWordsFor(language) === english).toBe(language === 'en')
    expect(pageWordsFor(`${language}-XX`)).toBe(pageWordsFor(language))
  }
})
