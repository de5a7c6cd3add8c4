import { createServer, type IncomingMessage } from 'node:http'
import { preflight, readableFor } from '../../src/lms/lrs/cors.ts'
import type { Reply } from '../../src/lms/lrs/faulty-lrs.ts'
import type { LrsAnswer, LrsRequest } from '../../src/lms/lrs/http.ts'
import { listen, type Served } from './serve.ts'

/** Answers a request; `null` cuts the line without an answer. */
export type LrsHandler = (request: LrsRequest) => LrsAnswer | null | Promise<LrsAnswer | null>

/** Takes its time for an answer as a reply says, or forever. */
export function inTime(reply: (request: LrsRequest) => Reply): LrsHandler {
  return (request) => {
    const { answer, after } = reply(request)
    return new Promise((resolve) => {
      if (after === Infinity) return
      setTimeout(() => {
        resolve(answer)
      }, after)
    })
  }
}

/**
 * Puts an LRS, or what stands before one, on a port of this machine. Browsers of any origin may ask,
 * as long as it is not told to say nothing of origins.
 */
export async function serveLrs(
  handle: LrsHandler,
  hasCors: () => boolean = () => true,
): Promise<Served> {
  const server = createServer((incoming, response) => {
    void (async () => {
      const request = await requestOf(incoming)
      const asked = hasCors() ? preflight(request) : undefined
      const answer = asked ?? (await handle(request))
      if (answer === null) {
        response.destroy()
        return
      }
      const { status, headers, body } = hasCors() ? readableFor(request, answer) : answer
      response.writeHead(status, headers).end(body)
    })()
  })
  return listen(server)
}

async function requestOf(incoming: IncomingMessage): Promise<LrsRequest> {
  const { method = 'GET', url = '/' } = incoming
  // Node gives a list only for a header that no client of an LRS sends.
  const headers = incoming.headers as Readonly<Record<string, string>>
  let body = ''
  incoming.setEncoding('utf8')
  for await (const part of incoming) body += String(part)
  return { method, url, headers, body }
}
