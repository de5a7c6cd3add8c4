import { jsonAnswer, refuse, type LrsAnswer } from '../lrs/http.ts'

/** Hands out what lets a session in, once for each (cmi5 8.2). */
export interface Tokens {
  /** The id in the address that a unit fetches from. */
  offer(sessionId: string): string
  /** Answers whoever fetches (cmi5 8.2.2 and 8.2.3). */
  fetch(method: string, fetchId: string): LrsAnswer
  /** The session that a header lets in. */
  sessionOf(authorization: string): string | undefined
  /** From now on it lets nobody in, and nothing is left to fetch. */
  expire(sessionId: string): void
}

interface Offer {
  readonly sessionId: string
  readonly token: string
  readonly state: 'offered' | 'fetched' | 'expired'
}

export function createTokens(newId: () => string): Tokens {
  const offers = new Map<string, Offer>()

  return {
    offer(sessionId) {
      const id = newId()
      // Basic wants a name and a password in base64 (RFC 7617).
      offers.set(id, { sessionId, token: btoa(`${sessionId}:${newId()}`), state: 'offered' })
      return id
    },
    fetch(method, fetchId) {
      if (method !== 'POST') return refuse(405, 'expected POST', '8.2.1.0-2')
      const offer = offers.get(fetchId)
      if (!offer) return fetchError('2', 'There is nothing to fetch here.')
      if (offer.state === 'fetched') {
        return fetchError('1', 'The authorization token has already been returned.')
      }
      if (offer.state === 'expired') return fetchError('1', 'The session is over.')
      offers.set(fetchId, { ...offer, state: 'fetched' })
      return jsonAnswer(200, { 'auth-token': offer.token })
    },
    sessionOf(authorization) {
      const found = [...offers.values()].find(
        ({ token, state }) => state === 'fetched' && authorization === `Basic ${token}`,
      )
      return found?.sessionId
    },
    expire(sessionId) {
      for (const [id, offer] of offers) {
        if (offer.sessionId === sessionId) offers.set(id, { ...offer, state: 'expired' })
      }
    },
  }
}

/** An error of a fetch comes with status 200 (cmi5 8.2.2). */
function fetchError(code: '1' | '2' | '3', text: string): LrsAnswer {
  return jsonAnswer(200, { 'error-code': code, 'error-text': text })
}
