import { createCmi5Lms, type Cmi5Lms, type Cmi5Options } from '../../../src/lms/cmi5/cmi5-lms.ts'
import type { LaunchMode } from '../../../src/lms/cmi5/session.ts'
import type { CourseStructure, Unit } from '../../../src/lms/cmi5/structure.ts'
import type { LaunchStyle } from '../../../src/lms/launch-url.ts'
import type { LrsRequest } from '../../../src/lms/lrs/http.ts'
import { documentFolder } from '../../../src/lms/lrs/documents-resource.ts'
import { activityOf, listOfActivities, type Statement } from '../../../src/lms/lrs/statement.ts'
import type { LearnerCourse } from '../../../src/model/learner-course.ts'
import { cmi5 } from '../../../src/runtime/xapi/cmi5.ts'
import { idOf, learner } from '../../lms/lrs/small-lrs.ts'
import { wait } from './wait.ts'
import { iri, secondLesson, smallBrowser, visit } from './xapi-visit.ts'
import type { Server, SmallBrowser, XapiVisit } from './xapi-visit.ts'

export const origin = 'https://lms.example.org'
export const returnUrl = `${origin}/klaar?les=1`
export const unitId = `${iri}/au`

/** A course of one unit that asks for all there is; `masteryScore` may be none. */
export function structureOf(
  masteryScore: number | null = 0.8,
  moveOn: Unit['moveOn'] = 'CompletedAndPassed',
): CourseStructure {
  const unit: Unit = {
    ...{ kind: 'au', id: unitId, url: 'index.html', moveOn },
    ...(masteryScore !== null && { masteryScore }),
  }
  return { id: iri, parts: [unit] }
}

export function lmsFor(options: Partial<Cmi5Options> = {}): Cmi5Lms {
  let ids = 1
  return createCmi5Lms({
    structure: structureOf(),
    ...{ actor: learner, origin, content: `${origin}/cursus/`, returnUrl },
    now: () => Date.now(),
    newId: () => idOf(ids++),
    ...options,
  })
}

export interface Launched extends XapiVisit {
  /** Every no, but for a document that is not there yet. */
  readonly refused: readonly string[]
}

export interface Launching {
  readonly unit?: string
  readonly mode?: LaunchMode
  readonly style?: LaunchStyle
  readonly url?: string
  readonly browser?: SmallBrowser
  readonly server?: Server
  readonly asked?: LearnerCourse
}

export async function launchIn(lms: Cmi5Lms, launching: Launching = {}): Promise<Launched> {
  const { unit = unitId, mode = 'Normal', style = {}, asked } = launching
  const { browser = smallBrowser() } = launching
  const { server = (request: LrsRequest) => lms.answer(request) } = launching
  const { url = lms.launch(unit, { mode, style }).url } = launching
  const refused: string[] = []
  const visited = await visit({
    ...{ standard: cmi5, url, browser, ...(asked && { asked }) },
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

/** All of the course, with every answer right. */
export async function finish(visited: XapiVisit): Promise<void> {
  visited.answer('a1', true)
  visited.answer('a2', true)
  visited.learner.finish(secondLesson)
  await wait(5)
}

/** All of the course, with one of two answers right and no attempt left. */
export async function finishHalf(visited: XapiVisit): Promise<void> {
  visited.answer('a1', true)
  visited.answer('a2', false)
  visited.answer('a2', false)
  visited.learner.finish(secondLesson)
  await wait(5)
}

/** The learner takes the way out. */
export async function leave({ session }: XapiVisit): Promise<boolean> {
  const leaving = session.leave()
  await wait(10)
  return leaving
}

/** The learner closes the window. */
export async function goAway({ page }: XapiVisit): Promise<void> {
  page.leave({ kept: false })
  await wait(5)
}

const ofLms = ['launched', 'satisfied', 'abandoned']

/** What units said, in the order in which it came. */
export function statementsIn({ lrs }: Cmi5Lms): readonly Statement[] {
  return lrs.statements.all().filter((statement) => !ofLms.includes(verbOf(statement)))
}

export function verbsIn(lms: Cmi5Lms): readonly string[] {
  return statementsIn(lms).map(verbOf)
}

/** Those of the statements that cmi5 defines, by their category. */
export function definedIn(lms: Cmi5Lms): readonly string[] {
  const category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5'
  return statementsIn(lms)
    .filter(({ context }) =>
      listOfActivities(context, 'category').some(({ id }) => id === category),
    )
    .map(verbOf)
}

/** The last word of the IRI of the verb. */
export function verbOf({ verb }: Statement): string {
  return verb.id.split('/').at(-1) ?? ''
}

export function objectOf(statement: Statement): string {
  return activityOf(statement)?.id ?? ''
}

/** The learner's state as the LMS has it. */
export function stateIn(lms: Cmi5Lms): string {
  const { registration, lrs } = lms
  const activityId = lms.sessions()[0]?.activityId
  const folder = documentFolder('activities/state', { activityId, agent: learner, registration })
  const content = lrs.documents.get(folder, 'lespakket')?.content ?? '{}'
  return (JSON.parse(content) as { readonly state?: string }).state ?? ''
}

/** A launch address in which some parameters say something else. */
export function withParameters(url: string, others: Readonly<Record<string, string>>): string {
  const address = new URL(url)
  for (const [name, value] of Object.entries(others)) address.searchParams.set(name, value)
  return address.href
}
