import type { Element, ElementContent } from 'hast'
import type { Code, InlineCode, Nodes, Parents, Root, Text } from 'mdast'
import type { Report } from '../model/finding.ts'
import { nearest } from '../model/nearest.ts'
import type { Position } from '../model/position.ts'
import type { Locatable } from './block.ts'
import { codeLanguage, codeWords, mathFormula } from './code-findings.ts'
import type { Extras } from './extras.ts'
import type { Formula, FormulaFault } from './formula.ts'
import { visit } from './visit.ts'

declare module 'mdast' {
  interface CodeData {
    /** Coloured, or a formula. */
    made?: ElementContent[]
  }
  interface InlineCodeData {
    formula?: Element
  }
}

interface CodeContext extends Extras {
  readonly at: (node: Locatable) => Position
  readonly report: Report
}

/**
 * Makes formulas and coloured code of what is written as GitHub writes it: a block of code that
 * is called `math`, code in a line between two dollars, and a block with the name of a language.
 */
export function readCode(tree: Root, context: CodeContext): void {
  visit(tree, (node, parent, index) => {
    if (node.type === 'code') readBlock(node, context)
    if (node.type === 'inlineCode' && parent) readInline(node, parent, index, context)
  })
}

/** Whether a block of code is a formula. */
export function isFormula({ lang }: Code): boolean {
  return lang === 'math'
}

function readBlock(node: Code, { formula, highlighter, at, report }: CodeContext): void {
  const language = node.lang ?? ''
  if (language === '') return
  const words = (node.meta ?? '').trim()
  if (words !== '') report(codeWords, at(node), { language, words })
  if (formula && isFormula(node)) {
    const made = makeFormula(formula, node, true, (fault) => {
      const { file, line, column } = at(node)
      const before = node.value.slice(0, fault.offset).split('\n').length
      report(mathFormula, { file, line: line + before, column }, fault)
    })
    if (made) node.data = { ...node.data, made: [made] }
  } else if (highlighter?.knows(language)) {
    node.data = { ...node.data, made: highlighter.highlight(language, node.value) }
  } else if (highlighter) {
    report(codeLanguage, at(node), { language, near: nearest(language, highlighter.languages) })
  }
}

/** The dollars go into the formula. */
function readInline(
  node: InlineCode,
  parent: Parents,
  index: number,
  { formula, at, report }: CodeContext,
): void {
  const [before, after] = [parent.children[index - 1], parent.children[index + 1]]
  if (!formula || !isText(before) || !isText(after)) return
  if (!before.value.endsWith('$') || !after.value.startsWith('$')) return
  const made = makeFormula(formula, node, false, (fault) => {
    report(mathFormula, at(node), fault)
  })
  if (!made) return
  node.data = { ...node.data, formula: made }
  before.value = before.value.slice(0, -1)
  after.value = after.value.slice(1)
}

function isText(node: Nodes | undefined): node is Text {
  return node?.type === 'text'
}

function makeFormula(
  formula: Formula,
  { value }: { readonly value: string },
  isDisplay: boolean,
  refuse: (fault: Pick<FormulaFault, 'cause' | 'found' | 'offset'>) => void,
): Element | undefined {
  const result = formula(value, isDisplay)
  if ('element' in result) return result.element
  refuse(result.fault)
  return undefined
}
