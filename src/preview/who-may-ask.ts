import type { IncomingHttpHeaders } from 'node:http'

/** The parts of a request that say from where it comes. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: Pick<IncomingHttpHeaders, 'host' | 'origin'> & IncomingHttpHeaders
  /** All names in the head of the request, one for each line: `headers` has of many lines one. */
  readonly names: readonly string[]
}

/** What a request may say once. */
const onlyOnce = ['host', 'origin', 'sec-fetch-site', 'sec-fetch-mode']

/**
 * Why a request is not answered; nothing when it may be. Any page in the browser of an author can send
 * requests to their own machine, and by DNS rebinding read the answers: so the address that was asked
 * must be one of ours, and who asks a page of ours.
 */
export function refusalOf(
  { method, path, headers, names }: Asked,
  hosts: readonly string[],
): string | undefined {
  const { host = '', origin } = headers
  if (!hosts.includes(host.toLowerCase())) return 'This address is not one of the preview.'
  // Node keeps the first of two; what stands before it may go by the other (RFC 9112, 3.2).
  const isTwice = onlyOnce.some((one) => names.filter((name) => name === one).length > 1)
  if (isTwice) return 'A request has one Host, and at most one Origin.'
  if (origin !== undefined && !hosts.some((each) => origin.toLowerCase() === `http://${each}`)) {
    return 'Only the preview itself may ask this.'
  }
  const site = headers['sec-fetch-site']
  const isOurs = site === undefined || site === 'same-origin' || site === 'none'
  const isVisit = method === 'GET' && path === '/' && headers['sec-fetch-mode'] === 'navigate'
  if (!isOurs && !isVisit) return 'Only the preview itself may ask this.'
  const isAsking = method === 'GET' || method === 'HEAD'
  // What changes something must say who it is; every browser does.
  return isAsking || origin !== undefined
    ? undefined
    : 'A request that changes something has no Origin.'
}

/** The names by which a server on this machine is asked, as browsers write them in `Host`. */
export function hostsOf(address: string, port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost', '[::1]']
  const own = address.includes(':') ? `[${address}]` : address
  return [...new Set([...names, own])].map((name) => `${name}:${port}`)
}
