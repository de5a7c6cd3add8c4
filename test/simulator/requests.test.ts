import { describe, expect, it } from 'vitest'
import type { PlayItem, Show } from '../../src/model/simulation.ts'
import { readPackage } from '../../src/package/read-playable.ts'
import type { Simulator } from '../../src/simulator/simulator-state.ts'
import { createSimulator } from '../../src/simulator/simulator.ts'
import type { Stage } from '../../src/simulator/stage.ts'
import { madeItem, madeManifest, madePackage, madeResource } from '../support/made-package.ts'
import { stubWindow } from './window.ts'

const pages = ['a', 'b', 'c']

async function showOf(build: number, items = pages): Promise<Show> {
  const manifest = madeManifest({
    version: '2004 4th Edition',
    items: items.map((id) => madeItem(id, `r${id}`, id.toUpperCase())).join(''),
    resources: items.map((id) => madeResource(`r${id}`, `${id}.html`)).join(''),
    sequencing:
      '<imsss:sequencing><imsss:controlMode flow="true" choice="true"/></imsss:sequencing>',
  })
  const { playable } = await readPackage(madePackage(manifest, ['a.html', 'b.html', 'c.html']))
  return {
    ...{ build, content: `/course/${build}/`, playable, identity: 'course', format: 'scorm2004' },
    ...{ formats: [], source: 'course', modules: [], findings: [], isStale: false, editor: '' },
    updates: {},
  }
}

interface Playing {
  readonly simulator: Simulator
  readonly item: (id: string) => PlayItem
  /** The pages that were opened, the last one last. */
  readonly opened: readonly string[]
  /** What was opened before this moment is gone; what was to wait for it is done. */
  readonly settle: () => Promise<void>
  readonly entry: () => string
  /** The content that is open ends, and asks for this. */
  readonly ends: (request: string) => void
}

/** A simulator with a frame of which the page goes when the test says so. */
async function play(): Promise<Playing> {
  const { api } = stubWindow()
  const opened: string[] = []
  let going: (() => void)[] = []
  const stage: Stage = {
    // No test looks at it.
    element: {} as HTMLElement,
    open: (address) => opened.push(address.replace('http://127.0.0.1', '')),
    clear: () => new Promise((resolve) => going.push(resolve)),
    renew: () => Promise.resolve(false),
    ...{ go: () => undefined, setWidth: () => undefined, onPage: () => undefined },
    ...{ page: () => undefined, place: () => '', keepPage: () => undefined },
  }
  const simulator = createSimulator(await showOf(1), stage, {
    ...{ locale: 'nl', post: () => Promise.resolve(undefined) },
  })
  const settle = async (): Promise<void> => {
    for (const gone of going) gone()
    going = []
    // Each step waits for the one before it, and none for anything else.
    await new Promise((resolve) => setImmediate(resolve))
  }
  const item = (id: string): PlayItem => {
    const found = simulator.state().show.playable.menu.find((each) => each.id === id)
    if (!found) throw new Error(`There is no item ${id}.`)
    return found
  }
  simulator.start()
  await settle()
  return {
    ...{ simulator, item, opened, settle },
    entry() {
      api().Initialize('')
      return api().GetValue('cmi.entry')
    },
    ends(request) {
      api().Initialize('')
      api().SetValue('adl.nav.request', request)
      api().Terminate('')
    },
  }
}

const buttons = (simulator: Simulator): readonly string[] =>
  (simulator.state().lms.guide?.sequenced?.buttons() ?? []).flatMap(({ request, isEnabled }) =>
    isEnabled ? [request] : [],
  )

describe('while a page is going', () => {
  it('the last item that is chosen is the one that is opened', async () => {
    const { simulator, item, opened, settle, entry } = await play()
    simulator.launch(item('b'))
    simulator.launch(item('c'))
    await settle()
    expect(opened).toEqual(['/course/1/a.html', '/course/1/c.html'])
    expect(simulator.state().item?.id).toBe('c')
    expect(entry()).toBe('ab-initio')
  })

  it('putting it off is of what is open, and opening it again goes on there', async () => {
    const { simulator, item, opened, settle, entry } = await play()
    simulator.launch(item('b'))
    simulator.ask('suspendAll')
    await settle()
    expect(simulator.state()).toMatchObject({ item: undefined, told: { kind: 'ended' } })
    simulator.reopen()
    await settle()
    expect(opened.at(-1)).toBe('/course/1/a.html')
    expect(entry()).toBe('resume')
  })

  it('another build opens what was asked for, from that build', async () => {
    const { simulator, item, opened, settle } = await play()
    simulator.launch(item('b'))
    simulator.replace(await showOf(2))
    await settle()
    await settle()
    expect(opened).toEqual(['/course/1/a.html', '/course/2/b.html'])
  })

  it('an item that the next build has no longer is refused', async () => {
    const { simulator, item, opened, settle } = await play()
    simulator.launch(item('b'))
    simulator.replace(await showOf(2, ['a', 'c']))
    await settle()
    expect(opened).toEqual(['/course/1/a.html'])
    expect(simulator.state().told).toEqual({ kind: 'refused', exception: 'NB.2.1-10' })
  })
})

it('another build finds the learner where they were, with its own items', async () => {
  const { simulator, opened, settle, entry } = await play()
  simulator.ask('continue')
  await settle()
  simulator.replace(await showOf(2, ['b', 'a']))
  await settle()
  await settle()
  expect(opened.at(-1)).toBe('/course/2/b.html')
  expect(entry()).toBe('resume')
  expect(buttons(simulator)).not.toContain('previous')
})

it('an item that is open can be chosen, and begins again', async () => {
  const { simulator, item, opened, settle, entry } = await play()
  simulator.launch(item('a'))
  await settle()
  expect(opened).toEqual(['/course/1/a.html', '/course/1/a.html'])
  expect(entry()).toBe('ab-initio')
})

it.each(['exit', 'abandon'] as const)('after %s only what can be done is offered', async (way) => {
  const { simulator, settle, opened, item } = await play()
  expect(buttons(simulator)).toContain(way)
  simulator.ask(way)
  await settle()
  expect(simulator.state()).toMatchObject({ item: undefined, told: { kind: 'ended' } })
  expect(buttons(simulator)).toEqual(['continue', 'suspendAll', 'exitAll', 'abandonAll'])
  simulator.launch(item('b'))
  await settle()
  expect(opened.at(-1)).toBe('/course/1/b.html')
})

it('content that asks for what is not there stays open, and it is told (SN OP.1)', async () => {
  const { simulator, settle, opened, ends } = await play()
  const told = new Promise<void>((resolve) => {
    simulator.subscribe(() => {
      if (simulator.state().told) resolve()
    })
  })
  ends('{target=gone}choice')
  await told
  await settle()
  expect(simulator.state()).toMatchObject({
    item: { id: 'a' },
    told: { kind: 'refused', exception: 'NB.2.1-10' },
  })
  expect(opened).toEqual(['/course/1/a.html'])
  expect(buttons(simulator)).toContain('exit')
})

it('who closes it twice is not refused anything', async () => {
  const { simulator, settle } = await play()
  simulator.close()
  await settle()
  simulator.close()
  await settle()
  expect(simulator.state().told).toEqual({ kind: 'ended' })
})
