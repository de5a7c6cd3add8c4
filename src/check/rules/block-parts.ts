import { isLabel } from '../../model/directive.ts'
import { defineRule } from '../../model/rule.ts'
import { sectionsOf, type NodeSections } from '../../model/sections.ts'
import type { TextFile } from '../../model/text-file.ts'
import { plainText, walk, type TreeNode } from '../../model/tree.ts'
import { contentBlockOf } from '../known-blocks.ts'

interface Found {
  readonly name: string
}

/** Without headings such a block is a frame around plain text. */
export const blockNoParts = defineRule<Found>({
  id: 'block/no-parts',
  severity: 'error',
  text: {
    nl: ({ name }) => ({
      message: `Blok ":::${name}" heeft geen delen, verwacht een kop (###) boven elk deel.`,
      hint: 'Zet boven elk deel een regel als: ### Naam van het deel',
    }),
    en: ({ name }) => ({
      message: `Block ":::${name}" has no parts, expected a heading (###) above each part.`,
      hint: 'Put a line above each part such as: ### Name of the part',
    }),
  },
  file(text, report) {
    for (const { node, sections } of blocksOfParts(text)) {
      if (sections.length === 0) report(text.at(node), { name: node.name ?? '' })
    }
  },
})

/** There is nothing to choose from, to set beside it or to follow it. */
export const blockSinglePart = defineRule<Found>({
  id: 'block/single-part',
  severity: 'warning',
  text: {
    nl: ({ name }) => ({
      message: `Blok ":::${name}" heeft één deel, verwacht er minstens twee.`,
      hint: 'Voeg een deel toe, of haal het blok weg en laat de kop met zijn tekst staan.',
    }),
    en: ({ name }) => ({
      message: `Block ":::${name}" has one part, expected two or more.`,
      hint: 'Add a part, or remove the block and keep the heading with its text.',
    }),
  },
  file(text, report) {
    for (const { node, sections } of blocksOfParts(text)) {
      if (sections.length === 1) report(text.at(node), { name: node.name ?? '' })
    }
  },
})

interface FoundPart extends Found {
  readonly title: string
}

/** A learner opens it, or reads on to it, and there is nothing. */
export const blockEmptyPart = defineRule<FoundPart>({
  id: 'block/empty-part',
  severity: 'warning',
  text: {
    nl: ({ name, title }) => ({
      message: `Onder "${title}" in blok ":::${name}" staat niets.`,
      hint: 'Zet er tekst onder, of haal de kop weg.',
    }),
    en: ({ name, title }) => ({
      message: `There is nothing below "${title}" in block ":::${name}".`,
      hint: 'Put text below it, or remove the heading.',
    }),
  },
  file(text, report) {
    for (const { node, sections } of blocksOfParts(text)) {
      for (const { heading, nodes } of sections) {
        if (nodes.some(({ type }) => type !== 'html')) continue
        report(text.at(heading), { name: node.name ?? '', title: plainText(heading).trim() })
      }
    }
  },
})

interface BlockOfParts extends NodeSections {
  readonly node: TreeNode
}

function* blocksOfParts(text: TextFile): Generator<BlockOfParts> {
  for (const node of walk(text.tree)) {
    if (contentBlockOf(node)?.holds !== 'sections') continue
    yield { node, ...sectionsOf((node.children ?? []).filter((child) => !isLabel(child))) }
  }
}
