import type { Report } from './remark.ts'

/** Where a package is while its addresses are read. It is never asked for anything. */
const root = 'http://package.invalid/root/'

/** Turns the addresses of a manifest into addresses from the root of the package. */
export interface Addresses {
  /**
   * `undefined` for what leads elsewhere: it is not opened. A preview fetches nothing from other
   * servers, because nothing of it could be followed, and somebody would be told of the learner.
   */
  resolve(address: string, ...bases: readonly (string | undefined)[]): string | undefined
}

export function addressesIn(paths: readonly string[], report: Report): Addresses {
  const known = new Set(paths)

  /** A name may hold `%41` for a letter, or a `%` that means itself. */
  function fileAt(pathname: string): string {
    const plain = decoded(pathname)
    return plain !== undefined && (known.has(plain) || !known.has(pathname)) ? plain : pathname
  }

  return {
    resolve(address, ...bases) {
      const found = resolved(address, bases)
      if (found === undefined) {
        report('outside', address)
        return undefined
      }
      if (found.origin !== new URL(root).origin) {
        report('elsewhere', found.href)
        return undefined
      }
      if (!found.href.startsWith(root)) {
        report('outside', address)
        return undefined
      }
      const path = fileAt(found.pathname.slice(new URL(root).pathname.length))
      if (!known.has(path)) report('fileMissing', path)
      return `${encoded(path)}${found.search}${found.hash}`
    },
  }
}

function resolved(address: string, bases: readonly (string | undefined)[]): URL | undefined {
  try {
    const base = bases.reduce((from, next) => new URL(slashed(next ?? ''), from), new URL(root))
    return new URL(slashed(address), base)
  } catch {
    return undefined
  }
}

/** Some tools write the paths of Windows. */
function slashed(address: string): string {
  const [path = ''] = /^[^?#]*/.exec(address) ?? []
  return path.replaceAll('\\', '/').trim() + address.slice(path.length)
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/**
 * Puts the parameters of an item behind the address of its resource: SCORM 2004 CAM 3.4.1.5.1
 * ("Processing the parameters attribute"), which SCORM 1.2 means as well.
 */
export function withParameters(address: string, parameters: string): string {
  const rest = parameters.replace(/^[&?]+/, '')
  if (rest === '') return address
  if (rest.startsWith('#')) return address.includes('#') ? address : address + rest
  return `${address}${address.includes('?') ? '&' : '?'}${rest}`
}
