import { describe, expect, test } from 'vitest'
import {
  addressOf,
  cmi5Launch,
  tincanLaunch,
  type LaunchAddress,
} from '../../../src/runtime/xapi/launch-address.ts'

const course = 'https://gemeente.example/cursus'
const registration = '9f3d2b52-2f0b-4c7e-9a9e-0c7d4e1f2a3b'
const whole = {
  endpoint: 'https://lrs.example.org/xapi/',
  actor: '{"mbox":"mailto:noor@example.org"}',
  registration,
}

type Given = Readonly<Record<string, string | undefined>>

function hrefOf(given: Given): string {
  const pairs = Object.entries(given).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  )
  return `https://lms.example.org/cursus/index.html?${new URLSearchParams(pairs).toString()}`
}

describe('the address of an xAPI package', () => {
  const launched = (given: Given = {}): LaunchAddress | undefined =>
    tincanLaunch(hrefOf({ ...whole, ...given }), course)

  test('says where, who and what', () => {
    expect(launched({ auth: 'Basic dGVzdA==', activity_platform: 'Voorbeeld LMS' })).toEqual({
      endpoint: 'https://lrs.example.org/xapi/',
      auth: 'Basic dGVzdA==',
      fetchUrl: '',
      actor: { objectType: 'Agent', mbox: 'mailto:noor@example.org' },
      ...{ registration, activityId: course, platform: 'Voorbeeld LMS', grouping: [] },
    })
  })

  test.each([
    ['no slash', 'https://lrs.example.org/xapi'],
    ['more than one', 'https://lrs.example.org/xapi//'],
    ['blanks around it', ' https://lrs.example.org/xapi/ '],
  ])('gives an endpoint with %s one slash at the end', (_, endpoint) => {
    expect(launched({ endpoint })?.endpoint).toBe('https://lrs.example.org/xapi/')
  })

  test.each([
    ['a whole header', 'Basic dGVzdA==', 'Basic dGVzdA=='],
    ['another scheme', 'Bearer dGVzdA==', 'Bearer dGVzdA=='],
    ['only a key', 'dGVzdA==', 'Basic dGVzdA=='],
    ['blanks around it', ' Basic dGVzdA== ', 'Basic dGVzdA=='],
    ['nothing', '', ''],
    ['no such parameter', undefined, ''],
  ])('takes an auth with %s', (_, auth, header) => {
    expect(launched({ auth })?.auth).toBe(header)
  })

  test.each([
    ['none', undefined, ''],
    ['what is no UUID', 'cursus-7', ''],
    ['capitals', registration.toUpperCase(), registration.toUpperCase()],
  ])('takes a registration that is %s', (_, given, taken) => {
    expect(launched({ registration: given })?.registration).toBe(taken)
  })

  test.each([
    ['an address', 'https://lms.example.org/7', 'https://lms.example.org/7'],
    ['none', undefined, course],
    ['no address', 'cursus', course],
  ])('records under the activity_id where that is %s', (_, given, taken) => {
    expect(launched({ activity_id: given })?.activityId).toBe(taken)
  })

  test.each([
    ['an address', 'https://lms.example.org/pad', ['https://lms.example.org/pad']],
    ['none', undefined, []],
    ['no address', 'leerpad', []],
  ])('groups where the grouping is %s', (_, grouping, taken) => {
    expect(launched({ grouping })?.grouping).toEqual(taken)
  })

  test.each(['endpoint', 'actor'])('is of no use without %s', (name) => {
    expect(launched({ [name]: undefined })).toBeUndefined()
  })
})

describe('the address of an assignable unit', () => {
  const unit = {
    ...whole,
    fetch: 'https://lms.example.org/token?voor=noor',
    activityId: 'urn:uuid:0a1b2c3d-0000-4000-8000-000000000000',
  }

  test('says where, who and what, in the words of the LMS', () => {
    expect(cmi5Launch(hrefOf(unit))).toEqual({
      endpoint: 'https://lrs.example.org/xapi/',
      auth: '',
      fetchUrl: unit.fetch,
      actor: { objectType: 'Agent', mbox: 'mailto:noor@example.org' },
      ...{ registration, activityId: unit.activityId, platform: '', grouping: [] },
    })
  })

  test('gives an endpoint without a slash one', () => {
    const given = { ...unit, endpoint: 'https://lrs.example.org/xapi' }
    expect(cmi5Launch(hrefOf(given))?.endpoint).toBe('https://lrs.example.org/xapi/')
  })

  test.each(Object.keys(unit))('is of no use without %s', (name) => {
    expect(cmi5Launch(hrefOf({ ...unit, [name]: undefined }))).toBeUndefined()
    expect(cmi5Launch(hrefOf({ ...unit, [name]: '' }))).toBeUndefined()
  })
})

test('an address leads to a server, and runs nothing', () => {
  const given = [
    'https://a.example',
    ' HTTP://a.example/ ',
    'javascript:alert(1)',
    '/a',
    'https://',
    7,
  ]
  expect(given.map(addressOf)).toEqual([
    ...['https://a.example', 'HTTP://a.example/'],
    ...Array.from({ length: 4 }),
  ])
})
