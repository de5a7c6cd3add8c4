import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Statement } from '../../../src/lms/lrs/statement.ts'
import {
  definedIn,
  finish,
  goAway,
  launchIn,
  leave,
  lmsFor,
  origin,
  unitId,
  verbOf,
  verbsIn,
  type Launched,
} from './cmi5-launch.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the launch data', () => {
  test('10.2.2.0-1, 10.2.2.0-7: what satisfies is told in launch mode Normal', async () => {
    const lms = lmsFor()
    const visited = await launchIn(lms, { mode: 'Normal' })
    await finish(visited)
    await leave(visited)
    expect(definedIn(lms)).toEqual(['initialized', 'completed', 'passed', 'terminated'])
    expect(lms.isSatisfied(unitId)).toBe(true)
  })

  test.each([
    ['10.2.2.0-5, 10.2.2.0-9', 'Browse'],
    ['10.2.2.0-5, 10.2.2.0-11', 'Review'],
  ] as const)('%s: nothing else that cmi5 defines is told in launch mode %s', async (_, mode) => {
    const lms = lmsFor()
    const visited = await launchIn(lms, { mode })
    await finish(visited)
    await leave(visited)
    // What was sent, as an LMS would refuse more than this.
    const sent = visited.requests.flatMap(({ url, body }) =>
      url.endsWith('/statements') ? (JSON.parse(body) as Statement[]).map(verbOf) : [],
    )
    expect(sent).toEqual(['initialized', 'terminated'])
    expect(visited.refused).toEqual([])
  })

  test.each([
    ['10.2.2.0-6', 'Normal'],
    ['10.2.2.0-8', 'Browse'],
    ['10.2.2.0-10', 'Review'],
  ] as const)('%s: a session in launch mode %s begins and ends', async (_, mode) => {
    const lms = lmsFor()
    const left = await launchIn(lms, { mode })
    expect(verbsIn(lms)).toEqual(['initialized'])
    await leave(left)
    const closed = await launchIn(lms, { mode })
    await goAway(closed)
    const both = ['initialized', 'terminated']
    expect(verbsIn(lms)).toEqual([...both, ...both])
  })

  test.each(['Normal', 'Browse', 'Review'] as const)(
    '10.2.6.0-1: who leaves is brought to the returnURL, in launch mode %s',
    async (mode) => {
      const returnUrl = `${origin}/terug?naar=cursus%201&les=2#hier`
      const lms = lmsFor({ returnUrl })
      const open: Launched[] = []
      const goneBefore: unknown[] = []
      const visited = await launchIn(lms, {
        mode,
        server(request) {
          const isLast = request.body.includes('/terminated')
          if (isLast) goneBefore.push(...open.map(({ gone }) => gone.length))
          return lms.answer(request)
        },
      })
      open.push(visited)
      await leave(visited)
      expect(goneBefore).toEqual([0])
      expect(visited.gone).toEqual([returnUrl])
    },
  )

  test.each(['', 'javascript:alert(1)'])(
    'where the returnURL is "%s" the page stays where it is',
    async (returnUrl) => {
      const lms = lmsFor({ returnUrl })
      const visited = await launchIn(lms)
      await leave(visited)
      expect(verbsIn(lms)).toEqual(['initialized', 'terminated'])
      expect(visited.gone).toEqual([])
    },
  )
})

describe('the preferences of the learner', () => {
  test('11.0.0.0-2: a 403 about them is no error, and they are never changed', async () => {
    const lms = lmsFor({ arePreferencesFixed: true })
    const visited = await launchIn(lms, {
      server(request) {
        const answer = lms.answer(request)
        const isOfThem = request.url.startsWith('/xapi/agents/profile')
        return isOfThem ? { ...answer, status: 403, body: '{}' } : answer
      },
    })
    await finish(visited)
    await leave(visited)
    expect(new Set(visited.notices)).toEqual(new Set(['saving', 'saved']))
    expect(verbsIn(lms).at(-1)).toBe('terminated')
    const asked = visited.requests.filter(({ url }) => url.startsWith('/xapi/agents/profile'))
    expect(asked.map(({ method }) => method)).toEqual(['GET'])
  })

  test.each([
    ['off', true],
    ['on', undefined],
  ])('11.2.0.0-1: with audioPreference "%s" the sound is off: %s', async (audio, isMuted) => {
    const preferences = { languagePreference: 'nl', audioPreference: audio }
    const visited = await launchIn(lmsFor({ preferences }))
    expect(visited.learner.launch()).not.toBeNull()
    expect(visited.learner.launch()?.isMuted).toBe(isMuted)
  })
})
