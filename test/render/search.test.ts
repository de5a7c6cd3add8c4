import { expect, test } from 'vitest'
import { wordsFor } from '../../src/i18n/words.ts'
import { searchIndex } from '../../src/render/search.ts'
import { sampleCourse, sampleKeys } from '../support/sample-course.ts'

const index = searchIndex({
  course: sampleCourse,
  keys: sampleKeys,
  words: wordsFor('nl'),
  media: new Map(),
})
const placesOf = (path: string) => index.find(([each]) => each === path)?.[1] ?? []

test('the course page, every lesson and the glossary are in the index', () => {
  expect(index.map(([path]) => path)).toEqual([
    'index',
    ...['welkom', 'ladder', 'vergunning'].map((id) => `lessons/lesson-${id}`),
    'glossary',
  ])
})

test('the top of a lesson is found by its summary and its objectives', () => {
  expect(placesOf('lessons/lesson-ladder')[0]).toEqual([
    '',
    '',
    'Vijf treden van oplopende invloed. Je herkent een trede. Een trede zegt hoeveel invloed iemand heeft.',
    '',
  ])
})

test('a question is a place of its own, with its options by the alphabet', () => {
  expect(placesOf('lessons/lesson-ladder').slice(2, 4)).toEqual([
    [
      'q-a1',
      '',
      'Inwoners maken zelf een lijst. Welke trede is dit? Adviseren Meebeslissen Raadplegen',
      'Vraag 1 van 3',
    ],
    ['q-a3', '', 'Zet de treden op volgorde. Adviseren Informeren Raadplegen', 'Vraag 3 van 3'],
  ])
})

test('a module and a term lead to where they stand', () => {
  expect(placesOf('index')[1]?.slice(0, 2)).toEqual(['module-m1', 'Het fenomeen'])
  expect(placesOf('glossary')[1]).toEqual([
    's-raadplegen',
    'Raadplegen, inspraak',
    'De gemeente stelt vragen.',
    '',
  ])
})

test('the index holds nothing of feedback, hints and answers', () => {
  expect(JSON.stringify(index)).not.toMatch(/Klopt|agenda|Precies|Dan stelt|Begin bij horen/)
})
