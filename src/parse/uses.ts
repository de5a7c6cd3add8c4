import type { Nodes, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { reasonForNone, type ContentBlock } from '../model/content-block.ts'
import { resolveInCourse } from '../model/course-path.ts'
import type { AssetUse, Link } from '../model/course.ts'
import type { Report } from '../model/finding.ts'
import type { Position } from '../model/position.ts'
import { directiveSpans, isForTrainer, walk } from '../model/tree.ts'
import { readOptions, type Locatable } from './block.ts'
import { linkTarget } from './links.ts'
import { emptyAddress, linkScheme, outsideCourse, remoteAsset } from './reference-findings.ts'
import { visit } from './visit.ts'

/** What a text refers to. */
export interface Uses {
  readonly links: readonly Link[]
  /** Pictures, and the files that blocks show. */
  readonly images: readonly AssetUse[]
}

interface UsesContext {
  readonly file: string
  readonly blockOf: (node: Nodes) => ContentBlock | undefined
  readonly at: (node: Locatable) => Position
  readonly report: Report
}

/** Every link and file of the text; reports the ones that can never be in a package. */
export function gatherUses(tree: Root, context: UsesContext): Uses {
  const { file, blockOf, at, report } = context
  const links: Link[] = []
  const images: AssetUse[] = []
  const forTrainer = nodesForTrainer(tree)
  visit(tree, (node) => {
    const edition = forTrainer.has(node) ? ({ isForTrainer: true } as const) : {}
    const use = (url: string, what: 'image' | 'file', position: Position): void => {
      const path = assetPath(file, url)
      if (path !== undefined) images.push({ path, position, ...edition })
      else if (isRemote(url)) report(remoteAsset, position, { url, what })
      else report(outsideCourse, position, { url })
    }
    const block = blockOf(node)
    // Only a container directive has a block.
    if (block) eachFile(node as ContainerDirective, block, at, use)
    if ((node.type === 'link' || node.type === 'image') && node.url === '') {
      report(emptyAddress, at(node), { what: node.type })
      return
    }
    if (node.type === 'image') use(node.url, 'image', at(node))
    if (node.type === 'link') {
      const target = linkTarget(file, node.url)
      if (target) links.push({ target, position: at(node), ...edition })
      else if (hasScheme(node.url)) report(linkScheme, at(node), { url: node.url })
      else report(outsideCourse, at(node), { url: node.url })
    }
  })
  return { links, images }
}

/** The files that the options of a block name, each where it is named. */
function eachFile(
  node: ContainerDirective,
  { files = {} }: ContentBlock,
  at: UsesContext['at'],
  use: (url: string, what: 'file', position: Position) => void,
): void {
  const options = readOptions(node)
  const spans = directiveSpans(node).attributes
  for (const option of Object.keys(files)) {
    const url = options[option] ?? ''
    // What must be there and is not has a finding of its own.
    if (url === '' || reasonForNone(url) !== undefined) continue
    const position = spans?.[option] ?? node.position
    use(url, 'file', at(position ? { position } : {}))
  }
}

function nodesForTrainer(tree: Root): ReadonlySet<unknown> {
  const found = new Set<unknown>()
  visit(tree, (node) => {
    if (!isForTrainer(node)) return
    for (const each of walk(node)) found.add(each)
  })
  return found
}

/** The path of a file in the course; nothing for an address that may not be in a package. */
export function assetPath(file: string, url: string): string | undefined {
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
