import { tincan } from '../xapi/tincan.ts'
import type { XapiPage } from '../xapi/page.ts'
import { createXapiTracker } from '../xapi/xapi-tracker.ts'

// The window has all that is asked of a page.
export const tracker = createXapiTracker(globalThis as unknown as XapiPage, tincan)
