/** The bytes that are asked for: first and last, or `none` where there are no such bytes. */
export type ByteRange = readonly [number, number] | 'none'

/**
 * Reads the header `Range` (RFC 9110 14.2). One that asks for several parts, or that cannot be read,
 * counts as none: a server may answer with the whole.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '')
    return Number(last) === 0 || size === 0 ? 'none' : [Math.max(0, size - Number(last)), size - 1]
  if (last !== '' && Number(last) < Number(first)) return undefined
  if (Number(first) >= size) return 'none'
  return [Number(first), Math.min(last === '' ? Infinity : Number(last), size - 1)]
}
