import {
  all,
  areUnique,
  attributes,
  below,
  broken,
  children,
  commonClaims,
  parse,
  type Claims,
  type Node,
} from './manifest-faults.ts'

/** Which element of an extension stands where, and never twice in one place. */
const places: Readonly<Record<string, readonly string[]>> = {
  'adlcp:location': ['metadata'],
  'adlnav:presentation': ['item'],
  'adlnav:navigationInterface': ['adlnav:presentation'],
  'imsss:sequencing': ['item', 'organization'],
  'imsss:controlMode': ['imsss:sequencing'],
  'imsss:rollupRules': ['imsss:sequencing'],
  'imsss:deliveryControls': ['imsss:sequencing'],
  'imsss:objectives': ['imsss:sequencing'],
}

const controls = [
  ...['continue', 'previous', 'exit', 'exitAll', 'suspendAll', 'abandon', 'abandonAll'],
]

/** By these a learner leaves with everything that was done. */
const waysOut = ['exit', 'exitAll', 'suspendAll']

/**
 * What the validator of ADL demands of a SCORM 2004 package beyond the schemas, what Moodle
 * trips over, and what we promise of our own.
 */
export function manifestFaults2004(
  manifest: string,
  packed: readonly string[],
  edition: '3rd' | '4th',
): readonly string[] {
  const root = parse(manifest)
  return broken({
    ...commonClaims(root, packed, 'adlcp:scormType'),
    ...metadataClaims(root, packed, edition),
    ...treeClaims(root),
    ...resourceClaims(root, packed),
    ...sequencingClaims(root),
  })
}

function metadataClaims(root: Node, packed: readonly string[], edition: string): Claims {
  const metadata = children(root)[0]
  const [schema, version, ...rest] = metadata ? children(metadata) : []
  const names = rest.map(({ nodeName }) => nodeName)
  return {
    'metadata starts with schema and schemaversion':
      metadata?.nodeName === 'metadata' &&
      schema?.nodeName === 'schema' &&
      version?.nodeName === 'schemaversion',
    'schema and schemaversion stand once':
      all(root, 'schema').length === 1 && all(root, 'schemaversion').length === 1,
    'the schema is ADL SCORM': schema?.textContent === 'ADL SCORM',
    'the schemaversion is that of the edition': version?.textContent === `2004 ${edition} Edition`,
    'the metadata lies in a packed file':
      names.length === 1 && names[0] === 'adlcp:location'
        ? packed.includes(rest[0]?.textContent ?? '')
        : false,
  }
}

function treeClaims(root: Node): Claims {
  const organizations = all(root, 'organization')
  const items = all(root, 'item')
  const titled = [...organizations, ...items]
  const titles = titled.map((node) => below(node, 'title'))
  const isLeaf = (item: Node) => below(item, 'item').length === 0
  return {
    'there is an organization': organizations.length > 0,
    'everything has one title': titles.every(({ length }) => length === 1),
    'titles are no longer than 200': titles
      .flat()
      .every(({ textContent }) => Array.from(textContent ?? '').length <= 200),
    'leaves and only leaves have a resource': items.every(
      (item) => isLeaf(item) === (item.getAttribute('identifierref') !== null),
    ),
  }
}

function resourceClaims(root: Node, packed: readonly string[]): Claims {
  const used = [
    ...attributes(root, 'item', 'identifierref'),
    ...attributes(root, 'dependency', 'identifierref'),
  ]
  const hrefs = [
    ...all(root, 'resource').flatMap((node) => node.getAttribute('href') ?? []),
    ...attributes(root, 'file', 'href'),
  ]
  return {
    'every resource is used': attributes(root, 'resource', 'identifier').every((id) =>
      used.includes(id),
    ),
    'every resource says what it is': attributes(root, 'resource', 'adlcp:scormType').every(
      (type) => type === 'sco' || type === 'asset',
    ),
    'hrefs are relative, with an extension': hrefs.every((href) =>
      /^(?!file:|\/)[^\\]{1,2000}\.[a-z0-9]+$/i.test(href),
    ),
    'names differ in more than case': areUnique(packed.map((path) => path.toLowerCase())),
  }
}

function sequencingClaims(root: Node): Claims {
  const objectives = all(root, 'imsss:objectives')
  const ids = [...all(root, 'imsss:primaryObjective'), ...all(root, 'imsss:objective')].flatMap(
    (node) => node.getAttribute('objectiveID') ?? [],
  )
  const extensions = Object.keys(places).flatMap((name) => all(root, name))
  const leaves = all(root, 'item').filter((item) => below(item, 'item').length === 0)
  const navigations = all(root, 'adlnav:navigationInterface').map((each) =>
    below(each, 'adlnav:hideLMSUI').map(({ textContent }) => textContent ?? ''),
  )
  const hidden = navigations.flat()
  const byContent = (attribute: string) => {
    const values = attributes(root, 'imsss:deliveryControls', attribute)
    return values.length === leaves.length && values.every((value) => value === 'true')
  }
  return {
    'extensions stand where they may, once': extensions.every(isInPlace),
    'objectives have one primary objective': objectives.every(
      (node) => all(node, 'imsss:primaryObjective').length === 1,
    ),
    'ids of objectives are unique': areUnique(ids),
    'nothing is mapped to global objectives': all(root, 'imsss:mapInfo').length === 0,
    'no sequencing is kept for reuse':
      attributes(root, 'imsss:sequencing', 'ID').every((id) => id === '') &&
      attributes(root, 'imsss:sequencing', 'IDRef').every((id) => id === '') &&
      all(root, 'imsss:sequencingCollection').length === 0,
    'no limits and no auxiliary resources':
      all(root, 'imsss:limitConditions').length === 0 &&
      all(root, 'imsss:auxiliaryResources').length === 0,
    'a launch finds the first item': [...all(root, 'organization'), ...all(root, 'item')]
      .filter((node) => below(node, 'item').length > 0)
      .every((node) =>
        below(node, 'imsss:sequencing')
          .flatMap((each) => below(each, 'imsss:controlMode'))
          .some((each) => each.getAttribute('flow') === 'true'),
      ),
    'content says what is completed': byContent('completionSetByContent'),
    'content says what is satisfied': byContent('objectiveSetByContent'),
    'no measure overrules the content':
      all(root, 'imsss:minNormalizedMeasure').length === 0 &&
      all(root, 'adlcp:completionThreshold').length === 0,
    'known controls are hidden, each once':
      hidden.every((control) => controls.includes(control)) && navigations.every(areUnique),
    'a learner can leave': waysOut.every((control) => !hidden.includes(control)),
  }
}

function isInPlace(node: Node): boolean {
  const parent = node.parentNode
  const twins = parent ? below(parent, node.nodeName) : []
  return (places[node.nodeName] ?? []).includes(parent?.nodeName ?? '') && twins.length === 1
}
