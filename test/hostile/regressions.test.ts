import { describe, expect, test } from 'vitest'
import type { SomeSwitches } from '../../src/lms/hostile-switches.ts'
import { play } from './sessions/play.ts'
import type { Action } from './sessions/script.ts'

// Each of these was found by chance, made as small as it goes, and is a fault that was mended:
// of the product, or of the oracle where it asked what nobody can deliver.

function launch(switches: SomeSwitches = {}, mode: 'normal' | 'review' = 'normal'): Action {
  return { do: 'launch', beside: false, plan: { mode, switches } }
}

function beside(switches: SomeSwitches = {}): Action {
  return { do: 'launch', beside: true, plan: { mode: 'normal', switches } }
}

function answer(activity: string, how: 'right' | 'wrong' = 'right'): Action {
  return { do: 'answer', activity, how, with: 0 }
}

const wait: Action = { do: 'wait', milliseconds: 2500 }

const found: readonly (readonly [name: string, actions: readonly Action[]])[] = [
  ['a tick that is taken back does not return', [launch(), answer('a4'), answer('a4', 'wrong')]],
  [
    'two windows on a first visit are in one attempt',
    [launch(), beside(), answer('a1'), wait, { do: 'turn' }, answer('a2'), wait],
  ],
  [
    'a window that was open before keeps what another one saved and loaded again',
    [launch(), beside(), answer('a6'), launch(), wait],
  ],
  [
    'an LMS that shows no state once does not begin another attempt in which all is lost',
    [
      ...[launch(), { do: 'visit', lesson: 'l5' } as const, launch()],
      ...[launch({ read: { losesState: true } }), { do: 'offline' } as const, answer('a6')],
    ],
  ],
  [
    'a score that the LMS refused is told at the next launch',
    [launch({ write: { refuses: ['cmi.core.score', 'cmi.score'] } }), answer('a3')],
  ],
  [
    'what a full browser still has of an attempt that is over is found at each launch',
    [
      ...[launch(), answer('a1'), { do: 'restart' } as const],
      launch({ commit: { throwsWhenClosing: true }, browser: { storage: 'full' } }),
    ],
  ],
  [
    'an LMS that says "null" has nothing',
    [launch(), answer('a1'), wait, { do: 'restart' }, launch({ read: { empty: 'null' } })],
  ],
]

describe.each(['scorm12', 'scorm2004'] as const)('in %s', (standard) => {
  test.each(found)('%s', async (_, actions) => {
    const script = { seed: 1, standard, report: 'completed', isKnown: true, actions } as const
    const { failures } = await play(script)
    expect(failures).toEqual([])
  })
})
