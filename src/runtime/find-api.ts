/** The functions an LMS offers, by name. What they answer is not trusted. */
export type Api<Name extends string> = Readonly<
  Record<Name, (...parameters: readonly string[]) => unknown>
>

/** Frames and openers together; a page this deep is a loop that cannot be seen. */
const mostWindows = 500

/** Milliseconds: some LMSs put their API in place after the content is loaded. */
const firstPause = 50
const longestPause = 500
const patience = 10_000

/** The API of an LMS in one of the windows around this one, or nothing after ten seconds. */
export async function findApi<Name extends string>(
  from: unknown,
  property: string,
  functions: readonly Name[],
): Promise<Api<Name> | undefined> {
  let api = searchWindows(from, property, functions)
  let waited = 0
  let pause = firstPause
  while (!api && waited < patience) {
    await wait(pause)
    waited += pause
    pause = Math.min(pause * 2, longestPause, patience - waited)
    api = searchWindows(from, property, functions)
  }
  return api
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function searchWindows<Name extends string>(
  from: unknown,
  property: string,
  functions: readonly Name[],
): Api<Name> | undefined {
  for (const window of windowsAround(from)) {
    const places = [window, read(window, 'document')]
    const api = places
      .map((place) => read(place, property))
      .find((found) => functions.every((name) => typeof read(found, name) === 'function'))
    // Each of the functions was just seen to be there.
    if (api !== undefined) return api as Api<Name>
  }
  return undefined
}

/** This window and those around it, then who opened it and those around that, and so on. */
function* windowsAround(from: unknown): Generator {
  const seen = new Set()
  const starts = [from]
  for (const start of starts) {
    let window = start
    while (isObject(window) && !seen.has(window) && seen.size < mostWindows) {
      seen.add(window)
      starts.push(read(window, 'opener'))
      yield window
      window = read(window, 'parent')
    }
  }
}

/** Reading from a window of another host throws; above it there may be one of ours. */
function read(from: unknown, property: string): unknown {
  if (!isObject(from)) return undefined
  try {
    return from[property]
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (typeof value === 'object' || typeof value === 'function') && value !== null
}
