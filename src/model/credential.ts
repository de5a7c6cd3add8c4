/** What gives whoever reads it access to a system. */
export type CredentialKind = 'login' | 'header' | 'parameter' | 'key'

/** A credential in a text, and where it begins. */
export interface FoundCredential {
  readonly kind: CredentialKind
  readonly offset: number
}

// Every pattern begins with a fixed mark and has no part without a bound: what a text costs grows
// with its length, whatever is in it.
const login = /:\/\/[^\s/?#@:"'<>`]{1,100}:([^\s/?#@"'<>`]{1,200})@([A-Za-z0-9.-]{1,253})/g
const header = /\b(Basic|Bearer)[ \t]{1,4}([A-Za-z0-9+/_.~-]{8,4096}={0,2})/gi
const parameter =
  /[?&;#](?:auth|authorization|access_token|api[_-]?key|client_secret)=([^\s&;"'<>()[\]`]{8,4096})/gi
const key = /-----BEGIN (?:[A-Z]{1,20} ){0,2}PRIVATE KEY-----\s{0,4}[A-Za-z0-9+/]{40}/g

/** RFC 2606 and the like: nobody logs in there. */
const madeUpSite = /(?:^|\.)(?:example|voorbeeld|test|invalid|localhost)(?:\.(?:com|org|net|nl))?$/i

/** What a manual writes where a secret goes. */
const madeUpSecret =
  /^(?:(?:my|your|mijn|jouw)?[-_ ]?(?:password|passwd|pass|pwd|wachtwoord|secret|geheim|token|key|sleutel|open sesame)|x+|\*+|\.+|\W.*)$/i

/**
 * The credentials in a text: logins in addresses, authorization headers, launch addresses with the
 * access to a record store in them, private keys. What cannot be one, because of its form or
 * because it is plainly made up, is left alone: a course may be about such things.
 */
export function findCredentials(text: string): readonly FoundCredential[] {
  const found = [
    ...matches('login', text, login, ([, secret = '', site = '']) => {
      return !madeUpSite.test(site) && !madeUpSecret.test(secret)
    }),
    ...matches('header', text, header, ([, scheme = '', value = '']) => opens(scheme, value)),
    ...matches('parameter', text, parameter, ([, value = '']) => opensByParameter(value)),
    ...matches('key', text, key, () => true),
  ]
  return found.sort((a, b) => a.offset - b.offset)
}

function matches(
  kind: CredentialKind,
  text: string,
  pattern: RegExp,
  isReal: (match: RegExpMatchArray) => boolean,
): readonly FoundCredential[] {
  return [...text.matchAll(pattern)].filter(isReal).map(({ index }) => ({ kind, offset: index }))
}

function opens(scheme: string, value: string): boolean {
  return scheme.toLowerCase() === 'basic' ? isLogin(value) : isRandom(value)
}

function opensByParameter(value: string): boolean {
  const plain = decoded(value)
  const [, scheme, rest = ''] = /^(Basic|Bearer)[ +](.*)$/i.exec(plain) ?? []
  return scheme === undefined ? isLogin(plain) || isRandom(plain) : opens(scheme, rest)
}

/** RFC 7617: a name, a colon and a password in base64. Hardly any word reads so by chance. */
function isLogin(value: string): boolean {
  const plain = fromBase64(value)
  const [, secret] = /^[\x20-\x7e]+?:([\x20-\x7e]+)$/.exec(plain) ?? []
  return secret !== undefined && !madeUpSecret.test(secret)
}

/** As machines make them: long, with capitals, small letters and digits, or hexadecimal. */
function isRandom(value: string): boolean {
  if (value.length < 20 || !/\d/.test(value) || new Set(value).size < 10) return false
  return (/[a-z]/.test(value) && /[A-Z]/.test(value)) || /^[0-9a-f-]{32,}$/i.test(value)
}

function fromBase64(value: string): string {
  const bare = value.replace(/=+$/, '')
  if (!/^[A-Za-z0-9+/]+$/.test(bare) || bare.length % 4 === 1) return ''
  return atob(bare)
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
