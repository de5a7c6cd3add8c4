import { expect, test } from 'vitest'
import { tracker } from '../../src/runtime/trackers/web.ts'
import { emptyRecord } from './records.ts'

test('a course on the web has nobody to report to, and says nothing of it', async () => {
  expect(tracker.recorded).toBe(false)
  expect(await tracker.open('completed')).toBeNull()
  expect(tracker.save(emptyRecord)).toBe(false)
  tracker.close(emptyRecord, 'gone')
})
