import { expect, it } from 'vitest'
import type { Scorm2004Api } from '../../src/lms/strict-scorm2004.ts'
import type { PlayItem } from '../../src/model/simulation.ts'
import { keptRecords } from '../../src/simulator/kept-records.ts'
import { createScormLms, type Attempt, type ScormLms } from '../../src/simulator/scorm-lms.ts'
import { stubWindow } from './window.ts'

function item(id: string, shared?: PlayItem['shared']): PlayItem {
  return { id, title: id, href: `${id}.html`, given: {}, items: [], ...(shared && { shared }) }
}

const all = { isReadable: true, isWritable: true }
const a = item('a', [
  { target: 'notes', ...all },
  { target: 'score', ...all, isReadable: false },
])
const b = item('b', [
  { target: 'score', ...all, isWritable: false },
  { target: 'notes', ...all },
])

interface Playing {
  readonly lms: ScormLms
  readonly stored: (item: string) => object
  /** Opens an item, lets its content do something, and closes it. */
  readonly visit: <Told>(
    item: PlayItem,
    content: (api: Scorm2004Api) => Told,
    attempt?: Attempt,
  ) => Told
}

function play(sharesPerAttempt = false): Playing {
  const { api } = stubWindow()
  const records = keptRecords('test')
  const lms = createScormLms({
    ...{ standard: 'scorm2004', records, onCall: () => undefined, onStored: () => undefined },
    learner: () => ({ id: 'p1', name: 'Jansen, Piet', mode: 'normal' }),
    sharesPerAttempt: () => sharesPerAttempt,
  })
  return {
    lms,
    stored: (id) => records.read(id),
    visit(opened, content, attempt) {
      const launch = lms.launch(opened, attempt)
      api().Initialize('')
      const told = content(api())
      api().Terminate('')
      launch.end()
      return told
    },
  }
}

const write =
  (index: number, value: string) =>
  (api: Scorm2004Api): string =>
    api.SetValue(`adl.data.${index}.store`, value)

const read =
  (...names: readonly string[]) =>
  (api: Scorm2004Api): readonly string[] =>
    names.map((name) => {
      const value = api.GetValue(`adl.data.${name}`)
      return value === '' ? api.GetLastError() : value
    })

it('is one for all items that name it, and outlives their attempts', () => {
  const { visit, lms, stored } = play()
  expect(visit(a, read('_children', '_count', '0.id', '0.store'))).toEqual([
    ...['id,store', '2', 'notes', '403'],
  ])
  expect(visit(a, write(0, 'één'))).toBe('true')
  expect(visit(a, write(1, '10'))).toBe('true')
  expect(visit(b, read('0.id', '0.store', '1.id', '1.store'))).toEqual([
    ...['score', '10', 'notes', 'één'],
  ])
  visit(b, write(1, 'twee'))
  // What it told itself before is older.
  expect(visit(a, read('0.store'))).toEqual(['twee'])
  visit(a, (api) => api.Commit(''))
  expect(visit(b, read('1.store'))).toEqual(['twee'])
  expect(stored('b')).not.toHaveProperty(['adl.data.1.store'])

  lms.forget()
  expect(visit(b, read('1.store'))).toEqual(['403'])
})

it('is for an item what its manifest makes of it', () => {
  const { visit } = play()
  const error = (call: (api: Scorm2004Api) => string): string =>
    visit(item('c', [...(b.shared ?? []), ...(a.shared ?? []).slice(1)]), (api) => {
      call(api)
      return api.GetLastError()
    })
  expect(error((api) => api.SetValue('adl.data.0.store', 'x'))).toBe('404')
  expect(error((api) => api.SetValue('adl.data.0.id', 'x'))).toBe('404')
  expect(error((api) => api.SetValue('adl.data._count', '9'))).toBe('404')
  expect(error((api) => api.GetValue('adl.data.2.store'))).toBe('405')
  expect(error((api) => api.SetValue('adl.data.2.store', 'x'))).toBe('0')
  expect(error((api) => api.GetValue('adl.data.3.store'))).toBe('301')
  expect(error((api) => api.SetValue('adl.data.3.store', 'x'))).toBe('351')
  expect(error((api) => api.SetValue('adl.data.1.store', 'x'.repeat(64_000)))).toBe('0')
  expect(error((api) => api.SetValue('adl.data.1.store', 'x'.repeat(64_001)))).toBe('406')
})

it('is not there before the 4th edition, and empty where the manifest has none', () => {
  const { visit } = play()
  expect(visit(item('c'), read('_count'))).toEqual(['401'])
  expect(visit(item('d', []), read('_count', '0.id'))).toEqual(['0', '301'])
})

it('is lost where the LMS loses what is committed', () => {
  const { visit, lms } = play()
  lms.turn({ ...lms.switches, commit: { ...lms.switches.commit, drops: 1 } })
  visit(a, write(0, 'weg'))
  lms.turn({ ...lms.switches, commit: { ...lms.switches.commit, drops: 0 } })
  expect(visit(b, read('1.store'))).toEqual(['403'])
})

it('goes with an attempt on the whole course where the manifest says so', () => {
  const { visit } = play(true)
  const again = { isResumed: false, isAnew: false, given: {} }
  visit(a, write(0, 'één'), { ...again, isAnew: true })
  expect(visit(b, read('1.store'), again)).toEqual(['één'])
  expect(visit(b, read('1.store'), { ...again, isAnew: true })).toEqual(['403'])
})
