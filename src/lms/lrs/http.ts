import { isUrl } from '../../model/is-url.ts'

/** A request as it came in, whatever carried it. */
export interface LrsRequest {
  readonly method: string
  /** Path and query, or the whole address. */
  readonly url: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What is sent back. */
export interface LrsAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A value, or why there is none. */
export type Outcome<Value> = { readonly value: Value } | { readonly refusal: LrsAnswer }

/** Where a request went, told whole or not; what is no address is one that leads nowhere. */
export function addressOf({ url }: LrsRequest): URL {
  const origin = 'http://lrs.invalid'
  return new URL(isUrl(url, origin) ? url : '/', origin)
}

/** An answer in JSON. */
export function jsonAnswer(
  status: number,
  content: unknown,
  headers: Readonly<Record<string, string>> = {},
): LrsAnswer {
  const type = { 'Content-Type': 'application/json' }
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(content) }
}

/** An answer without content (HTTP 204). */
export function emptyAnswer(headers: Readonly<Record<string, string>> = {}): LrsAnswer {
  return { status: 204, headers, body: '' }
}

/** A no that says what is wrong; `requirement` is the number of it in the cmi5 specification. */
export function refuse(status: number, message: string, requirement?: string): LrsAnswer {
  return jsonAnswer(status, { ...(requirement !== undefined && { requirement }), message })
}

/** What a text in JSON holds, or that it is none. */
export function parseJson(text: string, what: string): Outcome<unknown> {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { refusal: refuse(400, `${what} is not JSON`) }
  }
}
