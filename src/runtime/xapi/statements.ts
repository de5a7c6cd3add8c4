import type { LearnerCourse } from '../../model/learner-course.ts'
import type { GivenAnswer, LearnerRecord } from '../../model/tracking.ts'
import {
  activityDefinition,
  interactionDefinition,
  type ActivityDefinition,
} from '../../xapi/definition.ts'
import { cmi5Extensions, lessonIri, moduleIri, questionIri } from '../../xapi/iris.ts'
import { responseText, xapiLimits } from '../../xapi/response.ts'
import type { VerbName } from '../../xapi/verbs.ts'

/** A statement without what is the same in all of a session: actor and context. */
export interface Draft {
  readonly id: string
  /** UTC (cmi5 9.7). */
  readonly timestamp: string
  readonly verb: VerbName
  readonly object: { readonly id: string; readonly definition?: ActivityDefinition }
  readonly result?: Result
  /** IRIs of what the object is a part of. */
  readonly parent?: readonly string[]
}

/** xAPI 1.0.3 Data 2.4.5. */
export interface Result {
  readonly score?: Score
  readonly success?: boolean
  readonly completion?: boolean
  readonly response?: string
  /** ISO 8601, to hundredths of a second. */
  readonly duration?: string
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** `scaled` from 0 to 1; `raw` in whole points of 100. */
export interface Score {
  readonly scaled: number
  readonly raw?: number
  readonly min?: number
  readonly max?: number
}

/** What statements are made with. */
export interface Writing {
  readonly course: LearnerCourse
  /** What is launched: the course, or the assignable unit. */
  readonly activityId: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly randomId: () => string
  /** For what is said once in a registration. */
  readonly onceId: (what: string) => string
}

/** Makes the statements of one page. */
export interface Statements {
  about(verb: VerbName, result?: Result, id?: string): Draft
  answered(given: GivenAnswer): Draft
  experienced(lessonKey: string): Draft | undefined
  /** Whole hundredths. */
  progressed(percentage: number): Draft
  completed(record: LearnerRecord): Draft
  judged(record: LearnerRecord, verb: 'passed' | 'failed'): Draft
}

export function createStatements({
  course,
  activityId,
  now,
  randomId,
  onceId,
}: Writing): Statements {
  const { iri = '', language, modules } = course
  const launched = launchedDefinition(course)

  let last = now()

  /** In the order of telling, though the clock of a machine may be set back meanwhile. */
  function momentAt(at: number): string {
    last = Math.max(last, Number.isFinite(at) ? at : 0)
    return new Date(Math.min(last, lastMoment)).toISOString()
  }

  function draft(at: number, verb: VerbName, object: Draft['object'], id = randomId()): Draft {
    return { id, timestamp: momentAt(at), verb, object }
  }

  function about(verb: VerbName, result?: Result, id?: string): Draft {
    return {
      ...draft(now(), verb, { id: activityId, definition: launched }, id),
      ...(result && { result }),
    }
  }

  return {
    about,
    answered(given) {
      const { interaction, prompt, verdict, points, share, answer, activity, module } = given
      const response = responseText(interaction, answer, xapiLimits)
      const isJudged = verdict === 'right' || verdict === 'wrong' || verdict === 'partly'
      const result: Result = {
        ...(points > 0 && { score: { scaled: shareOf(share) } }),
        ...(isJudged && { success: verdict === 'right' }),
        ...(response !== undefined && { response }),
        duration: durationText(given.latency),
      }
      const definition = interactionDefinition(interaction, prompt, language)
      return {
        ...draft(given.at, 'answered', { id: questionIri(iri, activity), definition }),
        result,
        parent: module === '' ? [activityId] : [moduleIri(iri, module)],
      }
    },
    experienced(lessonKey) {
      const module = modules.find(({ lessons }) => lessons.some(({ key }) => key === lessonKey))
      const lesson = module?.lessons.find(({ key }) => key === lessonKey)
      if (!module || !lesson) return undefined
      const definition = activityDefinition('lesson', lesson.title, '', language)
      return {
        ...draft(now(), 'experienced', { id: lessonIri(iri, lessonKey), definition }),
        parent: [moduleIri(iri, module.key)],
      }
    },
    progressed: (percentage) =>
      about(
        'progressed',
        { extensions: { [cmi5Extensions.progress]: percentage } },
        onceId(`progressed ${percentage}`),
      ),
    completed: (record) =>
      about(
        'completed',
        { completion: true, duration: durationText(record.seconds), ...scoreOf(record) },
        onceId('completed'),
      ),
    judged: (record, verb) =>
      about(
        verb,
        { success: verb === 'passed', duration: durationText(record.seconds), ...scoreOf(record) },
        onceId(verb),
      ),
  }
}

/** What a statement says that is said once in a registration, if it does. */
export function onceWords({ verb, result }: Draft): readonly string[] {
  if (verb === 'completed' || verb === 'passed' || verb === 'failed') return [verb]
  const percentage = result?.extensions?.[cmi5Extensions.progress]
  return typeof percentage === 'number' ? [`${verb} ${percentage}`] : []
}

/** What was launched, as the course structure describes it: the course, or a part of it. */
function launchedDefinition(course: LearnerCourse): ActivityDefinition {
  const { part = 'course', language, modules } = course
  const [module] = modules
  const named = part === 'module' ? module : module?.lessons[0]
  const title = part === 'course' ? course.title : (named?.title ?? course.title)
  return activityDefinition(part, title, '', language)
}

/** ISO 8601, with hundredths and no more: stores may refuse a finer one. */
export function durationText(seconds: number): string {
  return `PT${Math.round(Math.max(0, seconds) * 100) / 100}S`
}

/** The year 9999: what comes after is written in a way that no store reads. */
const lastMoment = Date.UTC(9999, 11, 31)

function scoreOf({ share, score }: LearnerRecord): Pick<Result, 'score'> {
  if (share === null || score === null) return {}
  return { score: { scaled: shareOf(share), raw: score, min: 0, max: 100 } }
}

/** Sums of shares may be a hair's breadth too much. */
function shareOf(share: number): number {
  return Math.min(1, Math.max(0, share))
}
