import type { LrsAnswer } from '../lrs/http.ts'
import { refuse } from '../lrs/http.ts'
import type { Gate } from '../lrs/lrs.ts'
import type { Asked } from '../lrs/request.ts'
import { judgeStatements } from './judge.ts'
import { documentNames } from './names.ts'
import { requestRules } from './request-rules.ts'
import { noProgress, type Progress, type Session } from './session.ts'

/** The sessions of one learner, what they came to, and the rules they are held to. */
export interface Sessions {
  readonly gate: Required<Gate>
  all(): readonly Session[]
  put(session: Session): void
  progress(unitId: string): Progress
  setProgress(unitId: string, progress: Progress): void
}

export interface SessionsOptions {
  readonly now: () => number
  /** Milliseconds after `terminated` in which what is known already may be sent again (cmi5 9.3.8). */
  readonly grace: number
  /** Whether a unit may change the learner's preferences (cmi5 11). */
  readonly arePreferencesFixed: boolean
  /** The words of a requirement, to be told beside ours. */
  readonly textOf: (requirement: string) => string | undefined
  /** Something was recorded that may have satisfied a part. */
  readonly onProgress: (session: Session) => void
}

export function createSessions(options: SessionsOptions): Sessions {
  const { now, grace, arePreferencesFixed, textOf, onProgress } = options
  const sessions = new Map<string, Session>()
  const progresses = new Map<string, Progress>()

  const progress = (unitId: string): Progress => progresses.get(unitId) ?? noProgress

  function sessionOf({ permit }: Asked): Session | undefined {
    return sessions.get(permit.session ?? '')
  }

  function broken(id: string, told: string): LrsAnswer {
    const text = textOf(id)
    return refuse(403, text === undefined ? told : `${told}. ${text}`, id)
  }

  /** What is over is over, but for statements that may be known already. */
  function isTooLate({ ended }: Session, asked: Asked): boolean {
    if (!ended) return false
    const isResend = asked.resource === 'statements' && asked.method !== 'GET'
    const isInGrace = ended.by === 'terminated' && now() - ended.at < grace
    return !(isResend && isInGrace)
  }

  const tooLate = (): LrsAnswer => broken('8.1.2.0-2', 'the session of this token is over')

  function note(asked: Asked, session: Session): void {
    if (asked.method !== 'GET') return
    const { stateId, profileId, registration, activityId } = asked.query
    const isOwn = registration === session.registration && activityId === session.activityId
    const isLaunchData = stateId === documentNames.launchData && isOwn
    const isPreferences = profileId === documentNames.preferences
    sessions.set(session.id, {
      ...session,
      hasReadLaunchData:
        session.hasReadLaunchData || (asked.resource === 'activities/state' && isLaunchData),
      hasReadPreferences:
        session.hasReadPreferences || (asked.resource === 'agents/profile' && isPreferences),
    })
  }

  return {
    gate: {
      request(asked) {
        const session = sessionOf(asked)
        if (!session) return undefined
        if (isTooLate(session, asked)) return tooLate()
        const rule = requestRules.find(({ breaks }) => breaks({ asked, session }))
        if (rule) return broken(rule.id, rule.told)
        const isWrite = asked.method !== 'GET' && asked.resource === 'agents/profile'
        if (isWrite && arePreferencesFixed) return refuse(403, 'the LMS keeps the preferences')
        note(asked, session)
        return undefined
      },
      statements(statements, asked) {
        const session = sessionOf(asked)
        if (!session || statements.length === 0) return undefined
        if (session.ended) return tooLate()
        const before = { session, progress: progress(session.unit.id) }
        const verdict = judgeStatements(statements, before, now())
        if (!('broken' in verdict)) return undefined
        const { broken: rule, index } = verdict
        return broken(
          rule.id,
          statements.length > 1 ? `statement ${index}: ${rule.told}` : rule.told,
        )
      },
      stored(statements, asked) {
        const session = sessionOf(asked)
        if (!session) return
        const before = { session, progress: progress(session.unit.id) }
        const verdict = judgeStatements(statements, before, now())
        if ('broken' in verdict) return
        sessions.set(session.id, verdict.session)
        progresses.set(session.unit.id, verdict.progress)
        onProgress(verdict.session)
      },
    },
    all: () => [...sessions.values()],
    put: (session) => void sessions.set(session.id, session),
    progress,
    setProgress: (unitId, found) => void progresses.set(unitId, found),
  }
}
