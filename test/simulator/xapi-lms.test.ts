import { expect, test } from 'vitest'
import type { LmsWorld } from '../../src/simulator/simulated-lms.ts'
import { createXapiLms, type XapiLms } from '../../src/simulator/xapi-lms.ts'

interface Turned {
  readonly lms: XapiLms
  /** Ends the oldest question that has no answer yet. */
  readonly answer: (isThere: boolean) => void
  /** What the page showed at each change. */
  readonly shown: readonly (readonly string[])[]
}

function turned(): Turned {
  const open: ((isThere: boolean) => void)[] = []
  const shown: (readonly string[])[] = []
  const world: LmsWorld = {
    learner: () => ({ id: 'cursist-1', name: 'Jansen, Noor', mode: 'normal' }),
    show: () => {
      throw new Error('Not asked.')
    },
    changed: () => shown.push(lms.faults()),
    asked: () => undefined,
    post: () =>
      new Promise((resolve, reject) => {
        open.push((isThere) => {
          if (isThere) resolve([])
          else reject(new Error('gone'))
        })
      }),
  }
  const lms = createXapiLms('cmi5', world)
  return { lms, shown, answer: (isThere) => open.shift()?.(isThere) }
}

test('a fault that the server does not hear of is not shown as turned on', async () => {
  const { lms, shown, answer } = turned()
  const on = lms.turn(['lrsDown'])
  answer(true)
  await on
  const more = lms.turn(['lrsDown', 'lrsBusy'])
  answer(false)
  await more
  expect(shown).toEqual([['lrsDown'], ['lrsDown']])
})

test('of two that come to nothing none is left', async () => {
  const { lms, answer } = turned()
  const both = [lms.turn(['lrsDown']), lms.turn(['lrsDown', 'lrsBusy'])]
  answer(false)
  answer(false)
  await Promise.all(both)
  expect(lms.faults()).toEqual([])
})

test('what the server told meanwhile holds where a fault came to nothing', async () => {
  const { lms, answer } = turned()
  const on = lms.turn(['lrsDown'])
  lms.hear('faults', ['lrsBusy'])
  answer(false)
  await on
  expect(lms.faults()).toEqual(['lrsBusy'])
})
