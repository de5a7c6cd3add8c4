import { beforeAll, describe, expect, it, vi } from 'vitest'
import { madeItem } from '../support/made-package.ts'
import { madeSequencer } from '../support/made-sequencer.ts'

beforeAll(() => {
  // scorm-again tells some of it whatever its level of logging.
  for (const way of ['debug', 'info'] as const) {
    vi.spyOn(console, way).mockImplementation(() => undefined)
  }
})

const ruled = (kind: string, action: string, condition = 'always'): string =>
  `<imsss:sequencing><imsss:controlMode flow="true"/><imsss:sequencingRules><imsss:${kind}>
  <imsss:ruleConditions><imsss:ruleCondition condition="${condition}"/></imsss:ruleConditions>
  <imsss:ruleAction action="${action}"/></imsss:${kind}></imsss:sequencingRules></imsss:sequencing>`

const item = (id: string, inner = ''): string => madeItem(id, 'r', id.toUpperCase(), inner)

type Made = Awaited<ReturnType<typeof madeSequencer>>

/** What is delivered, request by request; where nothing is, what came of it instead. */
function delivered(made: Made, requests: readonly Parameters<Made['follow']>[]): readonly string[] {
  return requests.map((request) => {
    const { item: opened, refusal } = made.follow(...request)
    return opened ?? refusal ?? 'ended'
  })
}

describe('exit rules (SN TB.2.1)', () => {
  it('leave a cluster from within, so that what comes next is behind it', async () => {
    const cluster = madeItem(
      'g',
      '',
      'G',
      ruled('exitConditionRule', 'exit') + item('a') + item('b'),
    )
    const made = await madeSequencer(cluster + item('c'), 'flow="true"')
    expect(delivered(made, [['start'], ['continue', undefined, {}]])).toEqual(['a', 'c'])
  })

  it('stay in a cluster whose condition is not met', async () => {
    const rule = ruled('exitConditionRule', 'exit', 'satisfied')
    const cluster = madeItem('g', '', 'G', rule + item('a') + item('b'))
    const made = await madeSequencer(cluster + item('c'), 'flow="true"')
    const failed = { 'cmi.success_status': 'failed' }
    expect(delivered(made, [['start'], ['continue', undefined, failed]])).toEqual(['a', 'b'])
  })
})

describe('post conditions (SN TB.2.2)', () => {
  it.each([
    ['exitAll', 'ended'],
    ['retryAll', 'a'],
    ['retry', 'b'],
    ['previous', 'a'],
    ['continue', 'c'],
  ])('%s of the second of three', async (action, expected) => {
    const made = await madeSequencer(
      item('a') + item('b', ruled('postConditionRule', action)) + item('c'),
      'flow="true"',
    )
    made.follow('start')
    const found = delivered(made, [
      ['continue', undefined, {}],
      ['continue', undefined, {}],
    ])
    expect(found).toEqual(['b', expected])
  })
})

it('a post condition leaves the cluster that the item is in', async () => {
  const own = item('a', ruled('postConditionRule', 'exitParent')) + item('b')
  const flows = '<imsss:sequencing><imsss:controlMode flow="true"/></imsss:sequencing>'
  const made = await madeSequencer(madeItem('g', '', 'G', flows + own) + item('c'), 'flow="true"')
  expect(delivered(made, [['start'], ['continue', undefined, {}]])).toEqual(['a', 'c'])
})

describe('pre conditions (SN UP.2)', () => {
  it('skip what is to be skipped', async () => {
    const made = await madeSequencer(
      item('a') + item('b', ruled('preConditionRule', 'skip')) + item('c'),
      'flow="true"',
    )
    expect(delivered(made, [['start'], ['continue', undefined, {}]])).toEqual(['a', 'c'])
  })

  it('hide from choice and not from the flow', async () => {
    const made = await madeSequencer(
      item('a') + item('b', ruled('preConditionRule', 'hiddenFromChoice')),
      'flow="true" choice="true"',
    )
    made.follow('start')
    expect(made.look({}).choices?.has('b')).toBe(false)
    expect(delivered(made, [['choice', 'b', {}]])[0]).toMatch(/^[A-Z]{2}\.\d/)
    expect(delivered(made, [['continue', undefined, {}]])).toEqual(['b'])
  })
})

describe('who is stopped on the way forward (SN SB.2.4)', () => {
  const stop = (condition = 'always'): string =>
    ruled('preConditionRule', 'stopForwardTraversal', condition)
  const chosen = ({ choices }: ReturnType<Made['look']>): string => [...(choices ?? [])].join('')

  it('chooses up to that item, not past it, and goes on by the flow', async () => {
    const four = item('a') + item('b', stop()) + item('c') + item('d')
    const made = await madeSequencer(four, 'choice="true" flow="true"')
    expect(delivered(made, [['start']])).toEqual(['a'])
    expect(chosen(made.look({}))).toBe('oab')
    expect(delivered(made, [['choice', 'c', {}]])).toEqual(['SB.2.4-1'])
    const rest = delivered(made, [['choice', 'b'], ['choice', 'd', {}], ['continue']])
    expect(rest).toEqual(['b', 'SB.2.4-1', 'c'])
    expect(chosen(made.look({}))).toBe('oabcd')
    expect(delivered(made, [['choice', 'a', {}]])).toEqual(['a'])
  })

  it('is let through once the condition is no longer met', async () => {
    const rule = stop('satisfied').replace('condition=', 'operator="not" condition=')
    const made = await madeSequencer(item('a', rule) + item('b'), 'choice="true"')
    made.follow('choice', 'a')
    expect(chosen(made.look({ 'cmi.success_status': 'failed' }))).toBe('oa')
    const passed = { 'cmi.success_status': 'passed' }
    expect(chosen(made.look(passed))).toBe('oab')
    expect(delivered(made, [['choice', 'b', passed]])).toEqual(['b'])
  })

  it('does not come into a cluster, from another or from nowhere, and may come back', async () => {
    const closed = madeItem('g', '', 'G', stop() + item('b'))
    const made = await madeSequencer(
      item('a') + closed + madeItem('h', '', 'H', item('c')),
      'choice="true" flow="true"',
    )
    expect(
      delivered(made, [
        ['choice', 'b'],
        ['choice', 'a'],
      ]),
    ).toEqual(['SB.2.4-1', 'a'])
    expect(chosen(made.look({}))).toBe('oagc')
    const rest = delivered(made, [
      ['choice', 'b', {}],
      ['choice', 'c'],
      ['choice', 'b', {}],
    ])
    expect(rest).toEqual(['SB.2.4-1', 'c', 'b'])
  })
})

describe('a jump (SN SB.2.13)', () => {
  it('goes where no choice and no flow may', async () => {
    const made = await madeSequencer(
      item('a') + item('b') + item('c'),
      'choice="false" flow="true"',
    )
    expect(delivered(made, [['start'], ['jump', 'c', {}]])).toEqual(['a', 'c'])
  })

  it('is refused to what is not there', async () => {
    const made = await madeSequencer(item('a'), 'flow="true"')
    made.follow('start')
    expect(delivered(made, [['jump', 'gone', {}]])[0]).toMatch(/^(?:NB\.2\.1|SB\.2\.13)-/)
  })
})

describe('abandoning (SN NB.2.1)', () => {
  it('leaves an item without a result, and one can go on from it', async () => {
    const made = await madeSequencer(item('a') + item('b'), 'flow="true"')
    made.follow('start')
    expect(made.follow('abandon', undefined, {})).toEqual({ isResumed: false })
    expect(made.look().tracking('a')?.successStatus).toBe('unknown')
    expect(delivered(made, [['continue']])).toEqual(['b'])
  })

  it('of all ends the course', async () => {
    const made = await madeSequencer(item('a') + item('b'), 'flow="true"')
    made.follow('start')
    expect(made.follow('abandonAll', undefined, {})).toEqual({ isResumed: false })
    expect(made.current()).toBeUndefined()
  })
})

describe('a completion threshold (4th CAM 3.4.1.12)', () => {
  it.each([
    ['0.7', 'incomplete', 'completed'],
    ['0.6', 'incomplete', 'completed'],
    ['0.5', 'completed', 'incomplete'],
  ])('a progress of %s says more than %s', async (progress, told, expected) => {
    const threshold =
      '<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.6"/>'
    const made = await madeSequencer(item('a', threshold) + item('b'), 'flow="true"')
    made.follow('start')
    const record = { 'cmi.completion_status': told, 'cmi.progress_measure': progress }
    made.follow('continue', undefined, record)
    expect(made.look({}).tracking('a')?.completionStatus).toBe(expected)
  })
})

describe('attempt limits (SN UP.1)', () => {
  const limited = (limit: number): string =>
    item(
      'a',
      `<imsss:sequencing><imsss:limitConditions attemptLimit="${limit}"/></imsss:sequencing>`,
    )

  it('count each attempt', async () => {
    const made = await madeSequencer(limited(2) + item('b'), 'choice="true" flow="true"')
    const opened = delivered(made, [
      ['choice', 'a'],
      ['choice', 'b', {}],
      ['choice', 'a', {}],
      ['choice', 'b', {}],
      ['choice', 'a', {}],
    ])
    expect(opened.slice(0, 4)).toEqual(['a', 'b', 'a', 'b'])
    expect(opened[4]).toMatch(/^(?:SB|DB)\./)
  })

  it('do not count one that is gone on with', async () => {
    const made = await madeSequencer(limited(1) + item('b'), 'choice="true"')
    made.follow('choice', 'a')
    made.follow('suspendAll', undefined, { 'cmi.exit': 'suspend' })
    expect(made.follow('resumeAll')).toEqual({ item: 'a', isResumed: true })
  })
})
