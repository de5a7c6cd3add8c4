import type { Tracker } from '../../../src/model/tracking.ts'
import { randomId } from '../../../src/runtime/xapi/ids.ts'
import type { XapiAnswer, XapiPage } from '../../../src/runtime/xapi/page.ts'
import type { XapiStandard } from '../../../src/runtime/xapi/standard.ts'
import { createXapiTracker } from '../../../src/runtime/xapi/xapi-tracker.ts'
import type { XapiRuntime } from './runtime.ts'

/** The product with one thing wrong. */
export interface BrokenXapi {
  readonly does: string
  readonly runtime: XapiRuntime
}

/** As far as it is looked at here. */
interface Told {
  readonly id: string
  readonly verb: { readonly id: string }
}

type Ask = (address: string, options: RequestInit) => Promise<XapiAnswer>

/** What runs with each of these loses something, tells it twice, or tells it when it must not. */
export const brokenXapiRuntimes = {
  'forgets-its-ids': telling('gives a statement another id at each try', (told, page) =>
    told.map((each) => ({ ...each, id: randomId(page) })),
  ),
  'keeps-no-queue': withPage('keeps no queue in the browser', (page) => ({
    localStorage: { ...nothingKept, setItem: () => undefined, removeItem: () => undefined },
    sessionStorage: page.sessionStorage,
  })),
  'renames-what-conflicts': asking(
    'sends under new ids what the store has under another',
    async (ask, address, options, page) => {
      const answered = await ask(address, options)
      if (!isTelling(address, options) || answered.status !== 409) return answered
      return ask(address, withTold(options, renamed(page)))
    },
  ),
  'writes-blindly': asking(
    'writes the state over whatever is there',
    (ask, address, { headers, ...options }) => {
      const kept = new Headers(headers)
      if (options.method === 'PUT') kept.delete('If-Match')
      if (options.method === 'PUT') kept.delete('If-None-Match')
      return ask(address, { ...options, headers: kept })
    },
  ),
  'ends-early': telling('ends a session before all else is told', (told) => {
    const isEnd = ({ verb }: Told): boolean => verb.id.endsWith('/terminated')
    return [...told.filter(isEnd), ...told.filter((each) => !isEnd(each))]
  }),
  'judges-again': asking(
    'forgets that it said passed before',
    async (ask, address, options, page) => {
      const isOnce = ({ verb }: Told): boolean => /passed|completed/.test(verb.id)
      const fresh = (told: readonly Told[]): readonly Told[] =>
        told.map((each) => (isOnce(each) ? { ...each, id: randomId(page) } : each))
      const isTold = isTelling(address, options)
      const answered = await ask(address, isTold ? withTold(options, fresh) : options)
      const text = (): Promise<string> =>
        answered.text().then((body) => body.replace(/"told":\[[^\]]*\]/, '"told":[]'))
      const { status, headers } = answered
      return options.method === 'GET' ? { status, headers, text } : answered
    },
  ),
  'drops-on-503': asking(
    'takes a store that is busy for one that has it',
    async (ask, address, options) => {
      const answered = await ask(address, options)
      const isBusy = isTelling(address, options) && answered.status === 503
      return isBusy ? taken(answered) : answered
    },
  ),
  'adopts-in-browse': {
    does: 'tells what waits while the learner only looks around',
    runtime: {
      tracker: (page, standard) => createXapiTracker(page, neverBrowsing(standard)),
    },
  },
  'tells-backwards': telling('tells what waits with the last thing first', (told) =>
    told.toReversed(),
  ),
  'drops-a-batch': asking(
    'drops all that came with what a store will not have',
    async (ask, address, options) => {
      const answered = await ask(address, options)
      const isRefused = isTelling(address, options) && answered.status === 400
      return isRefused ? taken(answered) : answered
    },
  ),
  'hears-nobody': withTracker(
    'does not hear what another device did',
    ({ server, ...tracker }) => ({
      ...tracker,
      ...(server && { server: { ...server, onElsewhere: () => undefined } }),
    }),
  ),
  'stores-when-it-likes': withTracker('tells nothing before the page is left', (tracker) => ({
    ...tracker,
    save: () => true,
    ...(tracker.server && {
      server: { ...tracker.server, note: () => undefined, settled: () => Promise.resolve(true) },
    }),
  })),
} as const satisfies Readonly<Record<string, BrokenXapi>>

export type BrokenXapiName = keyof typeof brokenXapiRuntimes

const nothingKept = { length: 0, key: () => null, getItem: () => null }

/** With another browser than there is. */
function withPage(does: string, change: (real: XapiPage) => Partial<XapiPage>): BrokenXapi {
  return {
    does,
    runtime: {
      tracker: (page, standard) => createXapiTracker({ ...page, ...change(page) }, standard),
    },
  }
}

function withTracker(does: string, change: (real: Tracker) => Tracker): BrokenXapi {
  return {
    does,
    runtime: { tracker: (page, standard) => change(createXapiTracker(page, standard)) },
  }
}

/** With something between the page and the store. */
function asking(
  does: string,
  ask: (real: Ask, address: string, options: RequestInit, page: XapiPage) => Promise<XapiAnswer>,
): BrokenXapi {
  return withPage(does, (page) => ({
    fetch: (address, options) => ask((...asked) => page.fetch(...asked), address, options, page),
  }))
}

/** With other statements than those that were to be told. */
function telling(
  does: string,
  change: (told: readonly Told[], page: XapiPage) => readonly Told[],
): BrokenXapi {
  return asking(does, (ask, address, options, page) =>
    ask(
      address,
      isTelling(address, options) ? withTold(options, (told) => change(told, page)) : options,
    ),
  )
}

function isTelling(address: string, { method }: RequestInit): boolean {
  return method === 'POST' && address.endsWith('/statements')
}

function withTold(
  options: RequestInit,
  change: (told: readonly Told[]) => readonly Told[],
): RequestInit {
  // The product sends a list of statements as JSON.
  const told = JSON.parse(options.body as string) as readonly Told[]
  return { ...options, body: JSON.stringify(change(told)) }
}

function renamed(page: XapiPage): (told: readonly Told[]) => readonly Told[] {
  return (told) => told.map((each) => ({ ...each, id: randomId(page) }))
}

function taken({ headers, text }: XapiAnswer): XapiAnswer {
  return { status: 204, headers, text }
}

function neverBrowsing(standard: XapiStandard): XapiStandard {
  return {
    ...standard,
    connector(...given) {
      const connector = standard.connector(...given)
      return {
        ...connector,
        async connect() {
          const found = await connector.connect()
          return typeof found === 'string' ? found : { ...found, mode: 'normal' }
        },
      }
    },
  }
}
