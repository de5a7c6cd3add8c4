import { expect, it } from 'vitest'
import { scorm12Model, scorm2004Model } from '../../src/lms/data-models.ts'
import { readPackage } from '../../src/package/read-playable.ts'
import { madeItem, madeManifest, madePackage } from '../support/made-package.ts'

/** What content of a package with one item reads. */
async function read(
  version: string,
  inner: string,
  elements: readonly string[],
): Promise<readonly unknown[]> {
  const manifest = madeManifest({ version, items: madeItem('a', 'r1', 'A', inner) })
  const { playable } = await readPackage(madePackage(manifest, ['index.html']))
  const model = playable.standard === 'scorm12' ? scorm12Model : scorm2004Model
  const lms = model(playable.menu[0]?.given ?? {})
  lms.initialize('')
  return elements.map((element) => lms.getValue(element))
}

it.each(['2004 3rd Edition', '2004 4th Edition'])(
  'content of SCORM %s reads what its manifest says',
  async (version) => {
    const inner = `<adlcp:timeLimitAction>exit,message</adlcp:timeLimitAction>
      <imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true" objectiveID="p">
      <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective>
      <imsss:objective objectiveID="q"/></imsss:objectives>
      <imsss:limitConditions attemptAbsoluteDurationLimit="PT1H30M"/></imsss:sequencing>`
    const elements = ['max_time_allowed', 'time_limit_action', 'scaled_passing_score']
      .concat(['objectives._count', 'objectives.0.id', 'objectives.1.id'])
      .concat(['objectives.0.success_status', 'objectives.1.completion_status'])
      .map((name) => `cmi.${name}`)
    expect(await read(version, inner, elements)).toEqual([
      ...['PT1H30M', 'exit,message', '0.8', '2', 'p', 'q', 'unknown', 'unknown'],
    ])
  },
)

it('content of SCORM 1.2 reads its limit of time', async () => {
  const inner = `<adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>
    <adlcp:timelimitaction>continue,message</adlcp:timelimitaction>`
  const elements = ['max_time_allowed', 'time_limit_action'].map(
    (name) => `cmi.student_data.${name}`,
  )
  expect(await read('1.2', inner, elements)).toEqual(['00:30:00', 'continue,message'])
})
