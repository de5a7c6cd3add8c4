import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { build } from 'esbuild'
import type { PackageFile } from '../../src/model/site.ts'
import type { LaunchMode } from '../../src/model/tracking.ts'
import { menuOf, type MenuEntry } from './lms-menu.ts'

/** Element of the data model to what the LMS holds of it. */
export type StoredRecord = Readonly<Record<string, string>>

/** How the page of the LMS is laid out and how it saves; what is absent is the simplest. */
export interface LaunchPlan {
  /**
   * By a beacon, which is sent while the page closes too and says yes whatever becomes of it; by a
   * request that is kept alive; by one that waits, and throws while the page closes; or, as Moodle
   * does, by one that waits and by a beacon where that throws.
   */
  readonly saves?: 'beacon' | 'keepalive' | 'wait' | 'moodle'
  readonly mode?: LaunchMode
  /** Where in the course it opens: `#hallo`. */
  readonly place?: string
  /** Milliseconds until the API is there. */
  readonly after?: number
  readonly offers?: boolean
  /** The APIs of both standards are there; who touches the wrong one commits a breach. */
  readonly both?: boolean
  /** Frames between the LMS and the course. */
  readonly frames?: number
  /** What is of another host than the course. */
  readonly foreign?: 'lms' | 'between'
  /** The course opens in a window of its own, by a button. */
  readonly isWindow?: boolean
  readonly sandbox?: string
  /** Pages may listen to `unload`. */
  readonly allowsUnload?: boolean
}

/** An LMS with one learner: what it stored is here, not in the page. */
export interface Lms {
  readonly address: string
  /** Calls that the standard forbids, of all launches. */
  readonly breaches: readonly unknown[]
  /** Every address that was asked for. */
  readonly requests: readonly string[]
  readonly menu: readonly MenuEntry[]
  /** The session of the learner with the LMS is over: it stores nothing, and every page says so. */
  isLoggedOut: boolean
  /** The address of a launch that is not the simplest. */
  launchAddress(plan: LaunchPlan): string
  /** Of one SCO; of the first, where none is named. */
  record(item?: string): StoredRecord
  /** How many sessions the content ended. */
  ends(): number
  /** Resolves when what is stored of a SCO agrees, now or after a later commit. */
  stored(agrees: (record: StoredRecord) => boolean, item?: string): Promise<StoredRecord>
  close(): Promise<void>
}

interface Sent {
  readonly item: string
  readonly record: StoredRecord
  readonly isEnd: boolean
}

const policy = "default-src 'self'"
const login = '<!doctype html><title>Log in</title><h1>Log in</h1>'
const page =
  '<!doctype html><title>LMS</title><link rel="stylesheet" href="/lms.css"><body><script type="module" src="/lms.js"></script>'
const styles =
  'html, body { height: 100%; margin: 0 } iframe { width: 100%; height: 99%; border: 0 }'

/** Starts an LMS that plays these files, which are a package of SCORM 1.2 or 2004. */
export async function serveLms(files: readonly PackageFile[]): Promise<Lms> {
  const course = new Map(files.map(({ path, contents }) => [`/course/${path}`, contents]))
  const script = await bundledPage()
  const { standard, menu } = menuOf(files)
  const requests: string[] = []
  const breaches: unknown[] = []
  const waiting = new Set<() => void>()
  const records: Record<string, StoredRecord> = {}
  const recordOf = (item = menu[0]?.item ?? ''): StoredRecord => records[item] ?? {}
  let ends = 0

  /** Says what an LMS says to its own page. */
  async function take(request: IncomingMessage): Promise<boolean> {
    // The page of this LMS is the only one that sends anything.
    const sent = JSON.parse((await buffer(request)).toString()) as Sent
    if (request.url === '/breach') breaches.push(sent)
    if (request.url !== '/record' || lms.isLoggedOut) return false
    records[sent.item] = { ...recordOf(sent.item), ...sent.record }
    if (sent.isEnd) ends += 1
    for (const look of waiting) look()
    return true
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', lms.address)
    requests.push(pathname)
    if (request.method === 'POST') reply(response, 'txt', String(await take(request)))
    else if (lms.isLoggedOut) reply(response, 'html', login)
    else if (pathname === '/') replyPage(response, page, searchParams.has('unload'))
    else if (pathname === '/frames') replyPage(response, frames(searchParams))
    else if (pathname === '/lms.css') reply(response, 'css', styles)
    else if (pathname === '/lms.js') reply(response, 'js', script)
    else if (pathname === '/records') {
      reply(response, 'json', JSON.stringify({ standard, menu, records }))
    } else reply(response, pathname.split('.').at(-1) ?? '', course.get(pathname))
  }

  function replyPage(response: ServerResponse, html: string, allowsUnload = false): void {
    reply(response, 'html', html, {
      'content-security-policy': `${policy}; frame-src ${lms.address} ${foreign}`,
      'permissions-policy': allowsUnload ? 'unload=(self)' : 'unload=()',
    })
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  /** The same machine by another name is another site to a browser. */
  const foreign = `http://localhost:${port}/`
  const lms: Lms = {
    address: `http://127.0.0.1:${port}/`,
    ...{ breaches, requests, menu, isLoggedOut: false },
    launchAddress({ foreign: where, allowsUnload, ...plan }) {
      const address = new URL(where === 'lms' ? foreign : lms.address)
      const hosts = { course: lms.address, between: where === 'between' ? foreign : lms.address }
      address.searchParams.set('plan', JSON.stringify({ ...plan, hosts }))
      if (allowsUnload === true) address.searchParams.set('unload', '')
      return address.href
    },
    record: recordOf,
    ends: () => ends,
    stored: (agrees, item) =>
      new Promise((resolve) => {
        const look = (): void => {
          const record = recordOf(item)
          if (!agrees(record)) return
          waiting.delete(look)
          resolve(record)
        }
        waiting.add(look)
        look()
      }),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return lms
}

/** A page with a frame with a page with a frame, and so on, and the course in the last one. */
function frames(search: URLSearchParams): string {
  const left = Number(search.get('left')) - 1
  const course = search.get('course') ?? ''
  const rest = new URLSearchParams({ left: String(left), course })
  const address = left > 0 ? `/frames?${rest}` : course
  return `<!doctype html><title>Frame</title><link rel="stylesheet" href="/lms.css"><iframe src="${address.replaceAll('&', '&amp;')}"></iframe>`
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  txt: 'text/plain',
}

function reply(
  response: ServerResponse,
  kind: string,
  contents: string | Uint8Array | undefined,
  headers: Readonly<Record<string, string>> = {},
): void {
  const all = {
    'content-type': types[kind] ?? 'application/octet-stream',
    'content-security-policy': policy,
    'permissions-policy': 'unload=()',
    // A record that a browser has from before, when somebody goes back, is one that lacks the latest.
    ...((kind === 'html' || kind === 'json') && { 'cache-control': 'no-store' }),
    ...headers,
  }
  response.writeHead(contents === undefined ? 404 : 200, all).end(contents)
}

let made: Promise<string> | undefined

/** Once for all LMSs of a file of tests. */
function bundledPage(): Promise<string> {
  made ??= bundlePage()
  return made
}

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../browser/pages/lms.mjs')],
    bundle: true,
    format: 'esm',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
