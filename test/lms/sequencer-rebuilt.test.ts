import { beforeAll, expect, it, vi } from 'vitest'
import type { Sequencer } from '../../src/lms/sequencer.ts'
import { madeItem } from '../support/made-package.ts'
import { madeSequencer } from '../support/made-sequencer.ts'

beforeAll(() => {
  // scorm-again tells some of it whatever its level of logging.
  for (const way of ['debug', 'info'] as const) {
    vi.spyOn(console, way).mockImplementation(() => undefined)
  }
})

const items = (ids: string): string =>
  Array.from(ids, (id) => madeItem(id, 'r', id.toUpperCase())).join('')

const chosen = (made: Sequencer): string => [...(made.look({}).choices ?? [])].join('')

it.each([
  ['ab', 'xab', 'a'],
  ['ab', 'axb', 'x'],
  ['ab', 'ba', 'SB.2.1-3'],
  ['abc', 'bc', 'SB.2.1-3'],
] as const)('of %s becomes %s, in that order, with the learner in b', async (from, to, before) => {
  const made = await madeSequencer(items(from), 'flow="true" choice="true"')
  made.follow('start')
  made.follow('continue', undefined, { 'cmi.success_status': 'passed' })
  await made.rebuild(items(to))
  expect(chosen(made)).toBe(`o${to}`)
  made.follow('suspendAll', undefined, {})
  expect(made.follow('resumeAll')).toEqual({ item: 'b', isResumed: true })
  const { item, refusal } = made.follow('previous', undefined, {})
  expect(item ?? refusal).toBe(before)
  const isKept = to.includes('a') && item !== 'a'
  if (isKept) expect(made.look({}).tracking('a')?.successStatus).toBe('passed')
})

it('loses the item that the learner is in, and begins again with what is left', async () => {
  const made = await madeSequencer(items('abc'), 'flow="true"')
  made.follow('start')
  made.follow('continue', undefined, { 'cmi.success_status': 'passed' })
  await made.rebuild(items('ac'))
  expect(made.look({})).toMatchObject({ isActive: false, continue: false, previous: false })
  expect(made.look({}).tracking('a')?.successStatus).toBe('passed')
  expect(made.follow('suspendAll').refusal).toBe('NB.2.1-17')
  expect(made.follow('start')).toEqual({ item: 'a', isResumed: false })
  expect(made.follow('continue', undefined, {})).toEqual({ item: 'c', isResumed: false })
})

it('is judged by what the manifest says now', async () => {
  const limited = (measure: string): string =>
    madeItem(
      'a',
      'r',
      'A',
      `<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="${measure}"/>
      <imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true" objectiveID="p">
      <imsss:minNormalizedMeasure>${measure}</imsss:minNormalizedMeasure></imsss:primaryObjective>
      </imsss:objectives></imsss:sequencing>`,
    )
  const made = await madeSequencer(limited('0.9') + items('b'), 'flow="true"')
  made.follow('start')
  await made.rebuild(limited('0.5') + items('b'))
  made.follow('continue', undefined, {
    ...{ 'cmi.progress_measure': '0.6', 'cmi.score.scaled': '0.6' },
  })
  expect(made.look({}).tracking('a')).toMatchObject({
    ...{ completionStatus: 'completed', successStatus: 'passed' },
  })
})

it('keeps the order that was drawn for a learner', async () => {
  const drawn = `<imsss:randomizationControls randomizationTiming="once" reorderChildren="true"/>`
  const made = await madeSequencer(items('abcdefgh'), 'flow="true"', drawn)
  const way = [made.follow('start').item]
  while (way.length < 8) way.push(made.follow('continue', undefined, {}).item)
  expect(new Set(way).size).toBe(8)
})
