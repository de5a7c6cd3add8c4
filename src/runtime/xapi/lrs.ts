import type { XapiAnswer, XapiPage } from './page.ts'

/** What a learning record store answered. */
export interface Reply {
  /** 0 when nothing came back: no network, too late, or the browser was not allowed to ask. */
  readonly status: number
  readonly body: string
  /** As the header has it, with its quotation marks. */
  readonly etag: string | undefined
  /** Milliseconds to be left alone for. */
  readonly retryAfter: number
}

export interface LrsRequest {
  readonly method: 'GET' | 'PUT' | 'POST'
  /** Below the endpoint: `statements`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** JSON. */
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The page is going; the answer will not be heard. */
  readonly isLast?: boolean
}

/** The requests to one store. Nothing of it throws or rejects. */
export interface Lrs {
  send(request: LrsRequest): Promise<Reply>
}

/** Milliseconds; what takes longer is asked again. */
const longestWait = 15_000

/** xAPI 1.0.3 Communication 3.3: what every store of 1.0 takes; those of IEEE 9274.1.1 take the other. */
const version = '1.0.3'
const laterVersion = '2.0.0'

/** As where no network is. */
export const nothing: Reply = { status: 0, body: '', etag: undefined, retryAfter: 0 }

/**
 * A page to log in on, or of a network that wants something first, has status 200 too; and a POST that is
 * sent on elsewhere becomes a GET, which lists what is there. Nothing was taken then.
 */
const ofAnother = /^\s*(<|\{\s*"(statements|more)")/

/** `auth` gives the value of the header at the moment of asking. */
export function createLrs(page: XapiPage, endpoint: string, auth: () => string): Lrs {
  let spoken: string | undefined

  async function ask(request: LrsRequest, asked: string): Promise<Reply> {
    const { method, path, query = {}, body, headers = {}, isLast = false } = request
    const parts = Object.entries(query).map(
      ([name, value]) => `${name}=${encodeURIComponent(value)}`,
    )
    const search = parts.length === 0 ? '' : `?${parts.join('&')}`
    const authorization = auth()
    return answerOf(page, endpoint + path + search, {
      method,
      headers: {
        'X-Experience-API-Version': asked,
        ...(authorization !== '' && { Authorization: authorization }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body }),
      ...(isLast && { keepalive: true }),
      cache: 'no-store',
    })
  }

  /** A store that knows only the later version refuses all that is asked in the other. */
  async function versionFor(refused: Reply): Promise<string> {
    if (spoken !== undefined || refused.status !== 400) return spoken ?? version
    const about = await ask({ method: 'GET', path: 'about' }, laterVersion)
    const known = about.status === 200 ? versionsIn(about.body) : []
    const isLater = known.length > 0 && known.every((each) => each.startsWith('2.'))
    spoken = isLater ? laterVersion : version
    return spoken
  }

  return {
    async send(request) {
      const asked = spoken ?? version
      const reply = await ask(request, asked)
      if (request.isLast) return reply
      const wanted = await versionFor(reply)
      return wanted === asked ? reply : ask(request, wanted)
    },
  }
}

/** Asks one address once, for as long as it is worth waiting. */
export async function answerOf(
  page: XapiPage,
  address: string,
  options: RequestInit,
): Promise<Reply> {
  const given = new AbortController()
  const timer = setTimeout(() => {
    given.abort()
  }, longestWait)
  try {
    const answer = await page.fetch(address, { ...options, signal: given.signal })
    const body = await answer.text()
    if (answer.status < 300 && ofAnother.test(body)) return nothing
    // RFC 9110 13.1.1: what a proxy marked as weak matches nothing, and is the same document.
    const etag = answer.headers.get('ETag')?.replace(/^W\//, '')
    return { status: answer.status, body, etag, retryAfter: retryAfterOf(answer) }
  } catch {
    return nothing
  } finally {
    clearTimeout(timer)
  }
}

export function isGood({ status }: Reply): boolean {
  return status >= 200 && status < 300
}

/** RFC 9110 10.2.3: seconds, or a date. */
function retryAfterOf({ headers }: XapiAnswer): number {
  const text = headers.get('Retry-After') ?? ''
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now()
  return Number.isFinite(wait) ? Math.min(Math.max(0, wait), longestQuiet) : 0
}

/** Milliseconds. */
const longestQuiet = 600_000

function versionsIn(body: string): readonly string[] {
  try {
    const { version: known } = JSON.parse(body) as { readonly version?: unknown }
    return Array.isArray(known) ? known.map(String) : []
  } catch {
    return []
  }
}
