import type { Nodes, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Activity, ActivityAuthor } from '../model/activity.ts'
import type { ContentBlock } from '../model/content-block.ts'
import type { Prose } from '../model/course.ts'
import type { Report } from '../model/finding.ts'
import type { PlayerWords } from '../model/player-words.ts'
import type { Position } from '../model/position.ts'
import { plainText } from '../model/tree.ts'
import { wordsOf } from '../reading/words.ts'
import { readActivity } from './activity.ts'
import type { Locatable } from './block.ts'
import { readBlockLines } from './block-lines.ts'
import { readCode } from './code.ts'
import type { Extras } from './extras.ts'
import { htmlCompiler, type Compile } from './html.ts'
import { linkTarget } from './links.ts'
import { prepare } from './prepare.ts'
import { readReading } from './reading.ts'
import { readSections } from './sections.ts'
import { assetPath, gatherUses } from './uses.ts'
import { firstTerms, termFinder } from './terms.ts'
import { visit } from './visit.ts'

/** What turning a tree into a lesson must know of the course. */
export interface TextContext {
  readonly file: string
  /** BCP 47, of the course. */
  readonly language: string
  readonly words: PlayerWords
  readonly authors: readonly ActivityAuthor[]
  readonly blocks: readonly ContentBlock[]
  /** Of each term to explain its names; absent: none. */
  readonly terms?: readonly (readonly string[])[]
  /** How many levels its headings go down, for a text that stands under a heading itself. */
  readonly headingsDown: number
  readonly extras: Extras
}

/** A body as plain data, with a compiler for further parts of the same text. */
export interface ParsedText {
  readonly prose: Prose
  readonly activities: readonly Activity[]
  readonly compile: Compile
}

/** Turns the tree of a file's body into plain data. Prepares the tree in place for the rules. */
export function readText(tree: Root, context: TextContext, report: Report): ParsedText {
  const at = (node: Locatable): Position => ({
    file: context.file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  })
  const byType = new Map(context.authors.map((author) => [author.type, author]))
  const authorOf = (node: Nodes): ActivityAuthor | undefined =>
    node.type === 'containerDirective' ? byType.get(node.name) : undefined
  const blockOf = (node: Nodes): ContentBlock | undefined =>
    node.type === 'containerDirective'
      ? context.blocks.find(({ name }) => name === node.name)
      : undefined
  const isActivity = (node: Nodes): boolean => authorOf(node) !== undefined
  const anchors = prepare(tree, {
    at,
    isActivity,
    isForTrainer: (node) => blockOf(node)?.isForTrainer === true,
    holdsSections: (node) => authorOf(node)?.holds === 'sections',
    report,
  })
  readCode(tree, { ...context.extras, at, report })
  const { links, images } = gatherUses(tree, { file: context.file, blockOf, at, report })
  const activities: Activity[] = []
  const ids = new Map<unknown, string>()
  const names = termFinder(context.terms ?? [])
  const terms = firstTerms(tree, names, isActivity)
  const compile = htmlCompiler({
    words: context.words,
    blocks: context.blocks,
    headingsDown: context.headingsDown,
    link: (url) => linkTarget(context.file, url),
    asset: (url) => assetPath(context.file, url),
    activity: (node) => ids.get(node),
    terms: (node) => terms.get(node) ?? [],
  })
  visit(tree, (node, _, index) => {
    const author = authorOf(node)
    if (!author) return undefined
    // Only a container directive has an author.
    const directive = node as ContainerDirective
    const activity = readActivity(directive, author, { authorOf, compile, at, report })
    ids.set(node, activity.id)
    activities.push(activity)
    // The questions in it came along.
    return author.holds === 'questions' ? index + 1 : undefined
  })
  const sections = readSections(tree, { authorOf, idOf: (node) => ids.get(node) })
  const blocks = readBlockLines(tree)
  const reading = readReading(tree, { file: context.file, language: context.language, names })
  const body = compile(tree.children)
  return {
    prose: {
      ...{ body, anchors, links, images, sections, blocks, reading },
      words: wordsOf(plainText(tree)).length,
    },
    activities,
    compile,
  }
}
