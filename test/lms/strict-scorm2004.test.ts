import { describe, expect, test } from 'vitest'
import type { Scorm2004Api, StrictScorm2004 } from '../../src/lms/strict-scorm2004.ts'
import { smallLms2004 } from '../runtime/small-lms-2004.ts'

function running(): StrictScorm2004 {
  const strict = smallLms2004().launch()
  strict.api.Initialize('')
  return strict
}

/** Calls as content in plain JavaScript can make them. */
function call(
  strict: StrictScorm2004,
  name: keyof Scorm2004Api,
  ...parameters: unknown[]
): unknown {
  // The guard is there for calls that do not keep to these types.
  const loose = strict.api as unknown as Readonly<Record<string, (...all: unknown[]) => unknown>>
  return loose[name]?.(...parameters)
}

/** Values that come before the one that is tried. */
type Earlier = readonly (readonly [element: string, value: string])[]

const objective: Earlier = [['cmi.objectives.0.id', 'module_m1']]
const question: Earlier = [['cmi.interactions.0.id', 'a1']]
const typed = (type: string): Earlier => [...question, ['cmi.interactions.0.type', type]]
const response = 'cmi.interactions.0.learner_response'
const pattern = 'cmi.interactions.0.correct_responses.0.pattern'

function afterwards(earlier: Earlier): StrictScorm2004 {
  const strict = running()
  for (const [element, value] of earlier) expect(strict.api.SetValue(element, value)).toBe('true')
  return strict
}

describe('the strict guard lets pass', () => {
  test.each([
    ['cmi.suspend_data', 'x'.repeat(64_000)],
    ['cmi.location', 'x'.repeat(1000)],
    ['cmi.completion_status', 'not attempted'],
    ['cmi.success_status', 'unknown'],
    ['cmi.exit', 'suspend'],
    ['cmi.exit', ''],
    ['cmi.score.scaled', '-1'],
    ['cmi.score.scaled', '0.6666666'],
    ['cmi.score.raw', '-12.5'],
    ['cmi.score.max', '1000'],
    ['cmi.progress_measure', '1.0'],
    ['cmi.session_time', 'PT0H0M0S'],
    ['cmi.session_time', 'P1Y2M3DT4H5M6.78S'],
    ['cmi.session_time', 'PT30M'],
    ['cmi.learner_preference.language', 'nl-BE'],
    ['cmi.learner_preference.audio_level', '1'],
    ['cmi.learner_preference.audio_captioning', '-1'],
    ['cmi.comments_from_learner.0.comment', '{lang=nl}Mooi'],
    ['cmi.comments_from_learner.0.timestamp', '2026-11-27T09:05:00'],
    ['adl.nav.request', 'suspendAll'],
    ['adl.nav.request', '_none_'],
  ])('%s as %.20s', (element, value) => {
    const strict = running()
    expect(strict.api.SetValue(element, value)).toBe('true')
    expect(strict.breaches).toEqual([])
  })

  test.each<[string, string, Earlier]>([
    ['cmi.objectives.1.id', 'module_m2', objective],
    ['cmi.objectives.0.id', 'module_m1', objective],
    ['cmi.objectives.0.description', 'x'.repeat(250), objective],
    ['cmi.objectives.0.score.scaled', '0.5', objective],
    ['cmi.objectives.0.progress_measure', '0.3333', objective],
    ['cmi.objectives.0.success_status', 'failed', objective],
    ['cmi.interactions.0.timestamp', '2026-11-27T09:05:00.0Z', question],
    ['cmi.interactions.0.timestamp', '2026-11-27T09:05:00.12+01:00', question],
    ['cmi.interactions.0.timestamp', '2026-11', question],
    ['cmi.interactions.0.result', 'incorrect', question],
    ['cmi.interactions.0.result', '0.5', question],
    ['cmi.interactions.0.latency', 'PT12.5S', question],
    ['cmi.interactions.0.weighting', '2', question],
    ['cmi.interactions.0.description', 'Welke kleur?', question],
    ['cmi.interactions.0.objectives.0.id', 'module_m1', question],
    ['cmi.interactions.1.id', 'a1', question],
    [response, 'true', typed('true-false')],
    [response, 'a[,]b', typed('choice')],
    [response, '{lang=nl}gras[,]boom', typed('fill-in')],
    [response, 'x'.repeat(4000), typed('long-fill-in')],
    [response, 'a', typed('likert')],
    [response, 'a[.]1[,]b[.]2', typed('matching')],
    [response, 'a[.]1[,][.]2[,]c[.]', typed('performance')],
    [response, 'c[,]b[,]a', typed('sequencing')],
    [response, '-5.5', typed('numeric')],
    [response, 'x'.repeat(4000), typed('other')],
    [pattern, 'false', typed('true-false')],
    [pattern, 'a[,]b', typed('choice')],
    [pattern, '{case_matters=false}{order_matters=true}gras[,]boom', typed('fill-in')],
    [pattern, '{case_matters=true}{lang=nl}gras', typed('long-fill-in')],
    [pattern, '{order_matters=false}a[.]1', typed('performance')],
    [pattern, '1[:]5.5', typed('numeric')],
    [pattern, '[:]5', typed('numeric')],
    [pattern.replace('.0.p', '.1.p'), 'b', [...typed('choice'), [pattern, 'a']]],
  ])('%s as %.30s', (element, value, earlier) => {
    const strict = afterwards(earlier)
    // What scorm-again makes of it is its own affair: it knows no marks in a long answer.
    strict.api.SetValue(element, value)
    expect(strict.breaches).toEqual([])
  })

  test('a whole session', () => {
    const strict = running()
    expect(strict.api.GetValue('cmi.learner_id')).toBe('p1')
    expect(strict.api.GetLastError()).toBe('0')
    expect(strict.api.GetValue('adl.nav.request_valid.continue')).toBe('unknown')
    expect(strict.api.Commit('')).toBe('true')
    expect(strict.api.Terminate('')).toBe('true')
    expect(strict.api.GetLastError()).toBe('0')
    expect(strict.api.GetErrorString('0')).toEqual(expect.any(String))
    expect(strict.api.GetDiagnostic('0')).toEqual(expect.any(String))
    expect(strict.breaches).toEqual([])
    expect(strict.calls).toHaveLength(9)
  })
})

describe('the strict guard stops', () => {
  test.each([
    ['cmi.suspend_data', 'x'.repeat(64_001), '406'],
    ['cmi.location', 'x'.repeat(1001), '406'],
    ['cmi.completion_status', 'Completed', '406'],
    ['cmi.completion_status', 'passed', '406'],
    ['cmi.success_status', 'completed', '406'],
    ['cmi.exit', 'exit', '406'],
    ['cmi.score.scaled', '1.1', '407'],
    ['cmi.score.scaled', '-1.1', '407'],
    ['cmi.score.scaled', '0.12345678', '406'],
    ['cmi.score.scaled', '1e-7', '406'],
    ['cmi.score.raw', '66,6', '406'],
    ['cmi.score.raw', '', '406'],
    ['cmi.progress_measure', '-0.1', '407'],
    ['cmi.progress_measure', '1.0001', '407'],
    ['cmi.progress_measure', 'NaN', '406'],
    ['cmi.learner_preference.audio_level', '-1', '407'],
    ['cmi.learner_preference.audio_captioning', '2', '406'],
    ['cmi.learner_preference.language', 'Nederlands', '406'],
    ['cmi.session_time', 'PT0H0M3.123S', '406'],
    ['cmi.session_time', '00:30:00', '406'],
    ['cmi.session_time', 'PT', '406'],
    ['cmi.session_time', 'P', '406'],
    ['cmi.comments_from_learner.0.comment', '{lang=Nederlands}Mooi', '406'],
    ['cmi.comments_from_learner.0.timestamp', '2026-11-27T09:05:00Z', '406'],
    ['cmi.comments_from_learner.0.timestamp', '2026-11-27T09:05:00.000Z', '406'],
    ['cmi.comments_from_learner.0.timestamp', '2026-11-27 09:05:00', '406'],
    ['cmi.comments_from_learner.0.timestamp', '2026-13-27', '406'],
    ['cmi.comments_from_learner.0.timestamp', '2039-01-01', '406'],
    ['cmi.comments_from_learner.1.comment', 'Mooi', '351'],
    ['adl.nav.request', 'suspend', '406'],
    ['adl.nav.request', 'choice', '406'],
    ['cmi.learner_name', 'Piet', '404'],
    ['cmi.mode', 'normal', '404'],
    ['cmi.entry', 'resume', '404'],
    ['cmi.total_time', 'PT1H', '404'],
    ['cmi.objectives._count', '1', '404'],
    ['cmi.score._children', 'scaled', '404'],
    ['adl.nav.request_valid.choice.{target=item_1}', 'true', '404'],
    ['cmi.core.lesson_status', 'completed', '401'],
    ['cmi.objectives.0', 'x', '401'],
    ['cmi.objectives.00.id', 'x', '401'],
    ['constructor', '', '401'],
    ['', 'x', '351'],
    ['cmi.objectives.1.id', 'm1', '351'],
    ['cmi.objectives.0.id', 'vraag 1', '406'],
    ['cmi.objectives.0.id', 'urn:a', '406'],
    ['cmi.objectives.0.success_status', 'passed', '408'],
    ['cmi.interactions.1.id', 'a1', '351'],
    ['cmi.interactions.0.id', 'vraag één', '406'],
    ['cmi.interactions.0.type', 'choice', '408'],
    ['cmi.suspend_data', 1, '201'],
    ['cmi.suspend_data', null, '201'],
  ])('%s as %.20s', (element, value, error) => {
    const strict = running()
    expect(call(strict, 'SetValue', element, value)).toBe('false')
    expect(strict.breaches).toEqual([{ name: 'SetValue', parameters: [element, value], error }])
    expect(strict.api.GetLastError()).toBe(error)
  })

  test.each<[string, string, string, Earlier]>([
    ['cmi.objectives.1.id', 'module_m1', '351', objective],
    ['cmi.objectives.0.id', 'module_m2', '351', objective],
    ['cmi.objectives.0.description', 'x'.repeat(251), '406', objective],
    ['cmi.objectives.0.score.scaled', '2', '407', objective],
    ['cmi.objectives.0.progress_measure', '2', '407', objective],
    ['cmi.objectives.0.completion_status', 'passed', '406', objective],
    ['cmi.interactions.0.type', 'quiz', '406', question],
    ['cmi.interactions.0.timestamp', '2026-11-27T09:05:00Z', '406', question],
    ['cmi.interactions.0.result', 'wrong', '406', question],
    ['cmi.interactions.0.latency', 'PT1.234S', '406', question],
    ['cmi.interactions.0.weighting', 'veel', '406', question],
    ['cmi.interactions.0.description', 'x'.repeat(251), '406', question],
    ['cmi.interactions.0.objectives.1.id', 'm1', '351', question],
    [
      'cmi.interactions.0.objectives.1.id',
      'm1',
      '351',
      [...question, ['cmi.interactions.0.objectives.0.id', 'm1']],
    ],
    [response, 'a', '408', question],
    [pattern, 'a', '408', question],
    [response, 't', '406', typed('true-false')],
    [response, 'a b', '406', typed('choice')],
    [response, 'a,b', '406', typed('choice')],
    [response, '', '406', typed('choice')],
    [response, 'a-b', '406', typed('choice')],
    [response, 'a[,]a', '406', typed('choice')],
    [response, Array.from({ length: 37 }, (_, n) => `a${n}`).join('[,]'), '406', typed('choice')],
    [response, Array(11).fill('x').join('[,]'), '406', typed('fill-in')],
    [response, 'x'.repeat(251), '406', typed('fill-in')],
    [response, 'x'.repeat(4001), '406', typed('long-fill-in')],
    [response, 'a[,]b', '406', typed('likert')],
    [response, '1.a,2.b', '406', typed('matching')],
    [response, 'a[.]b[.]c', '406', typed('matching')],
    [response, 'a', '406', typed('performance')],
    [response, '[.]', '406', typed('performance')],
    [response, 'a[.]b[.]c', '406', typed('performance')],
    [response, '', '406', typed('sequencing')],
    [response, '5,5', '406', typed('numeric')],
    [response, '1[:]2', '406', typed('numeric')],
    [response, 'x'.repeat(4001), '406', typed('other')],
    [pattern, '5', '406', typed('numeric')],
    [pattern, '5[:]1', '406', typed('numeric')],
    [pattern, '1[:]x', '406', typed('numeric')],
    [pattern, '{case_matters=true}{case_matters=true}a', '406', typed('likert')],
    [pattern.replace('.0.p', '.1.p'), 'b', '351', typed('choice')],
    [pattern.replace('.0.p', '.1.p'), 'a', '351', [...typed('choice'), [pattern, 'a']]],
    [pattern.replace('.0.p', '.1.p'), 'false', '351', [...typed('true-false'), [pattern, 'true']]],
  ])('%s as %.20s, which is %s', (element, value, error, earlier) => {
    const strict = afterwards(earlier)
    expect(strict.api.SetValue(element, value)).toBe('false')
    expect(strict.breaches).toMatchObject([{ name: 'SetValue', error }])
    expect(strict.api.GetLastError()).toBe(error)
  })

  test('more records than every LMS keeps', () => {
    const strict = running()
    const fill = (collection: string, count: number): string[] =>
      Array.from({ length: count }, (_, n) => strict.api.SetValue(`${collection}.${n}.id`, `i${n}`))
    expect(fill('cmi.objectives', 101).filter((answer) => answer === 'false')).toHaveLength(1)
    expect(fill('cmi.interactions', 251).filter((answer) => answer === 'false')).toHaveLength(1)
    expect(fill('cmi.interactions.0.objectives', 11).at(-1)).toBe('false')
    expect(strict.breaches.map(({ error }) => error)).toEqual(['351', '351', '351'])
  })

  test.each([
    ['cmi.exit', '405'],
    ['cmi.session_time', '405'],
    ['cmi.objectives.0.id', '301'],
    ['cmi.location._children', '301'],
    ['cmi.score._count', '301'],
    ['cmi.nothing', '401'],
    ['cmi.nothing._count', '401'],
    ['', '301'],
  ])('reading %s', (element, error) => {
    const strict = running()
    expect(strict.api.GetValue(element)).toBe('')
    expect(strict.breaches).toMatchObject([{ error }])
    expect(strict.api.GetLastError()).toBe(error)
  })

  test.each(['Initialize', 'Commit', 'Terminate'] as const)('%s without ""', (name) => {
    for (const parameters of [[], ['now'], [undefined], ['', '']]) {
      const strict = name === 'Initialize' ? smallLms2004().launch() : running()
      expect(call(strict, name, ...parameters)).toBe('false')
      expect(strict.breaches).toMatchObject([{ name, error: '201' }])
    }
  })

  test('every session call before the beginning and after the end', () => {
    const before = smallLms2004().launch()
    const after = running()
    after.api.Terminate('')
    const errors = ({ api, breaches }: StrictScorm2004): readonly string[] => {
      api.GetValue('cmi.suspend_data')
      api.SetValue('cmi.suspend_data', '')
      api.Commit('')
      api.Terminate('')
      return breaches.map(({ error }) => error)
    }
    expect(errors(before)).toEqual(['122', '132', '142', '112'])
    expect(errors(after)).toEqual(['123', '133', '143', '113'])
  })

  test('a second beginning, also after the end', () => {
    const strict = running()
    expect(strict.api.Initialize('')).toBe('false')
    strict.api.Terminate('')
    expect(strict.api.Initialize('')).toBe('false')
    expect(strict.breaches.map(({ error }) => error)).toEqual(['103', '104'])
  })

  test('and forgets its own error at the next good call', () => {
    const strict = running()
    strict.api.SetValue('cmi.exit', 'exit')
    strict.api.Commit('')
    expect(strict.api.GetLastError()).toBe('0')
  })
})

describe('the strict guard tells that there is no value', () => {
  test.each([
    'cmi.location',
    'cmi.suspend_data',
    'cmi.score.scaled',
    'cmi.progress_measure',
    'cmi.launch_data',
    'cmi.scaled_passing_score',
  ])('of %s, which is no breach', (element) => {
    const strict = running()
    expect(strict.api.GetValue(element)).toBe('')
    expect(strict.api.GetLastError()).toBe('403')
    expect(strict.breaches).toEqual([])
  })

  test('but not of what was written empty', () => {
    const strict = smallLms2004().launch(() => ({ GetLastError: () => '0' }))
    strict.api.Initialize('')
    strict.api.SetValue('cmi.suspend_data', '')
    expect(strict.api.GetValue('cmi.suspend_data')).toBe('')
    expect(strict.api.GetLastError()).toBe('0')
  })
})

test('an LMS that breaks when it is asked how many there are gets the content into no trouble', () => {
  const strict = smallLms2004().launch((lms) => ({
    GetValue(element) {
      if (element.endsWith('._count')) throw new Error('lms')
      return lms.GetValue(element)
    },
  }))
  strict.api.Initialize('')
  expect(strict.api.SetValue('cmi.objectives.0.id', 'm1')).toBe('true')
  expect(strict.breaches).toEqual([])
})
