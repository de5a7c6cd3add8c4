import { createCmi5Lms } from '../../../src/lms/cmi5/cmi5-lms.ts'
import type { LaunchMode } from '../../../src/lms/cmi5/session.ts'
import { documentFolder } from '../../../src/lms/lrs/documents-resource.ts'
import type { LrsAnswer, LrsRequest } from '../../../src/lms/lrs/http.ts'
import type { Lrs } from '../../../src/lms/lrs/lrs.ts'
import type { LearnerCourse } from '../../../src/model/learner-course.ts'
import { cmi5 } from '../../../src/runtime/xapi/cmi5.ts'
import type { XapiStandard } from '../../../src/runtime/xapi/standard.ts'
import { tincan } from '../../../src/runtime/xapi/tincan.ts'
import { decode } from '../../../src/state/codec.ts'
import type { Snapshot } from '../../../src/state/snapshot.ts'
import { idOf, learner, registration } from '../../lms/lrs/small-lrs.ts'
import { launchUrl, strictLrs } from '../../runtime/xapi/tincan-lrs.ts'
import { iri } from '../../runtime/xapi/xapi-visit.ts'
import { activity, course, lesson } from '../../state/small-course.ts'
import { questions, type Script } from './script.ts'

/** An LMS of one of the formats, and what it has. */
export interface Bed {
  readonly standard: XapiStandard
  readonly lrs: Lrs
  /** One for each unit. */
  readonly courses: readonly LearnerCourse[]
  launch(unit: number, mode: LaunchMode): string
  answer(request: LrsRequest): LrsAnswer
  /** What was launched last lets nobody in any more. `false` where the LMS has no say in it. */
  expire(): boolean
  /** `undefined` where the format does not say. */
  isSatisfied(unit: number): boolean | undefined
  state(unit: number): Snapshot
  /** Of what is launched; empty before it is. */
  activityId(unit: number): string
}

const asking = lesson(
  'l1',
  questions.map((key) => activity(key)),
)
export const ending = lesson('l2')

/** `now` is the server's clock, which nobody sets. */
export function bedFor({ format, units }: Script, now: () => number): Bed {
  const courses = Array.from({ length: units }, (_, unit) =>
    course([asking, ending], { key: `c${String(unit)}`, iri, passing: 80 }),
  )
  return { ...(format === 'xapi' ? xapiBed(now) : cmi5Bed(units, now)), courses }
}

function xapiBed(now: () => number): Omit<Bed, 'courses'> {
  const lrs = strictLrs({ now })
  return {
    ...{ standard: tincan, lrs, launch: () => launchUrl(), isSatisfied: () => undefined },
    answer: (request) => lrs.answer(request),
    expire: () => false,
    state: (unit) => stateIn(lrs, { activityId: iri, registration }, unit),
    activityId: () => iri,
  }
}

function cmi5Bed(units: number, now: () => number): Omit<Bed, 'courses'> {
  const origin = 'https://lms.example.org'
  const idOfUnit = (unit: number): string => `${iri}/au/${String(unit)}`
  let ids = 1
  const activityIds = new Map<number, string>()
  const activityId = (unit: number): string => activityIds.get(unit) ?? ''
  let sessionId = ''
  const lms = createCmi5Lms({
    structure: {
      id: iri,
      parts: Array.from({ length: units }, (_, unit) => ({
        ...{ kind: 'block', id: `${iri}/block/${String(unit)}` },
        parts: [
          {
            ...{ kind: 'au', id: idOfUnit(unit), url: 'index.html' },
            ...{ moveOn: 'CompletedAndPassed', masteryScore: 0.8 },
          },
        ],
      })),
    },
    ...{ actor: learner, origin, content: `${origin}/cursus/`, now },
    newId: () => idOf(ids++),
  })
  return {
    ...{ standard: cmi5, lrs: lms.lrs },
    launch(unit, mode) {
      const launched = lms.launch(idOfUnit(unit), { mode })
      sessionId = launched.sessionId
      activityIds.set(unit, launched.activityId)
      return launched.url
    },
    answer: (request) => lms.answer(request),
    expire() {
      lms.expire(sessionId)
      return true
    },
    isSatisfied: (unit) => lms.isSatisfied(idOfUnit(unit)),
    state: (unit) =>
      stateIn(lms.lrs, { activityId: activityId(unit), registration: lms.registration }, unit),
    activityId,
  }
}

function stateIn(
  { documents }: Lrs,
  of: { readonly activityId: string; readonly registration: string },
  unit: number,
): Snapshot {
  const folder = documentFolder('activities/state', { ...of, agent: learner })
  const content = documents.get(folder, 'lespakket')?.content ?? '{}'
  const { state = '' } = JSON.parse(content) as { readonly state?: string }
  return decode(state, `c${String(unit)}`)
}
