import { afterEach, expect, test, vi } from 'vitest'
import { tracker as cmi5 } from '../../../src/runtime/trackers/cmi5.ts'
import { tracker as xapi } from '../../../src/runtime/trackers/xapi.ts'
import type { XapiPage } from '../../../src/runtime/xapi/page.ts'
import { tincan } from '../../../src/runtime/xapi/tincan.ts'
import { createXapiTracker } from '../../../src/runtime/xapi/xapi-tracker.ts'
import { emptyRecord } from '../records.ts'
import { launchUrl } from './tincan-lrs.ts'
import { xapiCourse } from './xapi-visit.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

test.each([
  ['xapi', xapi],
  ['cmi5', cmi5],
])(
  'a package of %s that nothing launched asks nobody, and says that it is so',
  async (_, tracker) => {
    const fetch = vi.fn()
    vi.stubGlobal('lespakket', { course: xapiCourse })
    vi.stubGlobal('location', { href: 'https://lms.example.org/cursus/index.html' })
    vi.stubGlobal('fetch', fetch)
    const found = vi.fn()
    expect(await tracker.open('completed', found)).toBeNull()
    expect(tracker.recorded).toBe(true)
    expect(found).not.toHaveBeenCalled()
    expect(tracker.save(emptyRecord)).toBe(false)
    expect(await tracker.server?.settled()).toBe(false)
    tracker.close(emptyRecord, 'exit')
    expect(fetch).not.toHaveBeenCalled()
  },
)

test('a launch needs nobody who wants to hear of it, and no storage', async () => {
  const answer = { status: 401, text: () => Promise.resolve(''), headers: new Headers() }
  const page = {
    ...{ lespakket: { course: xapiCourse }, location: { href: launchUrl() }, crypto, performance },
    ...{ addEventListener: () => undefined, fetch: () => Promise.resolve(answer) },
  }
  // A browser that gives no storage has no more than this.
  const tracker = createXapiTracker(page as unknown as XapiPage, tincan)
  expect(await tracker.open('completed')).toBeNull()
  expect(tracker.server?.isOver()).toBe(true)
})
