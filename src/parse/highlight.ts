import type { ElementContent } from 'hast'
import { common, createLowlight } from 'lowlight'
import { codeClass } from './code-classes.ts'

/** Colours code. Knows which languages there are. */
export interface Highlighter {
  readonly languages: readonly string[]
  readonly knows: (language: string) => boolean
  readonly highlight: (language: string, code: string) => ElementContent[]
}

const lowlight = createLowlight(common)

/** By lowlight, at build time: a learner needs no script for it. */
export const highlighter: Highlighter = {
  // The names that people write most; the library knows them as other names of its own.
  languages: [
    ...lowlight.listLanguages(),
    ...['html', 'svg', 'js', 'ts', 'jsx', 'tsx', 'sh', 'py', 'yml', 'md', 'cs', 'text', 'console'],
  ],
  knows: (language) => lowlight.registered(language),
  highlight: (language, code) =>
    // What it makes of code are elements and text.
    lowlight.highlight(language, code).children.flatMap((node) => coloured(node as ElementContent)),
}

/** The library's classes are many and not a promise; ours are few and in the style sheet. */
function coloured(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap(coloured)
  const name = codeClass(node.properties['className'])
  if (name === undefined) return children
  return [{ type: 'element', tagName: 'span', properties: { className: [name] }, children }]
}
