import { canBeNested } from '../../model/activity.ts'
import { defineRule } from '../../model/rule.ts'
import type { TextKind } from '../../model/text-file.ts'
import { isForTrainer, type TreeNode } from '../../model/tree.ts'
import { activityOf, blockNames, isAnyPart, isPartOf } from '../known-blocks.ts'
import { walkBelow, type Placed } from '../walk-below.ts'

type Where = 'part' | 'other' | 'question' | 'quiz' | 'note' | 'trainer' | 'text'

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
    other: [
      'hoort niet in een vraag van dit soort',
      'Haal het weg, of neem een soort vraag waar het in past.',
    ],
    question: ['is een vraag in een vraag', 'Zet de twee vragen onder elkaar.'],
    quiz: [
      'kan geen vraag van een toets zijn: daarin staan alleen vragen die meteen te beoordelen zijn',
      'Zet het blok direct in de toets als het zo’n vraag is, en anders onder de toets.',
    ],
    note: ['is een vraag in een noot', 'Zet de vraag in de tekst van de les.'],
    trainer: [
      'is een vraag in tekst voor de trainer, en die krijgt een cursist niet te zien',
      'Zet de vraag buiten het blok :::trainer, of beschrijf haar daar als gewone tekst.',
    ],
    text: ['is een vraag, en die kan alleen in een les', 'Verplaats de vraag naar een les.'],
  },
  en: {
    part: [
      'belongs in a question, and does not stand directly in one',
      'Put it in the block of the question, and give that block more colons.',
    ],
    other: [
      'does not belong in a question of this type',
      'Remove it, or choose a type of question that has room for it.',
    ],
    question: ['is a question in a question', 'Put the two questions below each other.'],
    quiz: [
      'cannot be a question of a quiz, which only holds what can be judged at once',
      'Put the block directly in the quiz if it is such a question, else below the quiz.',
    ],
    note: ['is a question in a note', 'Put the question in the text of the lesson.'],
    trainer: [
      'is a question in text for the trainer, which a learner does not get to see',
      'Put the question outside the block :::trainer, or describe it there as plain text.',
    ],
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
  const [parent] = around
  if (isAnyPart(node)) return parent && misplacedPart(node, parent)
  const author = activityOf(node)
  if (!author) return undefined
  if (kind !== 'lesson') return 'text'
  if (around.some(({ type }) => type === 'note')) return 'note'
  if (around.some(isForTrainer)) return 'trainer'
  const outer = around.find((each) => activityOf(each))
  if (!outer) return undefined
  if (activityOf(outer)?.holds !== 'questions') return 'question'
  return outer === parent && canBeNested(author) ? undefined : 'quiz'
}

function misplacedPart(node: TreeNode, parent: TreeNode): Where | undefined {
  const author = activityOf(parent)
  if (author) return isPartOf(author, node) ? undefined : 'other'
  const isUnknown = parent.type === 'containerDirective' && !blockNames.includes(parent.name ?? '')
  return isUnknown ? undefined : 'part'
}
