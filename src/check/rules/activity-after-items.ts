import { answersIn, isLabel } from '../../model/directive.ts'
import { defineRule } from '../../model/rule.ts'
import { walk, type TreeNode } from '../../model/tree.ts'
import { activityOf, isAnyPart, nameOfActivity } from '../known-blocks.ts'

interface Found {
  readonly id: string
  readonly isQuiz: boolean
  /** Where nothing is right or wrong there is no part for an explanation. */
  readonly isJudged: boolean
}

/** Such a text is often the explanation, which would be read before answering. */
export const activityAfterItems = defineRule<Found>({
  id: 'activity/after-items',
  severity: 'warning',
  text: {
    nl: ({ id, isQuiz, isJudged }) =>
      isQuiz
        ? {
            message: `De tekst onder een vraag van toets "${id}" komt boven de eerste vraag te staan.`,
            hint: 'Hoort het bij een vraag? Zet het in die vraag. Hoort het bij de toets? Zet het boven de eerste vraag, of onder de toets.',
          }
        : {
            message: `De tekst onder de antwoorden van vraag "${id}" komt erboven te staan, bij de vraag.`,
            hint: isJudged
              ? 'Is het uitleg? Zet die in :::right, :::wrong of :::model. Hoort het bij de vraag? Zet het boven de antwoorden.'
              : 'Hoort het bij de vraag? Zet het boven de lijst. Zo niet: zet het onder het blok.',
          },
    en: ({ id, isQuiz, isJudged }) =>
      isQuiz
        ? {
            message: `The text below a question of quiz "${id}" is shown above the first question.`,
            hint: 'Does it belong to a question? Put it in that question. Does it belong to the quiz? Put it above the first question, or below the quiz.',
          }
        : {
            message: `The text below the answers of question "${id}" is shown above them, with the question.`,
            hint: isJudged
              ? 'Is it an explanation? Put it in :::right, :::wrong or :::model. Is it the question? Put it above the answers.'
              : 'Does it belong to the question? Put it above the list. If not: put it below the block.',
          },
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      const author = activityOf(node)
      if (!author) continue
      const isQuiz = author.holds === 'questions'
      const among = node.children ?? []
      const question = isQuiz ? among.find((child) => activityOf(child)) : undefined
      const answers = question ? [{ list: question, among }] : answersIn(node, author.holds)
      for (const { list, among } of answers) {
        const moved = among.slice(among.indexOf(list) + 1).find(isShown)
        if (moved)
          report(text.at(moved), {
            ...{ id: nameOfActivity(node), isQuiz, isJudged: author.scored },
          })
      }
    }
  },
})

function isShown(node: TreeNode): boolean {
  if (activityOf(node)) return false
  return !isAnyPart(node) && !isLabel(node) && node.type !== 'html' && node.type !== 'definition'
}
