import type { Nodes, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Activity, ActivityAuthor } from '../model/activity.ts'
import type { ContentBlock } from '../model/content-block.ts'
import { resolveInCourse } from '../model/course-path.ts'
import type { AssetUse, Link, Prose } from '../model/course.ts'
import type { Report } from '../model/finding.ts'
import type { PlayerWords } from '../model/player-words.ts'
import type { Position } from '../model/position.ts'
import { plainText } from '../model/tree.ts'
import { readActivity } from './activity.ts'
import type { Locatable } from './block.ts'
import { htmlCompiler, type Compile } from './html.ts'
import { linkTarget } from './links.ts'
import { prepare } from './prepare.ts'
import { emptyAddress, linkScheme, outsideCourse, remoteImage } from './reference-findings.ts'
import { readSections } from './sections.ts'
import { visit } from './visit.ts'

/** What turning a tree into a lesson must know of the course. */
export interface TextContext {
  readonly file: string
  readonly words: PlayerWords
  readonly authors: readonly ActivityAuthor[]
  readonly blocks: readonly ContentBlock[]
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
  const anchors = prepare(tree, {
    at,
    isActivity: (node) => authorOf(node) !== undefined,
    report,
  })
  const { links, images } = references(tree, context.file, at, report)
  const activities: Activity[] = []
  const ids = new Map<unknown, string>()
  const compile = htmlCompiler({
    words: context.words,
    blocks: context.blocks,
    link: (url) => linkTarget(context.file, url),
    image: (url) => imagePath(context.file, url),
    activity: (node) => ids.get(node),
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
  const body = compile(tree.children)
  return {
    prose: { body, anchors, links, images, words: countWords(plainText(tree)), sections },
    activities,
    compile,
  }
}

interface References {
  readonly links: readonly Link[]
  readonly images: readonly AssetUse[]
}

/** Every link and image of the text; reports the ones that can never be in a package. */
function references(
  tree: Root,
  file: string,
  at: (node: Locatable) => Position,
  report: Report,
): References {
  const links: Link[] = []
  const images: AssetUse[] = []
  visit(tree, (node) => {
    if ((node.type === 'link' || node.type === 'image') && node.url === '') {
      report(emptyAddress, at(node), { what: node.type })
      return
    }
    if (node.type === 'link') {
      const target = linkTarget(file, node.url)
      if (target) links.push({ target, position: at(node) })
      else if (hasScheme(node.url)) report(linkScheme, at(node), { url: node.url })
      else report(outsideCourse, at(node), { url: node.url })
    }
    if (node.type === 'image') {
      const path = imagePath(file, node.url)
      if (path !== undefined) images.push({ path, position: at(node) })
      else if (isRemote(node.url)) report(remoteImage, at(node), { url: node.url })
      else report(outsideCourse, at(node), { url: node.url })
    }
  })
  return { links, images }
}

function imagePath(file: string, url: string): string | undefined {
  if (url === '' || isRemote(url)) return undefined
  const place = resolveInCourse(file, url)
  return 'path' in place && place.path !== '' ? place.path : undefined
}

function isRemote(url: string): boolean {
  return hasScheme(url) || url.startsWith('//')
}

function hasScheme(url: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(url)
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}
