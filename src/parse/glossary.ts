import type { Root, RootContent } from 'mdast'
import { isVisible } from '../model/characters.ts'
import type { Term } from '../model/course.ts'
import { plainText } from '../model/tree.ts'
import type { Compile } from './html.ts'

/** `## Term | other spelling` and the text under it, in the order of the file. */
export function readTerms(tree: Root, file: string, compile: Compile): readonly Term[] {
  return sections(tree.children).map(({ heading, body }) => ({
    names: plainText(heading)
      .split('|')
      .map((name) => name.trim())
      .filter(isVisible),
    text: compile(body),
    plain: body.map(plainText).join(' '),
    position: {
      file,
      line: heading.position?.start.line ?? 1,
      column: heading.position?.start.column ?? 1,
    },
  }))
}

interface Section {
  readonly heading: RootContent
  readonly body: RootContent[]
}

function sections(nodes: readonly RootContent[]): readonly Section[] {
  const found: Section[] = []
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) found.push({ heading: node, body: [] })
    else found.at(-1)?.body.push(node)
  }
  return found
}
