import type { LrsAnswer, LrsRequest } from '../../../src/lms/lrs/http.ts'
import { createLrs, type Lrs, type LrsOptions } from '../../../src/lms/lrs/lrs.ts'
import type { Statement } from '../../../src/lms/lrs/statement.ts'

/** An address that a learner of these tests has. */
export const learner = {
  objectType: 'Agent',
  name: 'Noor',
  account: { homePage: 'https://lms.example.org', name: 'u-1' },
} as const

export const course = 'https://example.org/courses/water'
export const registration = '9f3d2b52-2f0b-4c7e-9a9e-0c7d4e1f2a3b'

/** All but some properties. */
export function omit(value: object, ...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
}

/** A UUID that is easy to tell from others. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** A statement with nothing wrong. */
export function statementOf(some: Partial<Statement> = {}): Statement {
  return {
    id: idOf(1),
    actor: learner,
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
    object: { objectType: 'Activity', id: `${course}/q1` },
    timestamp: '2026-11-27T07:00:00.000Z',
    ...some,
  }
}

/** An LRS whose clock is moved by hand, and a client that does what a good one does. */
export interface SmallLrs extends Lrs {
  /** Milliseconds. */
  wait(time: number): void
  ask(method: string, path: string, some?: Partial<Asking>): LrsAnswer
  /** What an answer holds. */
  read(method: string, path: string, some?: Partial<Asking>): unknown
}

export interface Asking {
  readonly headers: LrsRequest['headers']
  readonly without: string
  readonly query: Readonly<Record<string, string>>
  readonly content: unknown
}

export function smallLrs(options: Partial<LrsOptions> = {}): SmallLrs {
  let now = Date.parse('2026-11-27T08:00:00.000Z')
  let ids = 1000
  const lrs = createLrs({
    now: () => now,
    newId: () => idOf(ids++),
    permit: (authorization) =>
      authorization === 'Basic dGVzdA=='
        ? { authority: { account: { homePage: 'https://lms.example.org', name: 'lrs' } } }
        : undefined,
    ...options,
  })

  function ask(method: string, path: string, some: Partial<Asking> = {}): LrsAnswer {
    const { headers = {}, without = '', query = {}, content } = some
    const all = {
      authorization: 'Basic dGVzdA==',
      'x-experience-api-version': options.version ?? '1.0.3',
      ...(content !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    }
    const kept = Object.entries(all).filter(([name]) => name !== without)
    const search = new URLSearchParams(query).toString()
    return lrs.answer({
      method,
      url: `/xapi/${path}${search === '' ? '' : `?${search}`}`,
      headers: Object.fromEntries(kept),
      body: bodyOf(content),
    })
  }

  return {
    ...lrs,
    ask,
    wait: (time) => (now += time),
    read: (...asking) => JSON.parse(ask(...asking).body) as unknown,
  }
}

function bodyOf(content: unknown): string {
  if (content === undefined) return ''
  return typeof content === 'string' ? content : JSON.stringify(content)
}
