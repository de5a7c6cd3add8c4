import { expect, test, vi } from 'vitest'
import type { LmsWorld } from '../../src/simulator/simulated-lms.ts'
import { createXapiLms, type XapiLms } from '../../src/simulator/xapi-lms.ts'

interface Turned {
  readonly lms: XapiLms
  /** Ends the oldest question that has no answer yet. */
  readonly answer: (isThere: boolean) => void
  /** What the page showed at each change. */
  readonly shown: readonly (readonly string[])[]
  /** The items whose launch came to the server. */
  readonly asked: readonly string[]
}

function turned(): Turned {
  const open: ((isThere: boolean) => void)[] = []
  const shown: (readonly string[])[] = []
  const asked: string[] = []
  const world: LmsWorld = {
    learner: () => ({ id: 'cursist-1', name: 'Jansen, Noor', mode: 'normal' }),
    show: () => {
      throw new Error('Not asked.')
    },
    changed: () => shown.push(lms.faults()),
    asked: () => undefined,
    post: (_, body) =>
      new Promise((resolve, reject) => {
        const { item } = JSON.parse(body) as { readonly item?: string }
        if (item !== undefined) asked.push(item)
        open.push((isThere) => {
          if (isThere) resolve([])
          else reject(new Error('gone'))
        })
      }),
  }
  const lms = createXapiLms('cmi5', world)
  return { lms, shown, asked, answer: (isThere) => open.shift()?.(isThere) }
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

test('launches come to the server one after the other, and who is overtaken does not come', async () => {
  const { lms, answer, asked } = turned()
  const item = { id: 'a', title: 'A', href: 'a.html', given: {}, items: [] }
  const one = lms.launch(item)
  await vi.waitUntil(() => asked.length === 1)
  const others = ['b', 'c'].map((id) => Promise.resolve(lms.launch({ ...item, id })))
  answer(false)
  await one
  await vi.waitUntil(() => asked.length === 2)
  answer(false)
  await Promise.all(others)
  expect(asked).toEqual(['a', 'c'])
})

test('an item is known by the name that the LMS gave it', () => {
  const { lms } = turned()
  const opened = { activityId: 'urn:b', isOpened: true, isCompleted: false }
  const standings = { a: { isOpened: false, isCompleted: false }, b: opened }
  lms.hear('record', { registration: '', documents: [], standings })
  expect(lms.itemOf('urn:b')).toBe('b')
  expect(lms.itemOf('urn:c')).toBeUndefined()
})
