import { actorKey } from '../lrs/actor-key.ts'
import { agentParameter } from '../lrs/parameters.ts'
import type { Asked } from '../lrs/request.ts'
import { isLanguageTag } from '../lrs/values.ts'
import { documentNames } from './names.ts'
import type { Session } from './session.ts'

/** A request, and the session that its token is for. */
export interface RequestCase {
  readonly asked: Asked
  readonly session: Session
}

/** One requirement of cmi5 that a request can break, whatever it is for. */
export interface RequestRule {
  readonly id: string
  readonly told: string
  readonly breaks: (found: RequestCase) => boolean
}

const isWrite = ({ method }: Asked): boolean => method !== 'GET'

/** What an assignable unit may ask of the LRS of an LMS (cmi5 8.1, 10 and 11). */
export const requestRules: readonly RequestRule[] = [
  {
    id: '11.0.0.0-1',
    told: 'expected the actor of the launch as agent',
    breaks: ({ asked, session }) =>
      asked.resource === 'agents/profile' && isOtherAgent(asked, session),
  },
  {
    id: '8.1.3.0-3',
    told: 'expected the actor of the launch as agent',
    breaks: ({ asked, session }) => isOtherAgent(asked, session),
  },
  {
    id: '8.1.4.0-3',
    told: 'expected the registration of the launch',
    breaks: isOtherRegistration,
  },
  {
    id: '10.2.1.0-5',
    told: 'an AU may only read LMS.LaunchData',
    breaks: ({ asked }) => isWrite(asked) && isLaunchDataIn(asked),
  },
  {
    id: '11.0.0.0-4',
    told: 'expected cmi5LearnerPreferences as profileId',
    breaks: ({ asked }) =>
      asked.resource === 'agents/profile' &&
      asked.query['profileId'] !== undefined &&
      asked.query['profileId'] !== documentNames.preferences,
  },
  {
    id: '11.0.0.0-5',
    told: 'expected an object with languagePreference and audioPreference',
    breaks: ({ asked }) => isPreferences(asked) && !preferencesIn(asked.body),
  },
  {
    id: '11.1.0.0-1',
    told: 'expected language tags with commas between them',
    breaks: ({ asked }) => isPreferences(asked) && !hasLanguages(asked.body),
  },
]

function isOtherAgent(asked: Asked, session: Session): boolean {
  const given = asked.query['agent']
  if (given === undefined) return false
  const agent = agentParameter.safeParse(given)
  // What is no agent at all is for the LRS to refuse.
  return agent.success && actorKey(agent.data) !== actorKey(session.actor)
}

function isOtherRegistration({ asked, session }: RequestCase): boolean {
  const given = asked.query['registration']
  return given !== undefined && given.toLowerCase() !== session.registration.toLowerCase()
}

/** Without a name, all documents of the state go. */
function isLaunchDataIn({ resource, query }: Asked): boolean {
  const id = query['stateId'] ?? documentNames.launchData
  return resource === 'activities/state' && id === documentNames.launchData
}

function isPreferences(asked: Asked): boolean {
  return asked.resource === 'agents/profile' && asked.method === 'PUT'
}

function hasLanguages(body: string): boolean {
  return preferencesIn(body)?.languagePreference.split(',').every(isLanguageTag) === true
}

interface Preferences {
  readonly languagePreference: string
  readonly audioPreference: string
}

function preferencesIn(body: string): Preferences | undefined {
  try {
    const given = JSON.parse(body) as Partial<Record<string, unknown>> | null
    const { languagePreference, audioPreference } = given ?? {}
    const isAudio = audioPreference === 'on' || audioPreference === 'off'
    return typeof languagePreference === 'string' && isAudio
      ? { languagePreference, audioPreference }
      : undefined
  } catch {
    return undefined
  }
}
