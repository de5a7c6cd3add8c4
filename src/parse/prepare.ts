import GithubSlugger from 'github-slugger'
import type { Nodes, Root } from 'mdast'
import type { Report } from '../model/finding.ts'
import type { Position } from '../model/position.ts'
import type { Locatable } from './block.ts'
import { gatherNotes } from './notes.ts'
import { resolveReferences } from './references.ts'
import { visit, visitForLearner } from './visit.ts'

declare module 'mdast' {
  interface HeadingData {
    /** The name that links use, from github-slugger. */
    anchor?: string
  }
}

/** What preparing a tree must know of the text around it. */
export interface PrepareContext {
  readonly at: (node: Locatable) => Position
  readonly isActivity: (node: Nodes) => boolean
  /** Whether a node is in the trainer's edition only. */
  readonly isForTrainer: (node: Nodes) => boolean
  readonly report: Report
}

/**
 * Makes every node stand on its own, so that a part of the tree can be compiled by itself:
 * reference links become links, notes move to a list at the end, headings get their anchor.
 * Changes the tree in place; returns the anchors in the order of the text. What drops out of the
 * text on the way is reported. What is for the trainer gets a mark, and gives no anchors: a learner
 * could not go there.
 */
export function prepare(tree: Root, context: PrepareContext): readonly string[] {
  const slugger = new GithubSlugger()
  markForTrainer(tree, context)
  resolveReferences(tree, context)
  const anchors = nameHeadings(tree, slugger)
  return [...anchors, ...gatherNotes(tree, (name) => slugger.slug(name), context)]
}

function markForTrainer(tree: Root, context: PrepareContext): void {
  visit(tree, (node) => {
    if (context.isForTrainer(node)) Object.assign((node.data ??= {}), { isForTrainer: true })
  })
}

function nameHeadings(tree: Root, slugger: GithubSlugger): readonly string[] {
  const anchors: string[] = []
  const name = (node: Nodes): string | undefined => {
    if (node.type !== 'heading' || node.data?.anchor !== undefined) return undefined
    const anchor = slugger.slug(textOf(node))
    node.data = { ...node.data, anchor }
    return anchor
  }
  // First those for everyone, so that their anchors are the same in both editions.
  visitForLearner(tree, (node) => {
    const anchor = name(node)
    if (anchor !== undefined) anchors.push(anchor)
  })
  visit(tree, (node) => {
    name(node)
  })
  return anchors
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
