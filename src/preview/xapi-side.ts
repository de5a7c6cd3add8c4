import type { LaunchAsked, LaunchGiven, ToldRequest, ToldStatement } from '../lms/lrs-record.ts'
import { createFaultyLrs } from '../lms/lrs/faulty-lrs.ts'
import { addressOf, type LrsAnswer, type LrsRequest } from '../lms/lrs/http.ts'
import { lrsSwitchesFor } from '../lms/lrs/named-faults.ts'
import { launchable, type Playable, type PlayItem } from '../model/simulation.ts'
import { cmi5Enrolment, xapiEnrolment, type Enrolment, type Places } from './enrolment.ts'
import { lrsStateOf } from './lrs-state.ts'

/**
 * The LMS and its LRS for what is played by xAPI or cmi5. What it has of a learner outlives each build
 * of the course, and goes with the preview.
 */
export interface XapiSide {
  /** For the addresses of `isOfLrs`; `null` cuts the line, and some answers never come. */
  answer(request: LrsRequest): Promise<LrsAnswer | null>
  /** Opens an item of what is played now; `undefined` where there is no such item. */
  launch(playable: Playable, asked: LaunchAsked, places: Places): LaunchGiven | undefined
  /** Faults or a profile by their names; nothing for an LRS with which all is well. */
  turn(faults: readonly string[]): void
  faults(): readonly string[]
}

/** Hears what happens, as the page is told it: `statement`, `request`, `record` and `faults`. */
export type Tell = (event: string, data: unknown) => void

/** Whether a path is one of the LRS or of the tokens of cmi5. */
export function isOfLrs(path: string): boolean {
  return path.startsWith('/xapi/') || path.startsWith('/cmi5/fetch/')
}

interface Enrolled extends Enrolment {
  menu: readonly PlayItem[]
  readonly requests: ToldRequest[]
  /** How many statements the page was told. */
  told: number
}

/** How many requests are remembered. */
const mostRequests = 2000

export function createXapiSide(tell: Tell): XapiSide {
  /** By course and learner. */
  const enrolled = new Map<string, Enrolled>()
  let current: Enrolled | undefined
  let requests = 0
  let faults: readonly string[] = []
  let faulty = faultyBy(faults)

  function ownerOf(request: LrsRequest): Enrolled | undefined {
    return [...enrolled.values()].find((each) => each.knows(request)) ?? current
  }

  function judge(request: LrsRequest): LrsAnswer {
    const answer = ownerOf(request)?.answer(request)
    return answer ?? { status: 404, headers: {}, body: 'Nothing was opened yet.' }
  }

  function faultyBy(names: readonly string[]): ReturnType<typeof createFaultyLrs> {
    const switches = lrsSwitchesFor(names)
    return createFaultyLrs({ answer: judge, switches, seed: 1, now: () => Date.now() })
  }

  function tellNews(of: Enrolled): void {
    for (const statement of statementsOf(of).slice(of.told)) tell('statement', statement)
    of.told = of.lrs.statements.all().length
    tell('record', lrsStateOf(of, of.menu))
  }

  function note(owner: Enrolled, request: LrsRequest, answer: LrsAnswer | null): void {
    requests += 1
    const told = requestTold(owner.registration, requests, request, answer)
    owner.requests.push(told)
    if (owner.requests.length > mostRequests) owner.requests.shift()
    tell('request', told)
  }

  return {
    answer(request) {
      const owner = ownerOf(request)
      const { answer, after } = faulty(request)
      if (owner) tellNews(owner)
      const done = (): LrsAnswer | null => {
        if (owner) note(owner, request, answer)
        return answer
      }
      if (after <= 0) return Promise.resolve(done())
      return new Promise((resolve) => {
        // What never comes holds its request for as long as the page does.
        if (after === Infinity) return
        setTimeout(() => {
          resolve(done())
        }, after).unref()
      })
    },
    launch(playable, asked, places) {
      const { standard, menu } = playable
      const item = launchable(menu).find(({ id }) => id === asked.item)
      if (!item || (standard !== 'xapi' && standard !== 'cmi5')) return undefined
      const course = playable.id ?? launchable(menu)[0]?.id ?? ''
      const key = JSON.stringify([standard, course, asked.learner.id])
      const known = asked.isNew ? undefined : enrolled.get(key)
      const enrolment =
        known ??
        Object.assign(
          standard === 'xapi'
            ? xapiEnrolment(asked, places)
            : cmi5Enrolment(playable, asked, places),
          { menu, requests: [], told: 0 },
        )
      enrolment.menu = menu
      enrolment.revise(playable)
      enrolled.set(key, enrolment)
      current = enrolment
      const whole = enrolment.launch(item, asked.mode, places)
      tellNews(enrolment)
      return {
        address: whole.startsWith(places.content) ? whole.slice(places.content.length) : whole,
        faults,
        record: {
          ...lrsStateOf(enrolment, menu),
          ...{ statements: statementsOf(enrolment), requests: enrolment.requests },
        },
      }
    },
    turn(names) {
      faults = names
      faulty = faultyBy(names)
      tell('faults', names)
    },
    faults: () => faults,
  }
}

function statementsOf({ lrs, registration }: Enrolment): readonly ToldStatement[] {
  return lrs.statements
    .all()
    .map((statement, index) => ({ registration, number: index + 1, statement }))
}

function requestTold(
  registration: string,
  number: number,
  request: LrsRequest,
  answer: LrsAnswer | null,
): ToldRequest {
  const { pathname, searchParams } = addressOf(request)
  const name = searchParams.get('stateId') ?? searchParams.get('profileId') ?? ''
  const isToken = pathname.startsWith('/cmi5/')
  return {
    ...{ registration, number, at: Date.now(), method: request.method },
    path: isToken ? 'fetch' : `${pathname.replace('/xapi/', '')} ${name}`.trim(),
    status: answer?.status ?? 0,
    ...(answer && answer.status >= 400 && reasonOf(answer)),
  }
}

function reasonOf({ body }: LrsAnswer): Pick<ToldRequest, 'requirement' | 'message'> {
  try {
    // `refuse` writes it; another answer has neither.
    return JSON.parse(body) as Pick<ToldRequest, 'requirement' | 'message'>
  } catch {
    return body === '' ? {} : { message: body }
  }
}
