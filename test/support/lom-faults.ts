import { all, areUnique, broken, children, parse, type Node } from './manifest-faults.ts'

/** Where in IEEE 1484.12.1 an element may stand, for those that we write. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  lom: ['general', 'lifeCycle', 'metaMetadata', 'technical', 'rights'],
  general: ['identifier', 'title', 'language', 'description'],
  identifier: ['catalog', 'entry'],
  lifeCycle: ['version'],
  metaMetadata: ['metadataSchema'],
  technical: ['format'],
  rights: ['copyrightAndOtherRestrictions', 'description'],
  copyrightAndOtherRestrictions: ['source', 'value'],
}

/** Elements whose text is told to be in a language, and how long the smallest reader takes it. */
const texts: Readonly<Record<string, number>> = { title: 1000, description: 2000, version: 50 }

const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/**
 * What the strict binding (IEEE 1484.12.3) would have against a metadata file. Its schemas come
 * with no package that may be depended on, so the rules for the elements that we write stand here.
 */
export function lomFaults(text: string): readonly string[] {
  const root = parse(text)
  const below = [root, ...elementsBelow(root)]
  const containers = below.filter(({ nodeName }) => nodeName in allowed)
  const strings = below.filter(({ nodeName }) => nodeName in texts)
  return broken({
    'the root is lom in the namespace of LOM':
      root.nodeName === 'lom' && text.includes('<lom xmlns="http://ltsc.ieee.org/xsd/LOM">'),
    'every element stands where it may': containers.every((node) =>
      children(node).every((child) => allowed[node.nodeName]?.includes(child.nodeName)),
    ),
    'nothing stands twice': containers.every((node) =>
      areUnique(children(node).map(({ nodeName }) => nodeName)),
    ),
    'texts are strings in a language': strings.every((node) =>
      children(node).every(
        (child) =>
          child.nodeName === 'string' && language.test(child.getAttribute('language') ?? ''),
      ),
    ),
    'no text is empty': strings.every(({ textContent }) => textContent !== ''),
    'texts are no longer than the smallest reader takes': strings.every(
      ({ nodeName, textContent }) => (textContent ?? '').length <= (texts[nodeName] ?? 0),
    ),
    'the language is a language': all(root, 'language').every(({ textContent }) =>
      language.test(textContent ?? ''),
    ),
    'an identifier has catalog and entry': all(root, 'identifier').every(
      (node) => children(node).length === 2,
    ),
    'words come from the vocabulary': all(root, 'copyrightAndOtherRestrictions').every(
      (node) =>
        children(node)
          .map(({ textContent }) => textContent)
          .join() === 'LOMv1.0,yes',
    ),
    'the schema of the metadata is named':
      all(root, 'metadataSchema')
        .map(({ textContent }) => textContent)
        .join() === 'LOMv1.0',
  })
}

function elementsBelow(node: Node): readonly Node[] {
  return children(node).flatMap((child) => [child, ...elementsBelow(child)])
}
