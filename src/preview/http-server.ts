import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { UsageError } from '../model/usage-error.ts'
import { hostsOf, refusalOf } from './who-may-ask.ts'

/** A request that may be answered. `path` is as it came, without its parameters. */
export interface Request {
  readonly method: string
  readonly path: string
  /** From the `?` on; empty without one. */
  readonly search: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** In pieces: it is read while it is sent. */
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array>
}

/** Answers, or takes the response over; `undefined`: there is nothing of that name. */
export type Handler = (
  request: Request,
  response: ServerResponse,
) => Answer | undefined | 'taken' | Promise<Answer | undefined | 'taken'>

export interface Listening {
  /** With the `/` at its end. */
  readonly address: string
  readonly port: number
  close(): Promise<void>
}

export interface ListenOptions {
  /** `127.0.0.1`, unless somebody asked for more. */
  readonly host: string
  readonly port: number
  /** A port was asked for: another one will not do. */
  readonly isFixed: boolean
}

/** How many ports are tried, one after the other, where none was asked for. */
const mostPorts = 20

/** Bytes of a request: five times what a browser sends of a page that goes, times many statements. */
const largestBody = 4 * 1024 * 1024

/** On every answer: nothing of it is for other sites, or guessed at, or kept. */
const guards: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
}

/** Listens on a port of this machine, and answers only what `refusalOf` lets through. */
export async function listenOn(handler: Handler, options: ListenOptions): Promise<Listening> {
  let hosts: readonly string[] = []
  const server = createServer((incoming, response) => {
    // Who goes away in the middle of asking has no use for an answer.
    answerTo(incoming, response, hosts, handler).catch(() => response.destroy())
  })
  // What was sent is no HTTP: there is nobody to explain anything to.
  server.on('clientError', (_, socket) => {
    socket.destroy()
  })
  const port = await firstFreePort(options, (wanted) => listen(server, wanted, options.host))
  hosts = hostsOf(options.host, port)
  const name = options.host === '::1' ? '[::1]' : options.host
  return {
    address: `http://${name === '0.0.0.0' || name === '::' ? '127.0.0.1' : name}:${port}/`,
    port,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function answerTo(
  incoming: IncomingMessage,
  response: ServerResponse,
  hosts: readonly string[],
  handler: Handler,
): Promise<void> {
  const { method = 'GET', url = '/', headers, rawHeaders } = incoming
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase())
  const refusal = refusalOf({ method, path, headers, names }, hosts)
  if (refusal !== undefined) {
    await reply(response, method, { status: 403, body: refusal })
    return
  }
  const body = await bodyOf(incoming)
  if (body === undefined) {
    await reply(response, method, { status: 413, body: 'This is more than the preview reads.' })
    return
  }
  const search = mark < 0 ? '' : url.slice(mark)
  const answer = await handled(() => handler({ method, path, search, headers, body }, response))
  if (answer === 'taken') return
  await reply(response, method, answer ?? { status: 404, body: 'There is nothing here.' })
}

/** A mistake in one answer must not end the others. */
async function handled(work: () => ReturnType<Handler>): Promise<Answer | undefined | 'taken'> {
  try {
    return await work()
  } catch (error) {
    return { status: 500, body: String(error) }
  }
}

async function reply(
  response: ServerResponse,
  method: string,
  { status, headers, body }: Answer,
): Promise<void> {
  const type = { 'content-type': 'text/plain; charset=utf-8' }
  response.writeHead(status, { ...guards, ...type, ...headers })
  if (typeof body === 'string' || body instanceof Uint8Array) response.end(body)
  else if (method === 'HEAD') response.end()
  // Waits where the reader is slow, stops reading where it goes, and cuts the line on a fault.
  else await pipeline(body, response)
}

async function bodyOf(incoming: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of incoming as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > largestBody) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function listen(
  server: ReturnType<typeof createServer>,
  port: number,
  host: string,
): Promise<number | NodeJS.ErrnoException> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      resolve(error)
    }
    server.once('error', failed).listen(port, host, () => {
      server.off('error', failed)
      // A server that listens on a port has an address of this kind.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

async function firstFreePort(
  { port, host, isFixed }: ListenOptions,
  attempt: (port: number) => Promise<number | NodeJS.ErrnoException>,
): Promise<number> {
  const most = isFixed || port === 0 ? 1 : mostPorts
  for (let next = port; next < port + most; next++) {
    const found = await attempt(next)
    if (typeof found === 'number') return found
    if (found.code !== 'EADDRINUSE' || next === port + most - 1)
      throw notListening(found, next, host)
  }
  throw new Error('No port was tried.')
}

function notListening(
  { code = '' }: NodeJS.ErrnoException,
  port: number,
  host: string,
): UsageError {
  if (code === 'EADDRINUSE') {
    return new UsageError({
      nl: `Poort ${port} is al in gebruik. Sluit wat er draait, of kies met --port een andere.`,
      en: `Port ${port} is in use already. Close what runs there, or choose another with --port.`,
    })
  }
  return new UsageError({
    nl: `Op ${host}:${port} kan niet worden geluisterd (${code}). Kies met --port een poort boven 1024, en bij --host een adres van deze computer.`,
    en: `Listening on ${host}:${port} is not possible (${code}). Choose a port above 1024 with --port, and for --host an address of this machine.`,
  })
}
