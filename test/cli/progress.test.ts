import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { progressOn } from '../../src/cli/progress.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What is written of work that says each tenth of a second how far it is. */
function written(isTTY: boolean, tenths: number): readonly string[] {
  const lines: string[] = []
  const stderr = { isTTY, write: (text: string) => lines.push(text) }
  const progress = progressOn({ argv: [], cwd: '', env: {}, stdout: stderr, stderr })
  for (let done = 1; done <= tenths; done += 1) {
    progress.show(`${done}`)
    vi.advanceTimersByTime(100)
  }
  progress.clear()
  return lines
}

test('on a terminal, one line that is written over, and is gone at the end', () => {
  expect(written(true, 6)).toEqual(['\r\u001b[2K3', '\r\u001b[2K5', '\r\u001b[2K'])
})

test('nothing of what is done in no time', () => {
  expect(written(true, 2)).toEqual([])
})

test('nothing in a file or a pipe', () => {
  expect(written(false, 60)).toEqual([])
})
