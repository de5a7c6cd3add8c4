import GithubSlugger from 'github-slugger'
import type {
  Definition,
  FootnoteDefinition,
  ImageReference,
  LinkReference,
  Nodes,
  Parents,
  Root,
  RootContent,
} from 'mdast'
import { visit } from './visit.ts'

declare module 'mdast' {
  interface HeadingData {
    /** The name that links use, from github-slugger. */
    anchor?: string
  }
  interface RootContentMap {
    noteList: NoteList
    note: Note
  }
  interface NoteList {
    type: 'noteList'
    children: Note[]
    position?: undefined
  }
  interface Note {
    type: 'note'
    identifier: string
    children: FootnoteDefinition['children']
    position?: undefined
  }
}

/**
 * Makes every node stand on its own, so that a part of the tree can be compiled by itself:
 * reference links become links, notes move to a list at the end, headings get their anchor.
 * Changes the tree in place; returns the anchors in the order of the text.
 */
export function prepare(tree: Root): readonly string[] {
  resolveReferences(tree)
  const anchors = nameHeadings(tree)
  return [...anchors, ...gatherNotes(tree)]
}

function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>()
  visit(tree, (node) => {
    if (node.type !== 'definition' || definitions.has(node.identifier)) return
    definitions.set(node.identifier, node)
  })
  visit(tree, (node, parent, index) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return
    const definition = definitions.get(node.identifier)
    if (definition && parent) replace(parent, index, resolved(node, definition))
  })
}

function resolved(node: LinkReference | ImageReference, { url, title }: Definition): RootContent {
  const position = node.position ? { position: node.position } : {}
  return node.type === 'linkReference'
    ? { type: 'link', url, title: title ?? null, children: node.children, ...position }
    : { type: 'image', url, title: title ?? null, alt: node.alt ?? null, ...position }
}

function nameHeadings(tree: Root): readonly string[] {
  const slugger = new GithubSlugger()
  const anchors: string[] = []
  visit(tree, (node) => {
    if (node.type !== 'heading') return
    const anchor = slugger.slug(textOf(node))
    node.data = { ...node.data, anchor }
    anchors.push(anchor)
  })
  return anchors
}

/** Numbers notes in the order of their first mark and lists those that are used. */
function gatherNotes(tree: Root): readonly string[] {
  const definitions = new Map<string, FootnoteDefinition>()
  const used: string[] = []
  visit(tree, (node, parent, index) => {
    if (node.type === 'footnoteDefinition' && parent) {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
      parent.children.splice(index, 1)
      return index
    }
    if (node.type === 'footnoteReference') {
      if (!used.includes(node.identifier)) used.push(node.identifier)
      node.label = String(used.indexOf(node.identifier) + 1)
    }
    return undefined
  })
  const notes = used.flatMap((identifier) => {
    const definition = definitions.get(identifier)
    return definition ? [{ type: 'note', identifier, children: definition.children } as const] : []
  })
  if (notes.length > 0) tree.children.push({ type: 'noteList', children: notes })
  return notes.flatMap(({ identifier }) => [`note-${identifier}`, `mark-${identifier}`])
}

function replace(parent: Parents, index: number, node: RootContent): void {
  // The replacement is of the same content category as the reference it stands for.
  ;(parent.children as RootContent[])[index] = node
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
