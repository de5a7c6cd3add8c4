import { expect, test } from 'vitest'
import { play } from './xapi/play.ts'
import type { Deed, LaunchDeed } from './xapi/script.ts'

const launch: LaunchDeed = {
  ...{ do: 'launch', browser: 0, unit: 0 },
  ...{ mode: 'Normal', isBeside: false },
}

/** Sessions that went wrong once, in a unit of cmi5. */
const sessions: readonly (readonly [string, readonly Deed[]])[] = [
  [
    'Browse that is told before the LMS falls silent',
    [
      { do: 'faults', switches: { refusal: { throttlesEach: 2 } } },
      { ...launch, mode: 'Browse' },
      { do: 'answer', key: 'q3', isRight: false },
    ],
  ],
  [
    'an end after the clock was set back between two sessions',
    [
      launch,
      { do: 'clock', seconds: -7200 },
      { do: 'answer', key: 'q1', isRight: false },
      launch,
      { do: 'leave' },
    ],
  ],
  [
    'a tab that is doubled before the first word was heard',
    [
      { do: 'faults', switches: { network: { losesAnswer: 1 } } },
      launch,
      { do: 'tab' },
      { do: 'mend' },
      { do: 'reload' },
      { do: 'answer', key: 'q1', isRight: true },
    ],
  ],
]

test.each(sessions)('%s', async (_, deeds) => {
  const { problems } = await play({ ...{ seed: 1, format: 'cmi5', units: 1 }, deeds })
  expect(problems).toEqual([])
})
