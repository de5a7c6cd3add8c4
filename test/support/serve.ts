import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PackageFile } from '../../src/model/site.ts'

export interface Served {
  readonly address: string
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
}

/** All that a package needs, but for what it tells a store elsewhere. */
export const strictPolicy = "default-src 'self'"

/** Serves a package from memory, as strict about what it may load as an LMS can be. */
export async function serve(files: readonly PackageFile[], policy = strictPolicy): Promise<Served> {
  const byPath = new Map(files.map(({ path, contents }) => [`/${path}`, contents]))
  const server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, 'http://localhost').pathname
    const contents = byPath.get(path)
    const headers = headersFor(path, policy)
    response.writeHead(contents === undefined ? 404 : 200, headers).end(contents)
  })
  return listen(server)
}

/** What a server says of a file of a package. */
export function headersFor(path: string, policy: string): Readonly<Record<string, string>> {
  const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  return { 'content-security-policy': policy, 'content-type': type }
}

/** Puts a server on a free port of this machine. */
export async function listen(server: Server): Promise<Served> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
