/** RFC 2606 and 6761, and what Dutch manuals write: nobody logs in there. */
const madeUpSite =
  /(?:^|\.)(?:(?:example|voorbeeld)(?:\.(?:com|org|net|nl))?|test|invalid|localhost)$/i

/** What a manual writes where a secret goes. */
const madeUpSecret =
  /^(?:(?:my|your|mijn|jouw)?[-_ ]?(?:password|passwd|pass|pwd|wachtwoord|secret|geheim|token|key|sleutel|open sesame)|x+|\*+|[.…]+|[$%]?[{([].*|[$%][A-Z_]+%?)$/i

export function isMadeUpSite(site: string): boolean {
  return madeUpSite.test(site.replace(/[.:]\d*$/, ''))
}

export function isMadeUpSecret(secret: string): boolean {
  return madeUpSecret.test(secret)
}

/** What follows the name of a scheme (RFC 7617, RFC 6750) lets somebody in. */
export function opens(scheme: string, value: string): boolean {
  return scheme.toLowerCase() === 'basic' ? isLogin(value) : isRandom(value)
}

/** The same in an address, where it may be encoded. */
export function opensByParameter(value: string): boolean {
  const plain = decoded(value)
  const [, scheme, rest = ''] = /^(Basic|Bearer)[ +](.*)$/i.exec(plain) ?? []
  return scheme === undefined ? isSecret(plain) : opens(scheme, rest)
}

/** Of which only its form tells that it is one. */
export function isSecret(value: string): boolean {
  return isLogin(value) || isRandom(value)
}

/** RFC 7617: a name, a colon and a password in base64. Hardly any word reads so by chance. */
function isLogin(value: string): boolean {
  const [, secret] = /^[^\p{C}:]+:([^\p{C}]+)$/u.exec(fromBase64(value)) ?? []
  return secret !== undefined && !isMadeUpSecret(secret)
}

/** As machines make them: long, with letters and digits mixed, or hexadecimal. */
function isRandom(value: string): boolean {
  if (value.length < 20 || !/\d/.test(value) || new Set(value).size < 10) return false
  if (/[a-z]/.test(value) && /[A-Z]/.test(value)) return true
  const turns = value.match(/\d(?=[a-z])|[a-z](?=\d)/gi)?.length ?? 0
  return /^[0-9a-f-]{32,}$/i.test(value) || (turns > 4 && /^[0-9a-z]+$/i.test(value))
}

/** Empty where it is no base64 of UTF-8. */
function fromBase64(value: string): string {
  const bare = value.replace(/=+$/, '')
  if (!/^[A-Za-z0-9+/]+$/.test(bare) || bare.length % 4 === 1) return ''
  const bytes = Uint8Array.from(atob(bare), (each) => each.charCodeAt(0))
  // What is no UTF-8 becomes a mark that no password has.
  const text = new TextDecoder().decode(bytes)
  return text.includes('\uFFFD') ? '' : text
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
