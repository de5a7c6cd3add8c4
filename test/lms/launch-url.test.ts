import { expect, test } from 'vitest'
import { tincanLaunchUrl } from '../../src/lms/launch-url.ts'

const launch = {
  address: 'https://lms.example.org/course/index.html?theme=blue#start',
  endpoint: 'https://lms.example.org/xapi/',
  auth: 'Basic dGVzdA==',
  actor: {
    objectType: 'Agent',
    name: 'Zoë & Co',
    mbox: 'mailto:zoe@example.org',
    account: { homePage: 'https://lms.example.org', name: 'u=1' },
  },
  activityId: 'https://example.org/courses/water',
} as const

function read(url: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URL(url).searchParams)
}

test('a launch is told in the query, all of it encoded', () => {
  const url = tincanLaunchUrl({
    ...launch,
    registration: 'r',
    platform: 'Test',
    others: { x: '1' },
  })
  expect(new URL(url).hash).toBe('#start')
  expect(read(url)).toEqual({
    ...{ theme: 'blue', endpoint: launch.endpoint, auth: launch.auth },
    actor: JSON.stringify(launch.actor),
    ...{ registration: 'r', activity_id: launch.activityId, activity_platform: 'Test', x: '1' },
  })
})

test('what there is not is left out', () => {
  expect(read(tincanLaunchUrl(launch))).not.toHaveProperty('registration')
})

test('an old LMS writes an actor in lists', () => {
  const { actor = '' } = read(tincanLaunchUrl({ ...launch, actorAs: 'old' }))
  expect(JSON.parse(actor)).toEqual({
    name: ['Zoë & Co'],
    mbox: ['mailto:zoe@example.org'],
    account: [{ accountServiceHomePage: 'https://lms.example.org', accountName: 'u=1' }],
  })
})
