import { defineRule } from '../../model/rule.ts'
import { walk } from '../../model/tree.ts'
import { activityOf, nameOfActivity } from '../known-blocks.ts'

interface Found {
  readonly id: string
  readonly type: string
}

/** Where nothing is chosen from a list, boxes would be part of the question and tell its answer. */
export const activityStrayBoxes = defineRule<Found>({
  id: 'activity/stray-boxes',
  severity: 'error',
  text: {
    nl: ({ id, type }) => ({
      message: `In vraag "${id}" staat een lijst met vakjes, maar ${type} heeft geen antwoorden om uit te kiezen: de lijst komt in de vraag te staan.`,
      hint: 'Haal de lijst weg. Wil je dat iemand kiest, schrijf dan :::choice in de eerste regel.',
    }),
    en: ({ id, type }) => ({
      message: `Question "${id}" has a list with boxes, but ${type} has no answers to choose from: the list would be part of the question.`,
      hint: 'Remove the list. If there is something to choose, write :::choice in the first line.',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      const author = activityOf(node)
      if (author?.holds !== 'nothing') continue
      const stray = node.children?.find(
        ({ type, children }) =>
          type === 'list' && children?.some(({ checked }) => typeof checked === 'boolean'),
      )
      if (stray) report(text.at(stray), { id: nameOfActivity(node), type: author.type })
    }
  },
})
