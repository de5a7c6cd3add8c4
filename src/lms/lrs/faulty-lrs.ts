import { randomOf } from '../random.ts'
import type { LrsSwitches } from './fault-switches.ts'
import { jsonAnswer, refuse, type LrsAnswer, type LrsRequest } from './http.ts'

/** What becomes of a request: an answer, or none, after so many milliseconds (`Infinity` for never). */
export interface Reply {
  /** `null`: the line was cut, or the browser shows a network error. */
  readonly answer: LrsAnswer | null
  readonly after: number
}

export interface FaultyOptions {
  /** What is behind all that goes wrong. */
  readonly answer: (request: LrsRequest) => LrsAnswer
  readonly switches: LrsSwitches
  /** The same seed gives the same faults. */
  readonly seed: number
  /** Milliseconds. */
  readonly now: () => number
}

/** Stands before an LRS and does wrong what the switches say. */
export function createFaultyLrs(options: FaultyOptions): (request: LrsRequest) => Reply {
  const { answer, switches, seed, now } = options
  const { network, refusal, document } = switches
  const random = randomOf(seed)
  const begun = now()
  let [requests, writes] = [0, 0]

  const seconds = (): number => (now() - begun) / 1000
  const isBetween = (range: readonly [number, number] | null): boolean =>
    range !== null && seconds() >= range[0] && seconds() < range[1]

  function comeBack(status: number, message: string): LrsAnswer {
    const answered = refuse(status, message)
    if (refusal.retryAfter === 'none') return answered
    const { retrySeconds } = refusal
    const moment = new Date(now() + retrySeconds * 1000).toUTCString()
    const value = refusal.retryAfter === 'date' ? moment : String(retrySeconds)
    return { ...answered, headers: { ...answered.headers, 'Retry-After': value } }
  }

  /** A no that the LRS never hears of. */
  function refused(request: LrsRequest): LrsAnswer | undefined {
    requests += 1
    const { throttlesEach, unavailable, expiresAfter } = refusal
    if (throttlesEach > 0 && requests % throttlesEach === 0) return comeBack(429, 'too many')
    if (isBetween(refusal.unavailableBetween) || random.chance(unavailable)) {
      return comeBack(503, 'not now')
    }
    if (expiresAfter !== null && seconds() >= expiresAfter) return refuse(401, 'run out')
    return isWrite(request) ? refusedWrite(request) : undefined
  }

  function refusedWrite(request: LrsRequest): LrsAnswer | undefined {
    const path = pathOf(request)
    if (refusal.forbids.some((resource) => path.endsWith(`/${resource}`))) {
      return refuse(403, 'forbidden')
    }
    if (path.endsWith('/statements')) {
      const isRejected = refusal.rejects.some((text) => request.body.includes(text))
      return isRejected ? refuse(400, 'statements: rejected') : undefined
    }
    writes += 1
    const isTurn = document.conflictsEach > 0 && writes % document.conflictsEach === 0
    return isTurn ? refuse(document.conflict, 'somebody else was faster') : undefined
  }

  function passOn(request: LrsRequest): LrsAnswer {
    const { drops, takesUnmatched, losesState } = document
    const isStripped = drops === 'conditions' || drops === 'both'
    const passed = isStripped ? withoutConditions(request) : request
    const isLenient = takesUnmatched || isStripped
    const answered = isLenient && isUnmatched(passed) ? byForce(answer, passed) : answer(passed)
    const isState = pathOf(request).endsWith('/activities/state')
    const isLost = losesState && isState && !request.url.includes('stateId=LMS.LaunchData')
    if (isLost && request.method === 'GET') return refuse(404, 'there is no such document')
    return answered
  }

  function inItsWords(answered: LrsAnswer): LrsAnswer {
    const hidden = [
      ...(document.drops === 'etags' || document.drops === 'both' ? ['etag'] : []),
      ...(switches.version === 'none' ? ['x-experience-api-version'] : []),
    ]
    const kept = Object.entries(answered.headers).filter(
      ([name]) => !hidden.includes(name.toLowerCase()),
    )
    const version = { 'X-Experience-API-Version': switches.version }
    const headers = {
      ...Object.fromEntries(kept),
      ...(switches.version !== 'none' && version),
    }
    return { ...answered, headers }
  }

  function delay(): number {
    const [least, most] = network.delay
    return most > least ? random.between(least, most) : least
  }

  return (request) => {
    const after = delay()
    const isCut = network.refusesOrigin || isBetween(network.downBetween)
    if (isCut || random.chance(network.loses)) return { answer: null, after }
    if (pathOf(request).includes('/fetch/')) return { answer: fetched(request), after }
    const no = refused(request)
    if (no) return { answer: inItsWords(no), after }
    const answered = inItsWords(passOn(request))
    if (random.chance(network.hangs)) return { answer: null, after: Infinity }
    return { answer: random.chance(network.losesAnswer) ? null : answered, after }
  }

  function fetched(request: LrsRequest): LrsAnswer {
    switch (switches.fetch) {
      case 'works':
        return answer(request)
      case 'status-500':
        return refuse(500, 'out of order')
      case 'not-json':
        return { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<p>Log in</p>' }
      default:
        return jsonAnswer(200, { 'error-code': switches.fetch, 'error-text': 'No token.' })
    }
  }
}

function isWrite({ method }: LrsRequest): boolean {
  return method === 'PUT' || method === 'POST' || method === 'DELETE'
}

function pathOf({ url }: LrsRequest): string {
  return url.split('?')[0] ?? ''
}

function withoutConditions(request: LrsRequest): LrsRequest {
  const kept = Object.entries(request.headers).filter(
    ([name]) => name !== 'if-match' && name !== 'if-none-match',
  )
  return { ...request, headers: Object.fromEntries(kept) }
}

function isUnmatched(request: LrsRequest): boolean {
  const { 'if-match': match, 'if-none-match': noneMatch } = request.headers
  const isProfile = pathOf(request).endsWith('/profile')
  return request.method === 'PUT' && isProfile && match === undefined && noneMatch === undefined
}

/** Writes whatever is there. */
function byForce(answer: FaultyOptions['answer'], request: LrsRequest): LrsAnswer {
  const first = answer({ ...request, headers: { ...request.headers, 'if-none-match': '*' } })
  if (first.status !== 412) return first
  return answer({ ...request, headers: { ...request.headers, 'if-match': '*' } })
}
