import { readingsOf } from './credential-reading.ts'
import {
  isMadeUpSecret,
  isMadeUpSite,
  isSecret,
  opens,
  opensByParameter,
} from './credential-value.ts'

/** What gives whoever reads it access to a system. */
export type CredentialKind = 'login' | 'header' | 'parameter' | 'value' | 'key'

/** A credential in a text, and where it begins. */
export interface FoundCredential {
  readonly kind: CredentialKind
  readonly offset: number
}

interface Pattern {
  readonly kind: CredentialKind
  readonly pattern: RegExp
  /** Whether what stands in the place of a credential is one; it gets the groups of the pattern. */
  readonly isReal: (first: string, second: string) => boolean
}

// Every pattern begins with a fixed mark and has no part without a bound: what a text costs grows
// with its length, whatever is in it.
const patterns: readonly Pattern[] = [
  {
    kind: 'login',
    pattern:
      /(?:(?<=["'(=\s])|:)\/\/[^\s/?#@:"'<>`]{1,100}:([^\s/?#@"'<>`]{1,200})@(\[?[A-Za-z0-9.:-]{1,253})/g,
    isReal: (secret, site) => !isMadeUpSite(site) && !isMadeUpSecret(secret),
  },
  {
    kind: 'login',
    pattern: /(?:(?<=["'(=\s])|:)\/\/([A-Za-z0-9_.~-]{20,400})@([A-Za-z0-9.-]{1,253})/g,
    isReal: (token, site) => !isMadeUpSite(site) && isSecret(token),
  },
  {
    // As programs on a command line are told them.
    kind: 'login',
    pattern: /\s(?:-u|--user)[ =]{1,4}["']?[^\s:"'<>`]{1,100}:([^\s"'<>`]{1,200})/g,
    isReal: (secret) => !isMadeUpSecret(secret),
  },
  {
    kind: 'header',
    pattern: /\b(Basic|Bearer)\s{1,8}(?:>\s{0,4})?([A-Za-z0-9+/_.~-]{8,4096}={0,2})/gi,
    isReal: opens,
  },
  {
    kind: 'parameter',
    pattern:
      /[?&;#](?:auth|authorization|(?:access_|auth_|id_)?token|(?:api[_-]?)?key|(?:client_)?secret|sig|password)=([^\s&;"'<>()[\]`]{8,4096})/gi,
    isReal: opensByParameter,
  },
  {
    // cmi5 8.1.2: who asks it first, gets the token.
    kind: 'parameter',
    pattern: /[?&;]fetch=https?(?::|%3A)(?:\/|%2F){2}([A-Za-z0-9.-]{1,253})/gi,
    isReal: (site) => !isMadeUpSite(site),
  },
  {
    // A line of a file with settings, or a property in JSON.
    kind: 'value',
    pattern:
      /(?:password|passwd|wachtwoord|secret|(?:api|access|account)[_-]?key|token|authorization|auth)["']?\s{0,4}[:=]\s{0,4}["']?([A-Za-z0-9+/_.~=-]{16,4096})/gi,
    isReal: isSecret,
  },
  {
    kind: 'key',
    pattern: /-----BEGIN (?:[A-Z]{1,20} ){0,2}PRIVATE KEY-----\s{0,8}[A-Za-z0-9+/]{40}/g,
    isReal: () => true,
  },
  {
    // Those that tell by their form who gave them out.
    kind: 'key',
    pattern:
      /\b(?:AKIA[A-Z0-9]{16}|AIza[A-Za-z0-9_-]{35}|gh[opsu]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,90}|glpat-[A-Za-z0-9_-]{20}|xox[abps]-[A-Za-z0-9-]{20,90})\b/g,
    isReal: () => true,
  },
]

/**
 * The credentials in a text, as it is written and as it is read: logins in addresses, authorization
 * headers, launch addresses with the access to a record store in them, secrets in settings, private
 * keys. What cannot be one, because of its form or because it is plainly made up, is left alone: a
 * course may be about such things.
 */
export function findCredentials(text: string): readonly FoundCredential[] {
  const lines = lineStarts(text)
  const found = [...matchesIn(text)]
  const known = new Set(found.map(({ offset }) => lineAt(lines, offset)))
  for (const reading of readingsOf(text)) {
    const starts = lineStarts(reading)
    // Only the lines of the two are the same, so that a line is all the place there is.
    for (const { kind, offset } of matchesIn(reading)) {
      const line = lineAt(starts, offset)
      if (known.has(line)) continue
      known.add(line)
      found.push({ kind, offset: lines[line] ?? 0 })
    }
  }
  return found.sort((a, b) => a.offset - b.offset)
}

function matchesIn(text: string): readonly FoundCredential[] {
  return patterns.flatMap(({ kind, pattern, isReal }) =>
    [...text.matchAll(pattern)]
      .filter(([, first = '', second = '']) => isReal(first, second))
      .map(({ index }) => ({ kind, offset: index })),
  )
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

/** Which line an offset is in; halved each time, for a text may have as many finds as lines. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
