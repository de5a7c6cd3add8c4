import { endingOf, reasonForNone, type ContentBlock } from '../../model/content-block.ts'
import type { Position } from '../../model/position.ts'
import { defineRule } from '../../model/rule.ts'
import type { TextFile } from '../../model/text-file.ts'
import { directiveSpans, walk, type TreeNode } from '../../model/tree.ts'
import { contentBlockOf } from '../known-blocks.ts'

interface Missing {
  readonly name: string
  readonly option: string
  readonly example: Readonly<Record<'nl' | 'en', string>>
}

/** Without it there is nothing to show, or something that nobody can check. */
export const blockMissingOption = defineRule<Missing>({
  id: 'block/missing-option',
  severity: 'error',
  text: {
    nl: ({ name, option, example }) => ({
      message: `Blok ":::${name}" heeft geen "${option}".`,
      hint: `Zet tussen { en }: ${example.nl}`,
    }),
    en: ({ name, option, example }) => ({
      message: `Block ":::${name}" has no "${option}".`,
      hint: `Put between { and }: ${example.en}`,
    }),
  },
  file(text, report) {
    for (const { node, block } of blocksIn(text)) {
      for (const [option, example] of Object.entries(block.requires ?? {})) {
        if ((node.attributes?.[option] ?? '').trim() !== '') continue
        report(text.at(node), { name: block.name, option, example })
      }
    }
  },
})

interface WrongType {
  readonly option: string
  readonly value: string
  readonly endings: readonly string[]
}

/** A browser plays some kinds of files, and of another kind learners see nothing. */
export const blockFileType = defineRule<WrongType>({
  id: 'block/file-type',
  severity: 'error',
  text: {
    nl: ({ option, value, endings }) => ({
      message: `"${option}" is "${value}", verwacht een bestand van de soort ${endings.join(', ')}.`,
      hint: 'Bewaar het bestand opnieuw als een van deze soorten, en verwijs daarnaar.',
    }),
    en: ({ option, value, endings }) => ({
      message: `"${option}" is "${value}", expected a file of type ${endings.join(', ')}.`,
      hint: 'Save the file again as one of these types, and refer to that.',
    }),
  },
  file(text, report) {
    for (const { option, value, endings, isNone, position } of filesIn(text)) {
      if (isNone || endings.length === 0 || endings.includes(endingOf(value))) continue
      report(position, { option, value, endings })
    }
  },
})

interface Unexplained {
  readonly option: string
  readonly value: string
  /** Whether a reason would do. */
  readonly mayBeNone: boolean
}

/** Who misses something is told why it is not there. */
export const blockNoneReason = defineRule<Unexplained>({
  id: 'block/none-reason',
  severity: 'error',
  text: {
    nl: ({ option, value, mayBeNone }) => ({
      message: mayBeNone
        ? `"${option}" is "${value}", zonder de reden waarom het er niet is.`
        : `"${option}" is "${value}", verwacht een bestand in de cursusmap.`,
      hint: mayBeNone
        ? `Schrijf bijvoorbeeld ${option}="none: er wordt niet gesproken"; een cursist leest die reden.`
        : 'Noem het bestand, of haal het blok weg.',
    }),
    en: ({ option, value, mayBeNone }) => ({
      message: mayBeNone
        ? `"${option}" is "${value}", without the reason why it is not there.`
        : `"${option}" is "${value}", expected a file in the course folder.`,
      hint: mayBeNone
        ? `Write for instance ${option}="none: nobody speaks"; a learner reads that reason.`
        : 'Name the file, or remove the block.',
    }),
  },
  file(text, report) {
    for (const { option, value, mayBeNone, isNone, position } of filesIn(text)) {
      if (!isNone || (mayBeNone && reasonForNone(value) !== '')) continue
      report(position, { option, value, mayBeNone })
    }
  },
})

interface NamedFile {
  readonly option: string
  readonly value: string
  readonly endings: readonly string[]
  readonly mayBeNone: boolean
  readonly isNone: boolean
  readonly position: Position
}

function* filesIn(text: TextFile): Generator<NamedFile> {
  for (const { node, block } of blocksIn(text)) {
    for (const [option, { endings, mayBeNone = false }] of Object.entries(block.files ?? {})) {
      const value = (node.attributes?.[option] ?? '').trim()
      if (value === '') continue
      const span = directiveSpans(node).attributes?.[option] ?? node.position
      const position = text.at({ type: node.type, position: span })
      const isNone = reasonForNone(value) !== undefined
      yield { option, value, endings, mayBeNone, isNone, position }
    }
  }
}

function* blocksIn(text: TextFile): Generator<{ node: TreeNode; block: ContentBlock }> {
  for (const node of walk(text.tree)) {
    const block = contentBlockOf(node)
    if (block) yield { node, block }
  }
}
