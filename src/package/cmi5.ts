import type { Playable, PlayedUnit, PlayItem } from '../model/simulation.ts'
import { childOf, childrenOf, textOf, type ReadElement } from '../xml/read.ts'
import type { Addresses } from './address.ts'
import { titleIn } from './lang-string.ts'

/** cmi5 13.1.4; the first is what counts where a unit does not say. */
const waysToMoveOn: readonly PlayedUnit['moveOn'][] = [
  ...(['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed'] as const),
]

/** A course structure: its blocks and assignable units in their order (cmi5 13.1). */
export function cmi5Playable(root: ReadElement, addresses: Addresses): Playable {
  const course = childOf(root, 'course')
  return {
    ...{ standard: 'cmi5', edition: '', ...titleOf(course) },
    id: course?.attributes.get('id') ?? '',
    menu: itemsIn(root, addresses),
  }
}

function itemsIn(parent: ReadElement, addresses: Addresses): readonly PlayItem[] {
  return parent.children.flatMap((child): readonly PlayItem[] => {
    if (child.name === 'au') return [unitOf(child, addresses)]
    if (child.name !== 'block') return []
    return [{ ...namesOf(child), given: {}, items: itemsIn(child, addresses) }]
  })
}

function unitOf(unit: ReadElement, addresses: Addresses): PlayItem {
  const url = textOf(unit, 'url')
  const href = url === undefined ? undefined : addresses.resolve(url)
  return {
    ...namesOf(unit),
    ...(href !== undefined && { href }),
    ...{ given: {}, unit: detailsOf(unit), items: [] },
  }
}

function detailsOf(unit: ReadElement): PlayedUnit {
  const { attributes } = unit
  const moveOn = waysToMoveOn.find((each) => each === attributes.get('moveOn'))
  const mastery = Number(attributes.get('masteryScore') ?? NaN)
  const activityType = attributes.get('activityType')
  const launchParameters = textOf(unit, 'launchParameters')
  const entitlementKey = textOf(unit, 'entitlementKey')
  return {
    moveOn: moveOn ?? 'NotApplicable',
    launchMethod: attributes.get('launchMethod') === 'OwnWindow' ? 'OwnWindow' : 'AnyWindow',
    ...(activityType !== undefined && { activityType }),
    ...(Number.isFinite(mastery) && { masteryScore: mastery }),
    ...(launchParameters !== undefined && { launchParameters }),
    ...(entitlementKey !== undefined && { entitlementKey }),
  }
}

function namesOf(part: ReadElement): Pick<PlayItem, 'id' | 'title' | 'language'> {
  const id = part.attributes.get('id') ?? ''
  const named = titleOf(part)
  return { id, ...named, title: named.title || id }
}

function titleOf(part: ReadElement | undefined): ReturnType<typeof titleIn> {
  return titleIn(childrenOf(childOf(part, 'title'), 'langstring'))
}
