import type { Heading, Nodes, Parents, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { ActivityAuthor } from '../model/activity.ts'
import { partNames } from '../model/block.ts'
import type { TextSection } from '../model/course.ts'
import { heldNodes, isLabel, isNamed } from '../model/directive.ts'
import { isForTrainer, plainText } from '../model/tree.ts'

/** What the sections must know of the questions in the text. */
export interface SectionContext {
  readonly authorOf: (node: Nodes) => ActivityAuthor | undefined
  readonly idOf: (node: Nodes) => string | undefined
}

/**
 * What a learner reads, place by place, for a search that must not give an answer away: of a
 * question only its prompt, nothing of feedback, hints, answers and the questions of a quiz.
 * Needs a tree that was prepared.
 */
export function readSections(tree: Root, context: SectionContext): readonly TextSection[] {
  let current: Draft = { anchor: '', title: '', texts: [] }
  const drafts = [current]
  for (const node of tree.children) {
    if (node.type === 'heading') drafts.push((current = headed(node)))
    else if (node.type === 'noteList') drafts.push(...node.children.flatMap(notes))
    else drafts.push(...add(node, current.texts, context))
  }
  return drafts
    .map(({ texts, ...place }) => ({ ...place, text: inOneLine(texts.join(' ')) }))
    .filter(({ title, text, activity }) => title + text !== '' || activity !== undefined)
}

interface Draft {
  readonly anchor: string
  readonly title: string
  readonly activity?: string
  readonly texts: string[]
}

function headed(node: Heading): Draft {
  return { anchor: node.data?.anchor ?? '', title: inOneLine(plainText(node)), texts: [] }
}

/** A note that only questions refer to may be part of an answer. */
function notes(node: Extract<Nodes, { type: 'note' }>): readonly Draft[] {
  if (node.mark === undefined) return []
  return [{ anchor: node.anchor, title: '', texts: [plainText(node)] }]
}

/** Adds the text of a node to the section it stands in; gives the questions in it. */
function add(node: Nodes, texts: string[], context: SectionContext): readonly Draft[] {
  const author = context.authorOf(node)
  // Only a container directive has an author.
  if (author) return [question(node as ContainerDirective, author, context)]
  // What only a trainer reads is not for learners to find.
  if (isForTrainer(node)) return []
  if (!holdsBlocks(node)) {
    texts.push(plainText(node))
    return []
  }
  return node.children.flatMap((child) => add(child, texts, context))
}

function question(
  node: ContainerDirective,
  author: ActivityAuthor,
  context: SectionContext,
): Draft {
  const held = new Set<unknown>(heldNodes(node, author.holds))
  const parts = [...partNames, ...Object.keys(author.parts ?? {})]
  const texts: string[] = []
  for (const child of node.children) {
    const isPrompt = !held.has(child) && !isLabel(child) && !isNamed(child, parts)
    // A question in a question may not be drawn, so its text is no place to go to.
    if (isPrompt) add(child, texts, context)
  }
  return { anchor: '', title: '', activity: context.idOf(node) ?? '', texts }
}

function holdsBlocks(node: Nodes): node is Parents {
  return 'children' in node && !['paragraph', 'heading', 'tableCell'].includes(node.type)
}

/** As it is searched and shown: composed characters, no soft hyphens, single blanks. */
function inOneLine(text: string): string {
  return text.normalize('NFC').replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim()
}
