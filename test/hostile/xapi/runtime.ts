import type { Tracker } from '../../../src/model/tracking.ts'
import type { XapiPage } from '../../../src/runtime/xapi/page.ts'
import type { XapiStandard } from '../../../src/runtime/xapi/standard.ts'
import { createXapiTracker } from '../../../src/runtime/xapi/xapi-tracker.ts'

/** What talks to the store, of which a session shows whether it loses anything. */
export interface XapiRuntime {
  readonly tracker: (page: XapiPage, standard: XapiStandard) => Tracker
}

/** As it is in a package. */
export const xapiProduct: XapiRuntime = { tracker: createXapiTracker }
