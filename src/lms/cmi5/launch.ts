import { withParameters, type LaunchStyle } from '../launch-url.ts'
import type { Context } from '../lrs/statement.ts'
import { contextExtensions } from './names.ts'
import type { Session } from './session.ts'
import type { Unit } from './structure.ts'

/** What an LMS adds to a launch of its own accord. */
export interface LaunchExtras {
  readonly returnUrl?: string | undefined
  /** Context that every statement must carry besides. */
  readonly template?: Context | undefined
}

/** What every statement of a session begins as (cmi5 10, contextTemplate). */
export function contextTemplateOf(unit: Unit, sessionId: string, more: Context = {}): Context {
  return {
    ...more,
    contextActivities: {
      ...more.contextActivities,
      grouping: [...groupingOf(more), { objectType: 'Activity', id: unit.id }],
    },
    extensions: { ...more.extensions, [contextExtensions.sessionId]: sessionId },
  }
}

function groupingOf({ contextActivities }: Context): readonly { readonly id: string }[] {
  const found = contextActivities?.grouping
  return found === undefined ? [] : [found].flat()
}

/** The document `LMS.LaunchData` (cmi5 10). */
export function launchDataOf(session: Session, { returnUrl }: LaunchExtras): object {
  const { unit, masteryScore } = session
  const { launchParameters, entitlementKey } = unit
  return {
    contextTemplate: session.contextTemplate,
    launchMode: session.mode,
    moveOn: unit.moveOn,
    ...(masteryScore !== undefined && { masteryScore }),
    ...(launchParameters !== undefined && { launchParameters }),
    ...(returnUrl !== undefined && { returnURL: returnUrl }),
    ...(entitlementKey !== undefined && { entitlementKey: { courseStructure: entitlementKey } }),
  }
}

/** Where an LMS can be reached by what it launches. */
export interface LaunchPlaces {
  /** The unit, whole, with a query of its own if it has one. */
  readonly unit: string
  readonly endpoint: string
  readonly fetch: string
}

/** The address that launches a unit (cmi5 8.1). */
export function cmi5LaunchUrl(places: LaunchPlaces, session: Session, style?: LaunchStyle): string {
  const parameters = {
    endpoint: places.endpoint,
    fetch: places.fetch,
    actor: JSON.stringify(session.actor),
    registration: session.registration,
    activityId: session.activityId,
  }
  return withParameters(places.unit, parameters, style)
}
