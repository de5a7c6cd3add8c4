import type { Nodes, Root } from 'mdast'
import type { Report } from '../model/finding.ts'
import type { Position } from '../model/position.ts'
import type { Suppression } from '../model/suppression.ts'
import { suppressionReason } from './findings.ts'

/** `<!-- lespakket-disable rule/name: reason -->` */
const comment = /^<!--\s*lespakket-disable\s+([a-z0-9-]+\/[a-z0-9-]+)\s*(?::\s*([^]*?))?\s*-->$/

/** The findings an author has silenced: one rule, for the block after the comment. */
export function readSuppressions(tree: Root, file: string, report: Report): readonly Suppression[] {
  return parentsIn(tree).flatMap((parent) =>
    parent.children.flatMap((node, index) => {
      const match = node.type === 'html' ? comment.exec(node.value.trim()) : null
      const next = parent.children[index + 1]?.position
      const rule = match?.[1]
      if (rule === undefined) return []
      const position = startOf(node, file)
      if ((match?.[2] ?? '') === '') report(suppressionReason, position, { rule })
      const lines = next ? { from: next.start.line, to: next.end.line } : { from: 0, to: 0 }
      return [{ rule, file, ...lines, position }]
    }),
  )
}

function parentsIn(node: Nodes): readonly Extract<Nodes, { children: unknown }>[] {
  return 'children' in node ? [node, ...node.children.flatMap(parentsIn)] : []
}

function startOf(node: Nodes, file: string): Position {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
}
