import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Look } from '../../src/lms/sequencer.ts'
import { madeItem } from '../support/made-package.ts'
import { madeSequencer } from '../support/made-sequencer.ts'

beforeAll(() => {
  // scorm-again tells some of it whatever its level of logging.
  for (const way of ['debug', 'info'] as const) {
    vi.spyOn(console, way).mockImplementation(() => undefined)
  }
})

const two = madeItem('a', 'r', 'A') + madeItem('b', 'r', 'B')
const flows = 'flow="true" choice="true"'

/** An item whose post conditions always do this. */
const item = (id: string, action: string): string =>
  madeItem(
    id,
    'r',
    id.toUpperCase(),
    `<imsss:sequencing><imsss:sequencingRules><imsss:postConditionRule>
    <imsss:ruleConditions><imsss:ruleCondition condition="always"/></imsss:ruleConditions>
    <imsss:ruleAction action="${action}"/></imsss:postConditionRule></imsss:sequencingRules></imsss:sequencing>`,
  )

function asked({ current, isActive, continue: next, previous, choices }: Look): object {
  return { current, isActive, next, previous, choices: [...(choices ?? [])] }
}

describe('an attempt that ended', () => {
  it.each(['exit', 'abandon'] as const)('by %s cannot be ended once more', async (request) => {
    const made = await madeSequencer(two, flows)
    made.follow('start')
    made.follow(request, undefined, {})
    expect(asked(made.look({}))).toEqual({
      ...{ current: 'a', isActive: false, next: true, previous: false },
      choices: ['o', 'a', 'b'],
    })
    expect(made.follow('exit', undefined, {}).refusal).toBe('TB.2.3-2')
    expect(made.follow('continue', undefined, {})).toEqual({ item: 'b', isResumed: false })
  })

  it('hears nothing any more of what its content says', async () => {
    const made = await madeSequencer(two, flows)
    made.follow('start')
    made.follow('exit', undefined, { 'cmi.success_status': 'failed' })
    expect(made.look({ 'cmi.success_status': 'passed' }).tracking('a')?.successStatus).toBe(
      'failed',
    )
  })

  it('says what can be asked as it would be followed', async () => {
    const made = await madeSequencer(two, 'flow="true" forwardOnly="true"')
    made.follow('start')
    made.follow('continue', undefined, {})
    made.follow('exit', undefined, {})
    expect(asked(made.look())).toMatchObject({ next: true, previous: false })
    expect(made.follow('previous').refusal).toBe('NB.2.1-8')
    expect(made.follow('continue')).toEqual({ isResumed: false })
  })

  it('is not gone on with, and the next begins where the package begins (SN TB.2.3)', async () => {
    const made = await madeSequencer(two, flows)
    made.follow('choice', 'b')
    made.follow('exit', undefined, { 'cmi.exit': 'normal' })
    made.follow('suspendAll')
    expect(made.follow('resumeAll').refusal).toBe('DB.1.1-1')
    expect(made.follow('start')).toEqual({ item: 'a', isResumed: false })
  })

  it('is gone on with where its content asked for that', async () => {
    const made = await madeSequencer(two, flows)
    made.follow('choice', 'b')
    made.follow('exit', undefined, { 'cmi.exit': 'suspend' })
    expect(made.look().isActive).toBe(false)
    made.follow('suspendAll')
    expect(made.follow('resumeAll')).toEqual({ item: 'b', isResumed: true })
  })
})

describe('the organization', () => {
  it.each(['exit', 'continue'] as const)(
    'that is left by an item ends the session, on %s (SN SB.2.11)',
    async (request) => {
      const made = await madeSequencer(item('a', 'exitParent') + madeItem('b', 'r', 'B'), flows)
      made.follow('start')
      expect(made.follow(request, undefined, {})).toEqual({ isResumed: false })
      expect(made.current()).toBeUndefined()
      expect(made.follow('choice', 'b')).toEqual({ item: 'b', isResumed: false })
    },
  )
})

describe('a cluster that was left', () => {
  const flow = '<imsss:sequencing><imsss:controlMode flow="true"/></imsss:sequencing>'
  const inner = flow + item('a', 'exitParent') + madeItem('b', 'r', 'B')
  const items = madeItem('g', '', 'G', inner) + madeItem('c', 'r', 'C')

  it.each(['a', 'b', 'c', 'g'])('can be chosen in again: %s', async (target) => {
    const made = await madeSequencer(items, flows)
    made.follow('start')
    made.follow('exit', undefined, {})
    expect(asked(made.look())).toMatchObject({ current: 'g', choices: ['o', 'g', 'a', 'b', 'c'] })
    const expected = target === 'g' ? 'a' : target
    expect(made.follow('choice', target)).toEqual({ item: expected, isResumed: false })
  })

  it('stays where a choice is refused', async () => {
    const hidden = inner.replace('flow="true"', 'flow="true" choice="false"')
    const made = await madeSequencer(
      madeItem('g', '', 'G', hidden) + madeItem('c', 'r', 'C'),
      flows,
    )
    made.follow('start')
    made.follow('exit', undefined, {})
    expect([...(made.look().choices ?? [])]).not.toContain('b')
    expect(made.follow('choice', 'b').refusal).toMatch(/^NB\.2\.1/)
    expect(made.current()).toBe('g')
    expect(made.follow('continue')).toEqual({ item: 'c', isResumed: false })
  })
})

it('an item that is open can be chosen: another attempt begins', async () => {
  const made = await madeSequencer(two, flows)
  made.follow('start')
  expect(made.look({}).choices?.has('a')).toBe(true)
  expect(made.follow('choice', 'a', { 'cmi.success_status': 'failed' })).toEqual({
    ...{ item: 'a', isResumed: false },
  })
  expect(made.look({}).tracking('a')?.successStatus).toBe('unknown')
})
