import * as scormAgain from 'scorm-again/scorm2004'
import { expect, it } from 'vitest'
import { readPackage } from '../../src/package/read-playable.ts'
import { madeItem, madeManifest, madePackage, madeResource } from '../support/made-package.ts'

interface Api {
  processNavigationRequest(request: string, target?: string): boolean
  getSequencingState(): { readonly currentActivity: { readonly id: string } | null }
  Initialize(parameter: string): string
  SetValue(name: string, value: string): string
  Terminate(parameter: string): string
}

// The declarations of scorm-again 3.4 name a default export where the module has a named one.
const { Scorm2004API } = scormAgain as unknown as { Scorm2004API: new (settings: object) => Api }

const rules = `<imsss:sequencing ID="s"><imsss:sequencingRules><imsss:preConditionRule>
  <imsss:ruleConditions><imsss:ruleCondition condition="always"/></imsss:ruleConditions>
  <imsss:ruleAction action="skip"/></imsss:preConditionRule></imsss:sequencingRules>
  <imsss:limitConditions attemptLimit="2"/></imsss:sequencing>`

const sequenced = madeManifest({
  version: '2004 4th Edition',
  items:
    madeItem('a', 'r', 'A') +
    madeItem('b', 'r', 'B', '<imsss:sequencing IDRef="s"/>') +
    madeItem('c', 'r', 'C'),
  resources: madeResource('r', 'index.html', 'adlcp:scormType="sco"'),
  sequencing:
    '<imsss:sequencing><imsss:controlMode flow="true" choice="false"/></imsss:sequencing>',
  behind: `<imsss:sequencingCollection>${rules}</imsss:sequencingCollection>`,
})

async function apiFor(manifest: string): Promise<Api> {
  const { playable } = await readPackage(madePackage(manifest, ['index.html']))
  return new Scorm2004API({ sequencing: playable.sequencing, logLevel: 5 })
}

const current = (api: Api): string | undefined => api.getSequencingState().currentActivity?.id

it('lets scorm-again flow over what a rule of a collection skips', async () => {
  const api = await apiFor(sequenced)
  expect(api.processNavigationRequest('start')).toBe(true)
  expect(current(api)).toBe('a')
  expect(api.Initialize('')).toBe('true')
  api.SetValue('adl.nav.request', 'continue')
  expect(api.Terminate('')).toBe('true')
  expect(current(api)).toBe('c')
})

it('does not let it flow where the manifest is silent', async () => {
  const api = await apiFor(sequenced.replace('flow="true"', ''))
  api.processNavigationRequest('start')
  expect(current(api)).toBeUndefined()
})

it('gives a SCO what its sequencing says, and scorm-again its share as a percentage', async () => {
  const manifest = madeManifest({
    version: '2004 3rd Edition',
    items: madeItem(
      'a',
      'r1',
      'A',
      `<adlcp:dataFromLMS>x</adlcp:dataFromLMS><adlcp:completionThreshold>0.5</adlcp:completionThreshold>
      <imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true" objectiveID="p">
      <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure><imsss:mapInfo targetObjectiveID="g"
      writeSatisfiedStatus="true"/></imsss:primaryObjective></imsss:objectives></imsss:sequencing>`,
    ),
    sequencing: `<imsss:sequencing><imsss:rollupRules><imsss:rollupRule childActivitySet="atLeastPercent"
      minimumPercent="0.5"><imsss:rollupConditions><imsss:rollupCondition condition="completed"/>
      </imsss:rollupConditions><imsss:rollupAction action="completed"/></imsss:rollupRule></imsss:rollupRules>
      </imsss:sequencing>`,
  })
  const { playable } = await readPackage(madePackage(manifest, ['index.html']))
  expect(playable.edition).toBe('3rd Edition')
  expect(playable.menu[0]?.given).toEqual({
    ...{ 'cmi.launch_data': 'x', 'cmi.completion_threshold': '0.5' },
    ...{ 'cmi.scaled_passing_score': '0.8', 'cmi.objectives.0.id': 'p' },
  })
  expect(playable.sequencing).toMatchObject({
    activityTree: {
      rollupRules: { rules: [{ consideration: 'atLeastPercent', minimumPercent: 50 }] },
      children: [
        {
          primaryObjective: {
            ...{ objectiveID: 'p', satisfiedByMeasure: true, minNormalizedMeasure: 0.8 },
            mapInfo: [{ targetObjectiveID: 'g', writeSatisfiedStatus: true }],
          },
        },
      ],
    },
  })
})

it('tells a SCO its objectives by name, and yes is a 1 too', async () => {
  const sequencing = `<adlcp:completionThreshold completedByMeasure="1" minProgressMeasure="0.7"/>
    <imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="1"/>
    <imsss:objective objectiveID="een"/><imsss:objective objectiveID="twee"/></imsss:objectives>
    <imsss:limitConditions attemptAbsoluteDurationLimit="PT1H"/></imsss:sequencing>`
  const manifest = madeManifest({
    ...{ version: '2004 4th Edition', items: madeItem('a', 'r1', 'A', sequencing) },
  })
  const { playable } = await readPackage(madePackage(manifest, ['index.html']))
  expect(playable.menu[0]?.given).toEqual({
    ...{ 'cmi.objectives.0.id': 'een', 'cmi.objectives.1.id': 'twee' },
    ...{ 'cmi.completion_threshold': '0.7', 'cmi.scaled_passing_score': '1.0' },
    'cmi.max_time_allowed': 'PT1H',
  })
})

it.each([
  ['2004 4th Edition', 'false', true],
  ['2004 4th Edition', '0', true],
  ['2004 4th Edition', 'true', undefined],
] as const)('of %s it reads what items share, and how long', async (version, keeps, perAttempt) => {
  const data = `<adlcp:data><adlcp:map targetID="een"/>
    <adlcp:map targetID="twee" readSharedData="false" writeSharedData="1"/></adlcp:data>`
  const manifest = madeManifest({
    ...{ version, items: madeItem('a', 'r1', 'A', data) + madeItem('b', 'r1', 'B') },
  }).replace('identifier="o"', `identifier="o" adlcp:sharedDataGlobalToSystem="${keeps}"`)
  const { playable } = await readPackage(madePackage(manifest, ['index.html']))
  expect(playable.menu.map(({ shared }) => shared)).toEqual([
    [
      { target: 'een', isReadable: true, isWritable: true },
      { target: 'twee', isReadable: false, isWritable: true },
    ],
    [],
  ])
  expect(playable.sharesPerAttempt).toBe(perAttempt)
})

it('of the 3rd edition it knows nothing that is shared', async () => {
  const data = '<adlcp:data><adlcp:map targetID="een"/></adlcp:data>'
  const manifest = madeManifest({
    ...{ version: '2004 3rd Edition', items: madeItem('a', 'r1', 'A', data) },
  }).replace('identifier="o"', 'identifier="o" adlcp:sharedDataGlobalToSystem="false"')
  const { playable } = await readPackage(madePackage(manifest, ['index.html']))
  expect(playable.menu[0]).not.toHaveProperty('shared')
  expect(playable).not.toHaveProperty('sharesPerAttempt')
})
