import { isUrl } from './is-url.ts'

/** Why an address cannot be the one that everything in a course is known by. */
export type IriFault =
  'form' | 'scheme' | 'host' | 'user' | 'query' | 'fragment' | 'slash' | 'letters' | 'length'

/** A record store may keep 255 characters, and what is in the course is called by more. */
export const iriLimit = 200

/** RFC 3986 3.3: what may stand in the path of an address as it is. */
const path = /^(?:\/(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-F]{2})+)*$/

/**
 * What is wrong with a text as the address of a course; absent when nothing is. Addresses are
 * compared letter by letter, so that only one way of writing each is taken: lower case in the
 * name of the site, none but ASCII, nothing that a browser would take away.
 */
export function iriFault(text: string): IriFault | undefined {
  if (/\s/.test(text) || !isUrl(text)) return 'form'
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'scheme'
  // A name without a dot is of one machine or one office; a number is of nobody for long.
  if (!/\.[a-z][a-z0-9-]*$/.test(url.hostname)) return 'host'
  if (url.username !== '' || url.password !== '') return 'user'
  if (text.includes('#')) return 'fragment'
  if (text.includes('?')) return 'query'
  if (text.endsWith('/')) return 'slash'
  if (text !== url.origin + (url.pathname === '/' ? '' : url.pathname)) return 'letters'
  if (!path.test(text.slice(url.origin.length))) return 'letters'
  return text.length > iriLimit ? 'length' : undefined
}

/** The same address as it can be taken; absent where that cannot be told. */
export function properIri(text: string): string | undefined {
  const trimmed = text.trim()
  if (!isUrl(trimmed)) return undefined
  const { origin, pathname } = new URL(trimmed)
  const encoded = pathname
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '')
    .replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/%]/g, encodeURIComponent)
  const proper = origin + encoded
  return iriFault(proper) === undefined ? proper : undefined
}
