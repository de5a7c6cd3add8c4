import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findApi } from '../../src/runtime/find-api.ts'

const functions = ['LMSInitialize', 'LMSCommit'] as const
const api = { LMSInitialize: () => 'true', LMSCommit: () => 'true' }

interface Frame {
  API?: unknown
  API_1484_11?: unknown
  parent?: Frame
  opener?: Frame | null
  document?: { API?: unknown }
}

/** A frame so many levels below another, each with itself as the top when there is none above. */
function below(top: Frame, levels: number): Frame {
  let frame = top
  for (let level = 0; level < levels; level++) frame = { parent: frame, opener: null }
  return frame
}

function topWindow(frame: Frame = {}): Frame {
  frame.parent ??= frame
  return frame
}

/** A window of another host: its frames may be walked, all else throws. */
function foreign(frame: Frame): Frame {
  return new Proxy(frame, {
    get(target, property) {
      if (property === 'parent') return target.parent
      if (property === 'opener') return target.opener
      throw new Error('SecurityError')
    },
  })
}

async function find(from: Frame, milliseconds = 10_000): Promise<unknown> {
  const search = findApi(from, 'API', functions)
  await vi.advanceTimersByTimeAsync(milliseconds)
  return search
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('an API is found', () => {
  test.each([0, 1, 7, 8, 50, 400])('%d frames up', async (levels) => {
    expect(await find(below(topWindow({ API: api }), levels), 0)).toBe(api)
  })

  test('on the document of a window', async () => {
    expect(await find(below(topWindow({ document: { API: api } }), 2), 0)).toBe(api)
  })

  test('behind windows of another host', async () => {
    const top = topWindow({ API: api })
    expect(await find(below(foreign(below(foreign(below(top, 1)), 1)), 1), 0)).toBe(api)
  })

  test.each([
    ['in the opener', topWindow({ opener: topWindow({ API: api }) })],
    ['above the opener', topWindow({ opener: below(topWindow({ API: api }), 3) })],
    ['in the opener of the top', below(topWindow({ opener: topWindow({ API: api }) }), 3)],
    [
      'in the opener of a parent',
      { parent: { parent: topWindow(), opener: topWindow({ API: api }) } },
    ],
    [
      'in the opener of an opener',
      topWindow({ opener: topWindow({ opener: topWindow({ API: api }) }) }),
    ],
  ])('%s', async (_, from) => {
    expect(await find(from, 0)).toBe(api)
  })

  test('above a stub, an element with its name and an API that lacks a function', async () => {
    const stub = { LMSInitialize: () => 'true', LMSCommit: 'true' }
    const lacking = { LMSInitialize: api.LMSInitialize }
    const top = topWindow({ API: api })
    const from = { API: stub, parent: { API: lacking, parent: { API: 'element', parent: top } } }
    expect(await find(from, 0)).toBe(api)
  })

  test('nearest first, and in the parents before the openers', async () => {
    const other = { ...api }
    const opener = topWindow({ API: other })
    expect(await find({ opener, parent: topWindow({ API: api }) }, 0)).toBe(api)
    expect(await find({ API: api, parent: topWindow({ API: other }) }, 0)).toBe(api)
  })

  test.each([200, 2000, 9000])('when it comes after %d milliseconds', async (late) => {
    const top = topWindow()
    setTimeout(() => {
      top.API = api
    }, late)
    expect(await find(below(top, 2), late + 1000)).toBe(api)
  })
})

describe('no API is found', () => {
  test('after ten seconds', async () => {
    const top = topWindow()
    setTimeout(() => {
      top.API = api
    }, 11_000)
    expect(await find(below(top, 2), 12_000)).toBeUndefined()
  })

  test('in windows that open each other in a circle', async () => {
    const first: Frame = {}
    const second: Frame = { opener: first, parent: first }
    first.opener = second
    first.parent = second
    expect(await find(first)).toBeUndefined()
  })

  test('in windows without an end', async () => {
    const endless = (): Frame => ({
      get parent() {
        return endless()
      },
    })
    expect(await find(endless())).toBeUndefined()
  })

  test('of another version of the standard', async () => {
    expect(await find(topWindow({ API_1484_11: api }))).toBeUndefined()
  })
})
