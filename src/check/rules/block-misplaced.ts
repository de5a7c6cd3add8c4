import { isPart } from '../../model/directive.ts'
import { defineRule } from '../../model/rule.ts'
import type { TextKind } from '../../model/text-file.ts'
import { activityOf, blockNames } from '../known-blocks.ts'
import { walkBelow, type Placed } from '../walk-below.ts'

type Where = 'part' | 'question' | 'note' | 'text'

interface Found {
  readonly name: string
  readonly where: Where
}

const words: Readonly<Record<'nl' | 'en', Readonly<Record<Where, readonly [string, string]>>>> = {
  nl: {
    part: [
      'hoort in een vraag, en staat daar niet direct in',
      'Zet het in het blok van de vraag, en geef dat blok meer dubbele punten.',
    ],
    question: ['is een vraag in een vraag', 'Zet de twee vragen onder elkaar.'],
    note: ['is een vraag in een noot', 'Zet de vraag in de tekst van de les.'],
    text: ['is een vraag, en die kan alleen in een les', 'Verplaats de vraag naar een les.'],
  },
  en: {
    part: [
      'belongs in a question, and does not stand directly in one',
      'Put it in the block of the question, and give that block more colons.',
    ],
    question: ['is a question in a question', 'Put the two questions below each other.'],
    note: ['is a question in a note', 'Put the question in the text of the lesson.'],
    text: ['is a question, which only a lesson can have', 'Move the question to a lesson.'],
  },
}

/** Where nothing is made of a block, its text is lost or the learner cannot use it. */
export const blockMisplaced = defineRule<Found>({
  id: 'block/misplaced',
  severity: 'error',
  text: {
    nl: ({ name, where }) => ({
      message: `Blok ":::${name}" ${words.nl[where][0]}.`,
      hint: words.nl[where][1],
    }),
    en: ({ name, where }) => ({
      message: `Block ":::${name}" ${words.en[where][0]}.`,
      hint: words.en[where][1],
    }),
  },
  file(text, report) {
    for (const placed of walkBelow(text.tree)) {
      const where = misplaced(placed, text.kind)
      if (where) report(text.at(placed.node), { name: placed.node.name ?? '', where })
    }
  },
})

function misplaced({ node, around }: Placed, kind: TextKind): Where | undefined {
  if (isPart(node)) {
    const parent = around[0]
    const isUnknown =
      parent?.type === 'containerDirective' && !blockNames.includes(parent.name ?? '')
    return isUnknown || (parent && activityOf(parent)) ? undefined : 'part'
  }
  if (!activityOf(node)) return undefined
  if (kind !== 'lesson') return 'text'
  if (around.some(({ type }) => type === 'note')) return 'note'
  return around.some((each) => activityOf(each)) ? 'question' : undefined
}
