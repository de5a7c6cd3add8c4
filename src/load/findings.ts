import type { AnyFinding } from '../model/finding.ts'
import { assetFindings } from './asset-findings.ts'
import { credentialFindings } from './credential-findings.ts'
import { frontMatterFindings } from './front-matter-findings.ts'
import { markdownFindings } from './markdown-findings.ts'
import { textFindings } from './text-findings.ts'
import { treeFindings } from './tree-findings.ts'

/** All that can be wrong with the files of a course before their Markdown is read. */
export const loadFindings: readonly AnyFinding[] = [
  ...textFindings,
  ...credentialFindings,
  ...frontMatterFindings,
  ...markdownFindings,
  ...treeFindings,
  ...assetFindings,
]
