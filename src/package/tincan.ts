import type { Playable, PlayItem } from '../model/simulation.ts'
import { childOf, childrenOf, type ReadElement } from '../xml/read.ts'
import type { Addresses } from './address.ts'
import { inLanguage, titleIn } from './lang-string.ts'

/** A package that `tincan.xml` describes: the activities of it that can be launched. */
export function tincanPlayable(root: ReadElement, addresses: Addresses): Playable {
  const activities = childrenOf(childOf(root, 'activities'), 'activity')
  const menu = activities.flatMap((activity): readonly PlayItem[] => {
    const launch = inLanguage(childrenOf(activity, 'launch'))
    if (launch === '') return []
    const href = addresses.resolve(launch)
    const id = activity.attributes.get('id') ?? ''
    const named = titleIn(childrenOf(activity, 'name'))
    const title = named.title || id
    return [{ id, ...named, title, ...(href !== undefined && { href }), given: {}, items: [] }]
  })
  const { title = '', language } = menu[0] ?? {}
  return { standard: 'xapi', edition: '', title, ...(language !== undefined && { language }), menu }
}
