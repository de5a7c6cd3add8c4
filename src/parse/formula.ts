import type { Element, ElementContent, Properties } from 'hast'
import temml from 'temml'
import { keptAttributes, keptClasses, keptElements, styleClass } from './formula-parts.ts'

// The types of the package are those of its CommonJS build; a module gets the default export itself.
const library = temml as unknown as {
  readonly __renderToMathMLTree: (tex: string, options: object) => unknown
}

/** A formula as MathML, or why it is none. */
export type FormulaResult = { readonly element: Element } | { readonly fault: FormulaFault }

/** `offset`: in the formula as written. */
export interface FormulaFault {
  readonly cause: 'unknown' | 'unclosed' | 'unreadable'
  readonly found: string
  readonly offset: number
}

/** Turns TeX into MathML. `isDisplay`: on a line of its own. */
export type Formula = (tex: string, isDisplay: boolean) => FormulaResult

/** By temml, at build time: a learner needs no script for it, and a screen reader reads it. */
export const formula: Formula = (tex, isDisplay) => {
  try {
    const options = { displayMode: isDisplay, throwOnError: true, wrap: isDisplay ? 'none' : 'tex' }
    const tree = library.__renderToMathMLTree(tex, { ...options, maxExpand: 200 })
    const [element] = toElements(tree, 0)
    if (element?.type !== 'element' || element.tagName !== 'math') throw new Error('No formula.')
    Object.assign(element.properties, { alttext: tex.trim() })
    return { element }
  } catch (error) {
    return { fault: faultOf(tex, error) }
  }
}

/** Deeper than any formula that a person can read, and no danger to what walks the tree. */
const deepest = 100

/** A node of temml's tree, of which nothing is taken for granted. */
interface TemmlNode {
  readonly type?: unknown
  readonly text?: unknown
  readonly attributes?: unknown
  readonly children?: unknown
  readonly classes?: unknown
  readonly style?: unknown
}

/** What is not on the list goes, and what is in it stays. */
function toElements(value: unknown, depth: number): ElementContent[] {
  if (depth > deepest) throw new RangeError('The formula is too deep.')
  if (typeof value !== 'object' || value === null) return []
  const node: TemmlNode = value
  if (typeof node.text === 'string') return [{ type: 'text', value: node.text }]
  const children = Array.isArray(node.children)
    ? node.children.flatMap((child) => toElements(child, depth + 1))
    : []
  const { type } = node
  if (typeof type !== 'string' || !keptElements.has(type)) return children
  return [{ type: 'element', tagName: type, properties: propertiesOf(node), children }]
}

function propertiesOf({ attributes, classes, style }: TemmlNode): Properties {
  const properties: Properties = {}
  for (const [name, value] of entriesOf(attributes)) {
    if (keptAttributes.has(name)) properties[name] = value
  }
  const named = Array.isArray(classes)
    ? classes.filter((each) => keptClasses.has(String(each)))
    : []
  const styled = entriesOf(style).flatMap(([name, value]) => styleClass(name, value) ?? [])
  const className = [...new Set([...named.map(String), ...styled])]
  return className.length > 0 ? { ...properties, className } : properties
}

function entriesOf(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).map(([name, each]) => [name, String(each)] as const)
}

/** Temml speaks English to who knows TeX; an author needs what is wrong, and where. */
function faultOf(tex: string, error: unknown): FormulaFault {
  const message = error instanceof Error ? error.message : ''
  const position =
    error instanceof Error && 'position' in error && typeof error.position === 'number'
      ? error.position
      : 0
  const unknown =
    /(?:Unsupported function name|Undefined control sequence)[^\\]*(\\[a-zA-Z]+|\\.)/.exec(
      message,
    )?.[1]
  if (unknown !== undefined) {
    return { cause: 'unknown', found: unknown, offset: Math.max(0, tex.indexOf(unknown)) }
  }
  const isUnclosed = /at end of input|Expected '(?:}|\\right|\\end|EOF)|Mismatch/.test(message)
  const found = tex.slice(Math.max(0, position - 15), position + 15).trim() || tex.slice(-30).trim()
  return { cause: isUnclosed ? 'unclosed' : 'unreadable', found, offset: position }
}
