import { checksum } from '../../state/checksum.ts'
import type { XapiPage } from './page.ts'

/**
 * A UUID of version 4 (RFC 9562 5.4). `crypto.randomUUID` is missing where a page came by plain
 * http.
 */
export function randomId({ crypto }: Pick<XapiPage, 'crypto'>): string {
  const bytes = new Uint8Array(16)
  crypto.getRandomValues(bytes)
  return uuidOf(bytes)
}

/**
 * The UUID of something that happens once: the same parts give the same id on every device, so that
 * a store which has the statement does not take it again. It is as random as the registration in
 * `parts` is.
 */
export function onceId(parts: readonly string[]): string {
  const text = JSON.stringify(parts)
  const sums = [0, 1, 2, 3, 4, 5].map((salt) => checksum(`${salt}${text}`)).join('')
  const bits = atob(sums.replace(/-/g, '+').replace(/_/g, '/'))
  return uuidOf(Uint8Array.from(bits.slice(0, 16), (letter) => letter.charCodeAt(0)))
}

/** Letters and digits that name an attempt: those of one registration are of one attempt. */
export function attemptName(parts: readonly string[]): string {
  return checksum(JSON.stringify(parts)) + checksum(JSON.stringify(['attempt', ...parts]))
}

/** Version 4, variant 1: what every store takes. */
function uuidOf(bytes: Uint8Array): string {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) & 3)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-')
}
