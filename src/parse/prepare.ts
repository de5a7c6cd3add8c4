import GithubSlugger from 'github-slugger'
import type { Nodes, Root } from 'mdast'
import { leadsOn, linkOf, sectionsOf } from '../model/directive.ts'
import type { Report } from '../model/finding.ts'
import type { Position } from '../model/position.ts'
import type { Locatable } from './block.ts'
import { gatherNotes } from './notes.ts'
import { resolveReferences } from './references.ts'
import { visit, visitForLearner } from './visit.ts'

declare module 'mdast' {
  interface RootContentMap {
    sectionHeading: SectionHeading
    sectionLink: SectionLink
  }
  interface PhrasingContentMap {
    sectionLink: SectionLink
  }
  /** A heading that is the notation of a question, and no place in the text. */
  interface SectionHeading extends Omit<Heading, 'type'> {
    type: 'sectionHeading'
  }
  /** A link that leads from one section of a question to another. */
  interface SectionLink extends Omit<Link, 'type'> {
    type: 'sectionLink'
  }
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
  /** Whether a node is an activity of which the headings and choices are its own. */
  readonly holdsSections: (node: Nodes) => boolean
  readonly report: Report
}

/**
 * Makes every node stand on its own, so that a part of the tree can be compiled by itself:
 * reference links become links, notes move to a list at the end, headings get their anchor. What
 * only looks like a heading or a link, being the notation of a question, gets a name of its own.
 * Changes the tree in place; returns the anchors in the order of the text. What drops out of the
 * text on the way is reported. What is for the trainer gets a mark, and gives no anchors: a learner
 * could not go there.
 */
export function prepare(tree: Root, context: PrepareContext): readonly string[] {
  const slugger = new GithubSlugger()
  markForTrainer(tree, context)
  resolveReferences(tree, context)
  markSections(tree, context)
  const anchors = nameHeadings(tree, slugger)
  return [...anchors, ...gatherNotes(tree, (name) => slugger.slug(name), context)]
}

function markForTrainer(tree: Root, context: PrepareContext): void {
  visit(tree, (node) => {
    if (context.isForTrainer(node)) Object.assign((node.data ??= {}), { isForTrainer: true })
  })
}

function markSections(tree: Root, { holdsSections }: PrepareContext): void {
  visit(tree, (node) => {
    for (const { heading, nodes, list } of holdsSections(node) ? sectionsOf(node) : []) {
      Object.assign(heading, { type: 'sectionHeading' })
      const lists = nodes.filter((each) => each === list || (each.type === 'list' && leadsOn(each)))
      for (const item of lists.flatMap(({ children = [] }) => children)) {
        const link = linkOf(item)
        if (link) Object.assign(link, { type: 'sectionLink' })
      }
    }
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
