import { beforeAll, expect, it, vi } from 'vitest'
import { madeItem } from '../support/made-package.ts'
import { madeSequencer } from '../support/made-sequencer.ts'

beforeAll(() => {
  // scorm-again tells some of it whatever its level of logging.
  for (const way of ['debug', 'info'] as const) {
    vi.spyOn(console, way).mockImplementation(() => undefined)
  }
})

const two = madeItem('a', 'r', 'A') + madeItem('b', 'r', 'B')

it('delivers, rolls up what the LMS has, and ends', async () => {
  const made = await madeSequencer(two, 'flow="true"')
  expect(made.follow('start')).toEqual({ item: 'a', isResumed: false })
  expect(made.look({ 'cmi.completion_status': 'completed' }).tracking('a')).toMatchObject({
    completionStatus: 'completed',
  })
  const told = { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' }
  expect(made.follow('continue', undefined, told)).toEqual({ item: 'b', isResumed: false })
  expect(made.follow('exitAll', undefined, told)).toEqual({ isResumed: false })
  expect(made.look().tracking('o')).toMatchObject({
    ...{ completionStatus: 'completed', successStatus: 'passed' },
  })
  expect(made.current()).toBeUndefined()
})

it('goes on with an attempt that was kept, and begins another where it was left', async () => {
  const made = await madeSequencer(two, 'choice="true"')
  made.follow('choice', 'b')
  made.follow('suspendAll', undefined, {})
  expect(made.follow('resumeAll')).toEqual({ item: 'b', isResumed: true })
  expect(made.follow('choice', 'a', { 'cmi.exit': 'suspend' })).toMatchObject({ isResumed: false })
  expect(made.follow('choice', 'b', {})).toEqual({ item: 'b', isResumed: true })
  expect(made.follow('choice', 'a', {})).toEqual({ item: 'a', isResumed: false })
})

it.each([
  ['choice', 'b', 'flow="true" choice="false"'],
  ['previous', undefined, 'flow="true" forwardOnly="true"'],
] as const)('refuses a %s that the package forbids', async (request, target, control) => {
  const made = await madeSequencer(two, control)
  made.follow('start')
  made.follow('continue', undefined, {})
  const { item, refusal } = made.follow(request, target === undefined ? undefined : 'a', {})
  expect(item).toBeUndefined()
  expect(refusal).toMatch(/^[A-Z]{2}\.\d/)
})

it('opens an activity no more often than its limit', async () => {
  const limited = madeItem(
    'a',
    'r',
    'A',
    '<imsss:sequencing><imsss:limitConditions attemptLimit="1"/></imsss:sequencing>',
  )
  const made = await madeSequencer(limited + madeItem('b', 'r', 'B'), 'choice="true" flow="true"')
  made.follow('choice', 'a')
  made.follow('choice', 'b', {})
  expect(made.follow('choice', 'a', {}).item).toBeUndefined()
})

it('retries, and leaves its parent, by post conditions', async () => {
  const failed = `<imsss:sequencing><imsss:sequencingRules><imsss:postConditionRule>
    <imsss:ruleConditions><imsss:ruleCondition operator="not" condition="satisfied"/></imsss:ruleConditions>
    <imsss:ruleAction action="retry"/></imsss:postConditionRule></imsss:sequencingRules></imsss:sequencing>`
  const made = await madeSequencer(
    madeItem('a', 'r', 'A', failed) + madeItem('b', 'r', 'B'),
    'flow="true"',
  )
  made.follow('start')
  expect(made.follow('continue', undefined, { 'cmi.success_status': 'failed' })).toMatchObject({
    ...{ item: 'a', isResumed: false },
  })
  expect(made.follow('continue', undefined, { 'cmi.success_status': 'passed' })).toMatchObject({
    item: 'b',
  })
})

it('gives the content its objectives, with what a global one knows', async () => {
  const writes = `<imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="own">
    <imsss:mapInfo targetObjectiveID="g" writeSatisfiedStatus="true" writeNormalizedMeasure="true"/>
    </imsss:primaryObjective></imsss:objectives></imsss:sequencing>`
  const reads = `<imsss:sequencing><imsss:objectives><imsss:primaryObjective/>
    <imsss:objective objectiveID="of-a"><imsss:mapInfo targetObjectiveID="g" readSatisfiedStatus="true"
    readNormalizedMeasure="true"/></imsss:objective></imsss:objectives></imsss:sequencing>`
  const made = await madeSequencer(
    madeItem('a', 'r', 'A', writes) + madeItem('b', 'r', 'B', reads),
    'flow="true"',
  )
  made.follow('start')
  expect(made.given()).toEqual({ 'cmi.objectives.0.id': 'own' })
  made.follow('continue', undefined, {
    ...{ 'cmi.success_status': 'passed', 'cmi.score.scaled': '0.9' },
  })
  expect(made.given()).toMatchObject({
    'cmi.objectives.0.id': 'of-a',
    'cmi.objectives.0.success_status': 'passed',
    'cmi.objectives.0.score.scaled': '0.9',
  })
})

it('knows what the LMS may not show', async () => {
  const hidden = `<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
    </adlnav:navigationInterface></adlnav:presentation>`
  const made = await madeSequencer(
    madeItem('a', 'r', 'A', hidden) + madeItem('b', 'r', 'B'),
    'flow="true"',
  )
  made.follow('start')
  expect([...made.look().hidden]).toEqual(['continue'])
})

it('knows when the whole course begins anew', async () => {
  const made = await madeSequencer(two, 'choice="true" flow="true"')
  const anew = (...request: Parameters<typeof made.follow>): boolean => {
    made.follow(...request)
    return made.isAnew()
  }
  expect([anew('start'), anew('continue', undefined, {}), anew('suspendAll')]).toEqual([
    ...[true, false, false],
  ])
  expect([anew('resumeAll'), anew('exitAll', undefined, {}), anew('choice', 'b')]).toEqual([
    ...[false, false, true],
  ])
})
