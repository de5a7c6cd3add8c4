import { createCmi5Lms } from '../lms/cmi5/cmi5-lms.ts'
import { unitsOf, type Block, type CourseStructure, type Unit } from '../lms/cmi5/structure.ts'
import { tincanLaunchUrl } from '../lms/launch-url.ts'
import type { LaunchAsked } from '../lms/lrs-record.ts'
import { addressOf, type LrsAnswer, type LrsRequest } from '../lms/lrs/http.ts'
import { createLrs, type Lrs } from '../lms/lrs/lrs.ts'
import type { Actor } from '../lms/lrs/statement.ts'
import type { Playable, PlayItem } from '../model/simulation.ts'

/** Where the browser sees the preview, and in it the content of a build; that ends with a slash. */
export interface Places {
  readonly origin: string
  readonly content: string
}

/** One learner in one course, in the LMS that the standard asks for. */
export interface Enrolment {
  readonly registration: string
  readonly lrs: Lrs
  answer(request: LrsRequest): LrsAnswer
  /** Whether a request is of a launch that was made here. */
  knows(request: LrsRequest): boolean
  /** The whole address that opens an item. */
  launch(item: PlayItem, mode: LaunchAsked['mode'], places: Places): string
  /** Another version of the course. */
  revise(playable: Playable): void
  /** By what statements name an item; nothing before it was opened. */
  readonly activityOf: (itemId: string) => string | undefined
  /** cmi5: whether what an item asks for is met. */
  readonly isSatisfied?: (itemId: string) => boolean
  /** cmi5: whether the whole course is satisfied. */
  readonly isWholeSatisfied?: () => boolean
}

const world = { now: () => Date.now(), newId: () => crypto.randomUUID() }

/** Who a learner is to an LRS: an account (xAPI 1.0.3 Data 2.4.2.4, cmi5 9.2). */
function actorOf({ id, name }: LaunchAsked['learner'], origin: string): Actor {
  return { objectType: 'Agent', name, account: { homePage: origin, name: id } }
}

/** An LMS that read `tincan.xml`: an LRS, and a permission that lasts. */
export function xapiEnrolment({ learner }: LaunchAsked, { origin }: Places): Enrolment {
  const registration = world.newId()
  const auth = `Basic ${btoa(`${registration}:${world.newId()}`)}`
  const actor = actorOf(learner, origin)
  const authority = { account: { homePage: origin, name: 'lms' } }
  const lrs = createLrs({
    ...world,
    permit: (authorization) => (authorization === auth ? { authority } : undefined),
  })
  const opened = new Set<string>()
  return {
    ...{ registration, lrs },
    answer: (request) => lrs.answer(request),
    knows: ({ headers }) => headers['authorization'] === auth,
    launch({ id, href = '' }, _, places) {
      opened.add(id)
      return tincanLaunchUrl({
        ...{ address: new URL(href, places.content).href, endpoint: `${places.origin}/xapi/` },
        ...{ auth, actor, activityId: id, registration, platform: 'Lespakket' },
      })
    },
    revise: () => undefined,
    activityOf: (itemId) => (opened.has(itemId) ? itemId : undefined),
  }
}

const modes = { normal: 'Normal', review: 'Review', browse: 'Browse' } as const

/** An LMS that read `cmi5.xml`: it launches, judges and refuses. */
export function cmi5Enrolment(
  playable: Playable,
  { learner }: LaunchAsked,
  places: Places,
): Enrolment {
  const structure = structureOf(playable)
  const lms = createCmi5Lms({
    ...{ ...world, structure, actor: actorOf(learner, places.origin), ...places },
    returnUrl: `${places.origin}/back`,
  })
  const known = new Set<string>()
  const activities = new Map<string, string>()
  let current = structure
  return {
    ...{ registration: lms.registration, lrs: lms.lrs },
    answer: (request) => lms.answer(request),
    knows(request) {
      const token = /^Basic (.+)$/.exec(request.headers['authorization'] ?? '')?.[1] ?? ''
      return known.has(addressOf(request).pathname) || known.has(sessionIn(token))
    },
    launch(item, mode, at) {
      const { url, sessionId, activityId } = lms.launch(item.id, { mode: modes[mode], at })
      const fetched = new URL(new URL(url).searchParams.get('fetch') ?? '', at.origin)
      known.add(fetched.pathname).add(sessionId)
      activities.set(item.id, activityId)
      return url
    },
    revise(next) {
      const revised = structureOf(next)
      current = revised
      lms.revise(revised)
    },
    activityOf: (itemId) => activities.get(itemId),
    isSatisfied: (itemId) =>
      unitsOf(current.parts).some(({ id }) => id === itemId)
        ? lms.isSatisfied(itemId)
        : lms.satisfied().includes(itemId),
    isWholeSatisfied: () => lms.satisfied().includes(current.id),
  }
}

/** Our tokens are a session and a secret (RFC 7617); anybody may send something else. */
function sessionIn(token: string): string {
  try {
    return atob(token).split(':')[0] ?? ''
  } catch {
    return ''
  }
}

/** What an LMS reads out of `cmi5.xml`. */
export function structureOf({ id, title, menu }: Playable): CourseStructure {
  return { id: id ?? title, parts: menu.map(partOf) }
}

function partOf({ id, href, unit, items }: PlayItem): Unit | Block {
  if (href === undefined) return { kind: 'block', id, parts: items.map(partOf) }
  const { moveOn = 'NotApplicable', masteryScore, launchMethod } = unit ?? {}
  const { launchParameters, entitlementKey } = unit ?? {}
  return {
    ...{ kind: 'au', id, url: href, moveOn },
    ...(masteryScore !== undefined && { masteryScore }),
    ...(launchMethod && { launchMethod }),
    ...(launchParameters !== undefined && { launchParameters }),
    ...(entitlementKey !== undefined && { entitlementKey }),
  }
}
