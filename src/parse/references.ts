import type { Definition, ImageReference, LinkReference, Parents, Root, RootContent } from 'mdast'
import type { PrepareContext } from './prepare.ts'
import { unusedDefinition } from './reference-findings.ts'
import { visit } from './visit.ts'

/** Puts the address of each `[name]: address` where it is referred to. */
export function resolveReferences(tree: Root, { at, report }: PrepareContext): void {
  const all: Definition[] = []
  const byName = new Map<string, Definition>()
  visit(tree, (node) => {
    if (node.type !== 'definition') return
    all.push(node)
    if (!byName.has(node.identifier)) byName.set(node.identifier, node)
  })
  const used = new Set<Definition>()
  visit(tree, (node, parent, index) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return
    const definition = byName.get(node.identifier)
    if (!definition || !parent) return
    used.add(definition)
    replace(parent, index, resolved(node, definition))
  })
  for (const definition of all) {
    // `[//]: # (text)` is how Markdown writers put a comment where HTML is not at hand.
    const isComment = definition.url === '#'
    if (used.has(definition) || isComment) continue
    report(unusedDefinition, at(definition), { name: definition.label ?? definition.identifier })
  }
}

function resolved(node: LinkReference | ImageReference, { url, title }: Definition): RootContent {
  const position = node.position ? { position: node.position } : {}
  return node.type === 'linkReference'
    ? { type: 'link', url, title: title ?? null, children: node.children, ...position }
    : { type: 'image', url, title: title ?? null, alt: node.alt ?? null, ...position }
}

function replace(parent: Parents, index: number, node: RootContent): void {
  // The replacement is of the same content category as the reference it stands for.
  ;(parent.children as RootContent[])[index] = node
}
