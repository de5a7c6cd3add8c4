import { expect, test } from 'vitest'
import * as api from '../src/index.ts'

test('the public API has these names', () => {
  expect(Object.keys(api).toSorted()).toEqual([
    'UsageError',
    'catalogue',
    'checkFolder',
    'exportCourse',
    'exporters',
    'formatNames',
    'hasErrors',
    'messageOf',
    'packFormat',
    'renderCourse',
  ])
})
