import type { PlayItem } from '../model/simulation.ts'
import { childrenOf, textOf, type ReadElement } from '../xml/read.ts'
import type { Report } from './remark.ts'
import { launchOf, type ScormManifest } from './scorm-manifest.ts'

/** What one version of SCORM says of an item. */
export type ItemData = (item: ReadElement) => Pick<PlayItem, 'given' | 'prerequisites' | 'shared'>

/**
 * The items of the organization, as the menu of an LMS shows them. Of a package with resources and
 * no organization, an LMS launches what is a SCO; then so does this.
 */
export function menuOf(
  manifest: ScormManifest,
  data: ItemData,
  report: Report,
): readonly PlayItem[] {
  const itemOf = (item: ReadElement): PlayItem => {
    const launch = launchOf(item, manifest, report)
    const id = item.attributes.get('identifier') ?? ''
    return {
      ...{ id, title: textOf(item, 'title') ?? id },
      ...(launch?.href !== undefined && { href: launch.href }),
      ...(launch?.isAsset && { isSilent: true }),
      ...(item.attributes.get('isvisible') === 'false' && { isHidden: true }),
      ...data(item),
      items: childrenOf(item, 'item').map(itemOf),
    }
  }
  if (manifest.organization) return childrenOf(manifest.organization, 'item').map(itemOf)
  return [...manifest.resources].flatMap(([id, { href, isAsset }]) =>
    href === undefined || isAsset ? [] : [{ id, title: id, href, given: {}, items: [] }],
  )
}
