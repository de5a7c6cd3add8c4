import type { LrsAnswer, LrsRequest } from '../../../src/lms/lrs/http.ts'
import type { LaunchMode } from '../../../src/lms/cmi5/session.ts'
import {
  smallBrowser,
  visit,
  type Server,
  type SmallBrowser,
  type XapiVisit,
} from '../../runtime/xapi/xapi-visit.ts'
import type { Bed } from './bed.ts'
import type { Model, ModelPage } from './model.ts'
import type { XapiRuntime } from './runtime.ts'

/** A page that a learner has before them, and what came through to it. */
export interface OpenPage {
  readonly visited: XapiVisit
  readonly of: ModelPage
  readonly browser: SmallBrowser
  readonly url: string
  /** Somebody said that it is not let in. */
  readonly isRefused: () => boolean
  /** It can know what the learner is here for. */
  readonly isTold: () => boolean
}

/** The pages of one learner, in two browsers. */
export interface Pages {
  launch(browser: 0 | 1, unit: number, mode: LaunchMode): Promise<OpenPage>
  /** The same address once more, as a reload has it; in another tab a browser copies what is the tab's. */
  again(page: OpenPage, isTab: boolean): Promise<OpenPage>
}

export function createPages(bed: Bed, server: Server, model: Model, runtime: XapiRuntime): Pages {
  const browsers = [smallBrowser(), smallBrowser()] as const

  async function open(of: ModelPage, url: string, browser: SmallBrowser): Promise<OpenPage> {
    let isRefused = false
    let isTold = bed.standard.address(url, '')?.fetchUrl === ''
    async function hear(request: LrsRequest): Promise<LrsAnswer | null> {
      const answer = await server(request)
      if (!answer) return null
      const isNo = answer.status === 401 || answer.status === 403
      const isFetch = request.url.includes('/fetch/')
      isRefused ||= isNo || (isFetch && answer.status < 500 && !answer.body.includes('auth-token'))
      isTold ||= request.url.includes('LMS.LaunchData') && answer.status === 200
      return answer
    }
    const asked = bed.courses[of.unit]
    const visited = await visit({
      ...{ standard: bed.standard, url, server: hear, browser, tracker: runtime.tracker },
      ...(asked && { asked }),
    })
    return { visited, of, browser, url, isRefused: () => isRefused, isTold: () => isTold }
  }

  return {
    launch: (browser, unit, mode) => {
      // What belongs to a tab is of one launch: the next one is in another tab.
      const tab = { ...browsers[browser], window: new Map<string, string>() }
      return open(model.open(unit, mode), bed.launch(unit, mode), tab)
    },
    again({ of, url, browser }, isTab) {
      const tab = isTab ? { ...browser, window: new Map(browser.window) } : browser
      return open(model.open(of.unit, of.mode), url, tab)
    },
  }
}
