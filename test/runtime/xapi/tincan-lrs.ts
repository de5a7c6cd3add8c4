import { tincanLaunchUrl, type TincanLaunch } from '../../../src/lms/launch-url.ts'
import type { LaunchStyle } from '../../../src/lms/launch-url.ts'
import { documentFolder } from '../../../src/lms/lrs/documents-resource.ts'
import type { LrsAnswer, LrsRequest } from '../../../src/lms/lrs/http.ts'
import { createLrs, type Lrs, type LrsOptions } from '../../../src/lms/lrs/lrs.ts'
import type { Statement } from '../../../src/lms/lrs/statement.ts'
import type { LearnerCourse } from '../../../src/model/learner-course.ts'
import { tincan } from '../../../src/runtime/xapi/tincan.ts'
import { decode } from '../../../src/state/codec.ts'
import type { Snapshot } from '../../../src/state/snapshot.ts'
import { idOf, learner, registration } from '../../lms/lrs/small-lrs.ts'
import { iri, visit, type Server, type SmallBrowser, type XapiVisit } from './xapi-visit.ts'

const origin = 'https://lms.example.org'

/** An LRS that refuses whatever is not as the standard says. */
export function strictLrs(options: Partial<LrsOptions> = {}): Lrs {
  let ids = 1
  return createLrs({
    now: () => Date.now(),
    newId: () => idOf(ids++),
    permit: (authorization) =>
      authorization === 'Basic dGVzdA==' ? { authority: { account: lrsAccount } } : undefined,
    ...options,
  })
}

const lrsAccount = { homePage: origin, name: 'lrs' }

export function launchUrl(some: Partial<TincanLaunch> = {}, style: LaunchStyle = {}): string {
  const launch = {
    ...{ address: `${origin}/cursus/index.html`, endpoint: `${origin}/xapi/` },
    ...{ auth: 'Basic dGVzdA==', actor: learner, activityId: iri, registration },
  }
  return tincanLaunchUrl({ ...launch, ...some }, style)
}

export interface Launched extends XapiVisit {
  /** Every no, but for a document that is not there yet. */
  readonly refused: readonly string[]
}

export interface LaunchedWith {
  readonly url?: string
  readonly browser?: SmallBrowser
  readonly course?: LearnerCourse
}

/** A launch of an xAPI package. */
export async function launchAt(
  server: Server,
  { url = launchUrl(), browser, course }: LaunchedWith = {},
): Promise<Launched> {
  const refused: string[] = []
  const visited = await visit({
    ...{ standard: tincan, url, ...(browser && { browser }), ...(course && { asked: course }) },
    async server(request) {
      const answer = await server(request)
      if (answer && answer.status >= 400 && answer.status !== 404) {
        refused.push(`${request.method} ${String(answer.status)} ${answer.body}`)
      }
      return answer
    },
  })
  return Object.assign(visited, { refused })
}

export function serverOf(lrs: Lrs): (request: LrsRequest) => LrsAnswer {
  return (request) => lrs.answer(request)
}

/** The last word of the IRI of each verb, in the order in which the statements came. */
export function verbsIn({ statements }: Lrs): readonly string[] {
  return statements.all().map(verbOf)
}

/** Question and response of each answer, in the order in which they came. */
export function answersIn({ statements }: Lrs): readonly string[] {
  const answered = statements.all().filter((statement) => verbOf(statement) === 'answered')
  return answered.map(({ object, result }) => {
    const id = 'id' in object ? object.id : ''
    return `${id.split('/').at(-1) ?? ''} ${result?.response ?? ''}`
  })
}

function verbOf({ verb }: Statement): string {
  return verb.id.split('/').at(-1) ?? ''
}

/** The learner's state as the store has it. */
export function stateIn({ documents }: Lrs): Snapshot {
  const folder = documentFolder('activities/state', {
    ...{ activityId: iri, agent: learner, registration },
  })
  const content = documents.get(folder, 'lespakket')?.content ?? '{}'
  return decode((JSON.parse(content) as { readonly state?: string }).state ?? '', 'c1')
}
