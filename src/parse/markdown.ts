import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import type { Root } from 'mdast'

/**
 * Text to tree: CommonMark, GFM and block directives. The one place that knows the parser, so
 * that another parser with the same tree can stand in.
 */
export function parse(text: string): Root {
  return processor.parse(text)
}

/** Colon, as micromark counts characters. */
const colon = 58

const processor = unified().use(remarkParse).use(remarkGfm).use(blockDirectives).freeze()

/**
 * Of the directive syntax only the container form (`:::name`), so that a colon in running text
 * stays a colon: the text form turns "12:30" into "12" and an element, the leaf form eats a line
 * that starts with "::".
 */
function blockDirectives(this: Processor): void {
  const data = this.data()
  const syntax = directive()
  const constructs = [syntax.flow?.[colon]].flat()
  const containers = constructs.filter((construct) => construct?.concrete === true)
  const list = (data.micromarkExtensions ??= [])
  list.push({ flow: { [colon]: containers.filter((construct) => construct !== undefined) } })
  const builders = (data.fromMarkdownExtensions ??= [])
  builders.push(directiveFromMarkdown({ verbose: true }))
}
