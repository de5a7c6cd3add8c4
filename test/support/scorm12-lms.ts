import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { build } from 'esbuild'
import type { PackageFile } from '../../src/model/site.ts'

/** Element of the data model to what the LMS holds of it. */
export type StoredRecord = Readonly<Record<string, string>>

/** An LMS with one learner: what it stored is here, not in the page. */
export interface Scorm12Lms {
  readonly address: string
  /** Calls that the standard forbids, of all launches. */
  readonly breaches: readonly unknown[]
  /** Every address that was asked for. */
  readonly requests: readonly string[]
  record(): StoredRecord
  /** Resolves when what is stored agrees, now or after a later commit. */
  stored(agrees: (record: StoredRecord) => boolean): Promise<StoredRecord>
  close(): Promise<void>
}

/** Starts an LMS that plays these files. */
export async function startScorm12Lms(files: readonly PackageFile[]): Promise<Scorm12Lms> {
  const course = new Map(files.map(({ path, contents }) => [`/course/${path}`, contents]))
  const script = await bundlePage()
  const requests: string[] = []
  const breaches: unknown[] = []
  const waiting = new Set<() => void>()
  let record: StoredRecord = {}

  async function store(request: IncomingMessage): Promise<void> {
    const sent = JSON.parse((await buffer(request)).toString()) as {
      readonly record: StoredRecord
      readonly breaches: readonly unknown[]
    }
    record = { ...record, ...sent.record }
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
    else if (pathname === '/record') reply(response, 'json', JSON.stringify(record))
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
    record: () => record,
    stored: (agrees) =>
      new Promise((resolve) => {
        const look = (): void => {
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
