import postcss, { type AtRule, type CssSyntaxError, type Declaration, type Rule } from 'postcss'
import type { Report } from '../model/finding.ts'
import { startOf, type Position } from '../model/position.ts'
import { nestedRule, unreadableTheme } from './findings.ts'

/** The values of a theme in one colour scheme, by the name of the property. */
export type Tokens = ReadonlyMap<string, Token>

/** One custom property as it is written. */
export interface Token {
  readonly value: string
  readonly position: Position
}

/** A theme as it is written: what it sets, and what it sets otherwise in the dark. */
export interface Theme {
  readonly file: string
  readonly light: Tokens
  readonly dark: Tokens
}

/**
 * Reads a theme: custom properties on `:root`, and on `:root` in a media query for the dark.
 * Everything else is reported, so that a theme can never hide or move anything. `undefined` when
 * the text is no style sheet at all.
 */
export function readTheme(file: string, css: string, report: Report): Theme | undefined {
  const light = new Map<string, Token>()
  const dark = new Map<string, Token>()
  const root = parse(file, css, report)
  if (!root) return undefined

  const readRule = (rule: Rule, into: Map<string, Token>): void => {
    for (const node of rule.nodes) {
      if (node.type === 'comment') continue
      if (node.type === 'decl' && isToken(node)) into.set(node.prop, tokenOf(node, file))
      // `color-scheme` is part of every theme and says nothing of its own.
      else if (node.type !== 'decl' || node.prop !== 'color-scheme') refuse(node)
    }
  }
  const refuse = (node: postcss.ChildNode): void => {
    const found = node.toString().split('\n')[0]?.trim().slice(0, 60) ?? ''
    report(nestedRule, placeOf(node, file), { found })
  }
  const isRoot = (node: postcss.ChildNode): node is Rule =>
    node.type === 'rule' && node.selector.trim() === ':root'
  const read = (nodes: readonly postcss.ChildNode[], into: Map<string, Token>): void => {
    for (const node of nodes) {
      if (isRoot(node)) readRule(node, into)
      else if (isDark(node) && into === light) read(node.nodes ?? [], dark)
      else if (node.type !== 'comment') refuse(node)
    }
  }
  read(root.nodes, light)
  return { file, light, dark }
}

function parse(file: string, css: string, report: Report): postcss.Root | undefined {
  try {
    return postcss.parse(css)
  } catch (error) {
    // The parser throws nothing else on a text.
    const { line = 1, column = 1, reason } = error as CssSyntaxError
    report(unreadableTheme, { file, line, column }, { reason })
    return undefined
  }
}

function isToken({ prop }: Declaration): boolean {
  return prop.startsWith('--')
}

function isDark(node: postcss.ChildNode): node is AtRule {
  if (node.type !== 'atrule' || node.name !== 'media') return false
  return /^\(\s*prefers-color-scheme\s*:\s*dark\s*\)$/.test(node.params.trim())
}

function tokenOf(node: Declaration, file: string): Token {
  return { value: node.value.trim(), position: placeOf(node, file) }
}

function placeOf(node: postcss.ChildNode, file: string): Position {
  const start = node.source?.start
  return start ? { file, line: start.line, column: start.column } : startOf(file)
}
