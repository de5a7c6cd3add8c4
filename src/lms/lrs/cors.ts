import { emptyAnswer, type LrsAnswer, type LrsRequest } from './http.ts'

const methods = 'GET, HEAD, POST, PUT, DELETE'
/** `*` would not stand for Authorization. */
const sendable = [
  ...['authorization', 'content-type', 'x-experience-api-version'],
  ...['if-match', 'if-none-match', 'accept-language'],
]
/** What a script may not read unless it is named. */
const readable = [
  ...['ETag', 'Last-Modified', 'Retry-After', 'X-Experience-API-Version'],
  'X-Experience-API-Consistent-Through',
]

/** The answer to the question of a browser whether a page of another origin may ask. */
export function preflight(request: LrsRequest): LrsAnswer | undefined {
  const { origin, 'access-control-request-method': method } = request.headers
  if (request.method !== 'OPTIONS' || origin === undefined || method === undefined) return undefined
  return emptyAnswer({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': sendable.join(', '),
    'Access-Control-Max-Age': '600',
    Vary: 'Origin',
  })
}

/** Lets a page of another origin read an answer. */
export function readableFor({ headers }: LrsRequest, answer: LrsAnswer): LrsAnswer {
  if (headers['origin'] === undefined) return answer
  const allowed = {
    'Access-Control-Allow-Origin': headers['origin'],
    'Access-Control-Expose-Headers': readable.join(', '),
    Vary: 'Origin',
  }
  return { ...answer, headers: { ...answer.headers, ...allowed } }
}
