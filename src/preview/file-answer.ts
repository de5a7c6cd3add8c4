import type { LargeFile } from '../package/package-files.ts'
import { rangeOf } from './byte-range.ts'
import type { Answer, Request } from './http-server.ts'

/** A file, or the part of it that is asked for: a video is sought by parts. */
export function fileAnswer(
  file: Uint8Array | LargeFile,
  { method, headers: asked }: Pick<Request, 'method' | 'headers'>,
  headers: Readonly<Record<string, string>>,
): Answer {
  const size = file instanceof Uint8Array ? file.length : file.size
  // Nothing here has a name by which a part could be of the same version (RFC 9110 13.1.5).
  const isAsked = method === 'GET' && asked['if-range'] === undefined
  const range = isAsked ? rangeOf(asked.range, size) : undefined
  const common = { ...headers, 'accept-ranges': 'bytes' }
  if (range === 'none') {
    return { status: 416, headers: { 'content-range': `bytes */${size}` }, body: '' }
  }
  const [first, last] = range ?? [0, size - 1]
  return {
    status: range ? 206 : 200,
    headers: {
      ...{ ...common, 'content-length': String(last - first + 1) },
      ...(range && { 'content-range': `bytes ${first}-${last}/${size}` }),
    },
    body: file instanceof Uint8Array ? file.subarray(first, last + 1) : file.read([first, last]),
  }
}
