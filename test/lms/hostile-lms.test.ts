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
