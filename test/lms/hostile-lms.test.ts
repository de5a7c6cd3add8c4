import { expect, it } from 'vitest'
import { scorm12Model, scorm2004Model } from '../../src/lms/data-models.ts'
import {
  createHostileLms,
  type HostileLaunch,
  type HostileLms,
  type LmsPage,
} from '../../src/lms/hostile-lms.ts'
import { honest } from '../../src/lms/hostile-switches.ts'
import { scorm12Dialect, scorm2004Dialect } from '../../src/lms/lms-functions.ts'

const page: LmsPage = {
  ...{ now: () => 0, isHidden: () => false, isClosing: () => false, isOnline: () => true },
  block: () => undefined,
}

function opened(lms: HostileLms): HostileLaunch['functions'] {
  const { functions } = lms.launch(honest, page, { record: {}, seed: 1 })
  functions.initialize('')
  return functions
}

it.each([
  ['SCORM 1.2', { dialect: scorm12Dialect, dataModel: scorm12Model }],
  ['SCORM 2004', { dialect: scorm2004Dialect, dataModel: scorm2004Model }],
] as const)('%s: a session that says nothing of its exit did not suspend', (_standard, options) => {
  const { exit, entry, state } = options.dialect
  const lms = createHostileLms(options)
  const first = opened(lms)
  first.setValue(exit, 'suspend')
  first.commit('')
  first.setValue(state, 'x')
  first.terminate('')
  expect(lms.record()).toMatchObject({ [exit]: 'suspend', [state]: 'x' })

  const second = opened(lms)
  expect(second.getValue(entry)).toBe('resume')
  second.terminate('')
  expect(lms.record()[exit]).toBe('')

  const third = opened(lms)
  expect(third.getValue(entry)).not.toBe('resume')
  third.setValue(exit, 'suspend')
  third.terminate('')
  expect(opened(lms).getValue(entry)).toBe('resume')
})

it.each([
  ['SCORM 1.2', scorm12Dialect, scorm12Model, ['0000:50:10.50', '00:20:00', '01:10:10.5']],
  ['SCORM 2004', scorm2004Dialect, scorm2004Model, ['PT50M10.5S', 'PT20M', 'PT1H10M10.5S']],
] as const)('%s: adds up the time of its sessions', (_standard, dialect, dataModel, times) => {
  const [one, other, both] = times
  const { totalTime, sessionTime } = dialect
  const lms = createHostileLms({ dialect, dataModel })
  const first = opened(lms)
  first.setValue(sessionTime, '1')
  first.setValue(sessionTime, one)
  first.commit('')
  first.terminate('')
  // One that says nothing of its time takes none, and none is counted twice.
  const second = opened(lms)
  second.commit('')
  second.terminate('')
  const third = opened(lms)
  third.setValue(sessionTime, other)
  third.terminate('')
  expect(opened(lms).getValue(totalTime)).toBe(both)

  const again = createHostileLms({ dialect, dataModel, record: lms.record() })
  expect(opened(again).getValue(totalTime)).toBe(both)
  again.restart()
  expect(opened(again).getValue(totalTime)).not.toBe(both)
})
