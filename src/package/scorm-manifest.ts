import { childOf, childrenOf, textOf, type ReadElement } from '../xml/read.ts'
import { withParameters, type Addresses } from './address.ts'
import { languageTag } from './lang-string.ts'
import type { Report } from './remark.ts'

/** A part of a manifest that can be launched. */
export interface Resource {
  /** From the root of the package. */
  readonly href: string | undefined
  readonly isAsset: boolean
}

/** What both versions of SCORM have in a manifest (IMS Content Packaging 1.1). */
export interface ScormManifest {
  readonly root: ReadElement
  /** As it says itself; empty where it does not. */
  readonly version: string
  /** The one that an LMS shows. `undefined` where there is none. */
  readonly organization: ReadElement | undefined
  /** By identifier. */
  readonly resources: ReadonlyMap<string, Resource>
}

/** Reads what stands around the items. */
export function readScormManifest(
  root: ReadElement,
  addresses: Addresses,
  report: Report,
): ScormManifest {
  for (const inner of childrenOf(root, 'manifest')) {
    report('submanifest', inner.attributes.get('identifier') ?? '')
  }
  return {
    root,
    version: textOf(childOf(root, 'metadata'), 'schemaversion') ?? '',
    organization: organizationIn(root, report),
    resources: resourcesIn(root, addresses),
  }
}

/** SCORM CAM 3.4.1: the default, or the first where the default is not told. */
function organizationIn(root: ReadElement, report: Report): ReadElement | undefined {
  const parent = childOf(root, 'organizations')
  const all = childrenOf(parent, 'organization')
  const wanted = parent?.attributes.get('default') ?? ''
  const found = all.find(({ attributes }) => attributes.get('identifier') === wanted)
  if (!found && all.length > 0 && wanted !== '') report('defaultMissing', wanted)
  const chosen = found ?? all[0]
  if (chosen && all.length > 1) report('organizations', textOf(chosen, 'title') ?? wanted)
  return chosen
}

function resourcesIn(root: ReadElement, addresses: Addresses): ReadonlyMap<string, Resource> {
  const parent = childOf(root, 'resources')
  const bases = [root.attributes.get('base'), parent?.attributes.get('base')]
  return new Map(
    childrenOf(parent, 'resource').map(({ attributes }) => {
      const href = attributes.get('href')
      // SCORM 1.2 writes `scormtype`, SCORM 2004 `scormType`, and many a tool the other.
      const type = attributes.get('scormType') ?? attributes.get('scormtype') ?? 'sco'
      const resource: Resource = {
        href: href && addresses.resolve(href, ...bases, attributes.get('base')),
        isAsset: type.toLowerCase() === 'asset',
      }
      return [attributes.get('identifier') ?? '', resource]
    }),
  )
}

/** What an item launches, with its parameters; `undefined` for one that only holds others. */
export function launchOf(
  { attributes }: ReadElement,
  { resources }: ScormManifest,
  report: Report,
): Resource | undefined {
  const reference = attributes.get('identifierref') ?? ''
  if (reference === '') return undefined
  const resource = resources.get(reference)
  if (!resource) report('resourceMissing', attributes.get('identifier') ?? reference)
  if (resource?.href === undefined) return undefined
  return {
    ...resource,
    href: withParameters(resource.href, attributes.get('parameters') ?? ''),
  }
}

/** Of its titles (IMS CP 1.1.4, `xml:lang`), else of all that it is about (IEEE LOM 1.3). */
export function languageOf({ root, organization }: ScormManifest): string | undefined {
  const lom = childOf(childOf(root, 'metadata'), 'lom')
  const said = [
    organization?.attributes.get('lang'),
    root.attributes.get('lang'),
    textOf(childOf(lom, 'general'), 'language'),
  ]
  return said.map(languageTag).find((tag) => tag !== undefined)
}

/** Leaves out what a manifest does not say. */
export function given(
  values: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const said = Object.entries(values).filter(
    (each): each is [string, string] => each[1] !== undefined && each[1] !== '',
  )
  return Object.fromEntries(said)
}
