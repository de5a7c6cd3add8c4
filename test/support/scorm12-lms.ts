import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { build } from 'esbuild'
import { create } from 'xmlbuilder2'
import type { PackageFile } from '../../src/model/site.ts'

/** Element of the data model to what the LMS holds of it. */
export type StoredRecord = Readonly<Record<string, string>>

/** A SCO in the menu of the LMS. */
export interface MenuEntry {
  /** Identifier of its item in the manifest: an LMS keeps a record by it. */
  readonly item: string
  readonly title: string
  readonly href: string
}

/** An LMS with one learner: what it stored is here, not in the page. */
export interface Scorm12Lms {
  readonly address: string
  /** Calls that the standard forbids, of all launches. */
  readonly breaches: readonly unknown[]
  /** Every address that was asked for. */
  readonly requests: readonly string[]
  readonly menu: readonly MenuEntry[]
  /** Of one SCO; of the first, where none is named. */
  record(item?: string): StoredRecord
  /** Resolves when what is stored of a SCO agrees, now or after a later commit. */
  stored(agrees: (record: StoredRecord) => boolean, item?: string): Promise<StoredRecord>
  close(): Promise<void>
}

/** Starts an LMS that plays these files. */
export async function startScorm12Lms(files: readonly PackageFile[]): Promise<Scorm12Lms> {
  const course = new Map(files.map(({ path, contents }) => [`/course/${path}`, contents]))
  const script = await bundlePage()
  const requests: string[] = []
  const breaches: unknown[] = []
  const waiting = new Set<() => void>()
  const menu = menuOf(files)
  const [first] = menu
  const records: Record<string, StoredRecord> = {}
  const recordOf = (item = first?.item ?? ''): StoredRecord => records[item] ?? {}

  async function store(request: IncomingMessage): Promise<void> {
    const sent = JSON.parse((await buffer(request)).toString()) as {
      readonly item: string
      readonly record: StoredRecord
      readonly breaches: readonly unknown[]
    }
    records[sent.item] = { ...recordOf(sent.item), ...sent.record }
    breaches.push(...sent.breaches)
    for (const look of waiting) look()
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    requests.push(pathname)
    if (request.method === 'POST') {
      await store(request)
      response.writeHead(204).end()
    } else if (pathname === '/') {
      reply(
        response,
        'html',
        '<!doctype html><title>LMS</title><body><script type="module" src="/lms.js"></script>',
      )
    } else if (pathname === '/lms.js') reply(response, 'js', script)
    else if (pathname === '/records') reply(response, 'json', JSON.stringify({ menu, records }))
    else reply(response, pathname.split('.').at(-1) ?? '', course.get(pathname))
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    breaches,
    requests,
    menu,
    record: recordOf,
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
}

/** An element of the manifest, as far as an LMS looks at it. */
interface XmlElement {
  getElementsByTagName(name: string): Iterable<XmlElement>
  getAttribute(name: string): string | null
  readonly textContent: string | null
}

/** What an LMS makes of the manifest: the items that launch something, in order. */
function menuOf(files: readonly PackageFile[]): readonly MenuEntry[] {
  const text = String(files.find(({ path }) => path === 'imsmanifest.xml')?.contents)
  const root = create(text).root().node as unknown as XmlElement
  const all = (name: string) => [...root.getElementsByTagName(name)]
  const pages = new Map(
    all('resource').map((each) => [each.getAttribute('identifier'), each.getAttribute('href')]),
  )
  return all('item').flatMap((each): readonly MenuEntry[] => {
    const page = pages.get(each.getAttribute('identifierref'))
    const [title] = each.getElementsByTagName('title')
    if (page === undefined || page === null) return []
    const item = each.getAttribute('identifier') ?? ''
    return [{ item, title: title?.textContent ?? '', href: `/course/${page}` }]
  })
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
}

function reply(
  response: ServerResponse,
  kind: string,
  contents: string | Uint8Array | undefined,
): void {
  const headers = {
    'content-type': types[kind] ?? 'application/octet-stream',
    'content-security-policy': "default-src 'self'",
    'permissions-policy': 'unload=()',
  }
  response.writeHead(contents === undefined ? 404 : 200, headers).end(contents)
}

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../browser/pages/scorm12-lms.mjs')],
    bundle: true,
    format: 'esm',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
