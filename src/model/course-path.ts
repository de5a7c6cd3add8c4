/** Why an address in a text cannot be a file of the course. */
export type PathProblem = 'outside' | 'malformed'

/** Where a relative address leads: a path in the course folder, or why it cannot be one. */
export type CoursePath = { readonly path: string } | { readonly problem: PathProblem }

/**
 * Resolves an address as written in `fromFile` to a path relative to the course folder. Decodes
 * percent signs once and refuses what either Windows or POSIX would take out of the folder.
 */
export function resolveInCourse(fromFile: string, address: string): CoursePath {
  const decoded = decode(address)
  if (decoded === undefined) return { problem: 'malformed' }
  // NUL ends a path early; a colon is a drive or a stream on Windows.
  if (/[\0:]/.test(decoded)) return { problem: 'malformed' }
  if (decoded.includes('\\') || decoded.startsWith('/')) return { problem: 'outside' }
  const parts = fromFile.split('/').slice(0, -1)
  for (const part of decoded.split('/')) {
    if (part === '..' && parts.length === 0) return { problem: 'outside' }
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return { path: parts.join('/') }
}

function decode(address: string): string | undefined {
  try {
    return decodeURIComponent(address)
  } catch {
    return undefined
  }
}
