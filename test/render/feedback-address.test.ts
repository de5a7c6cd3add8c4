import { expect, test } from 'vitest'
import { lessonFeedbackLink } from '../../src/render/feedback-address.ts'
import { courseOf } from '../support/course-of.ts'

const title = 'Wat & waarom? 100% “raak” #1'

function link(feedback: string): string {
  const course = courseOf([{ id: 'ladder', number: '1.2', title }], {
    ...{ feedback, version: '1.2.0-rc.1', title: 'Meedoen & meepraten' },
  })
  const [lesson] = course.modules[0]?.lessons ?? []
  return lesson ? lessonFeedbackLink(course, lesson) : ''
}

test('by mail the lesson and the version stand in subject and text, whatever they hold', () => {
  const { protocol, pathname, searchParams, hash } = new URL(link('a+b@voorbeeld.nl'))
  expect(protocol + decodeURIComponent(pathname)).toBe('mailto:a+b@voorbeeld.nl')
  expect(hash).toBe('')
  expect([...searchParams]).toEqual([
    ['subject', `Feedback op les 1.2 ${title}`],
    ['body', `Les 1.2 ${title}, Meedoen & meepraten, versie 1.2.0-rc.1\r\n\r\n`],
  ])
  expect(link('a+b@voorbeeld.nl')).not.toMatch(/[+\s"<>]/)
})

test.each([
  ['https://voorbeeld.nl', 'https://voorbeeld.nl?les=ladder&versie=1.2.0-rc.1'],
  ['https://voorbeeld.nl/f?x=a%20b', 'https://voorbeeld.nl/f?x=a%20b&les=ladder&versie=1.2.0-rc.1'],
  ['https://voorbeeld.nl/f?#deel', 'https://voorbeeld.nl/f?les=ladder&versie=1.2.0-rc.1#deel'],
  ['https://a@voorbeeld.nl/f#a#b', 'https://a@voorbeeld.nl/f?les=ladder&versie=1.2.0-rc.1#a#b'],
])('at %s the lesson and the version come behind what is there', (feedback, expected) => {
  expect(link(feedback)).toBe(expected)
})
