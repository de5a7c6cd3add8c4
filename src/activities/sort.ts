import { defineAuthor, defineLearner } from '../model/activity.ts'
import type { Block, Item } from '../model/block.ts'
import { counted } from '../model/counted.ts'
import { defineFinding } from '../model/finding.ts'
import { html } from '../model/html.ts'
import type { RichText } from '../model/rich-text.ts'
import { checkRepeats, components, repeatedChoice } from './choices.ts'
import { mixed } from './mixed.ts'
import { askForAll, gradePairs, type Paired } from './pairs.ts'

type Named = { readonly text: RichText; readonly plain: string }

/** `group`: the place of its group. */
type Sorted = Named & { readonly group: number; readonly feedback: RichText | null }

/** As the author wrote it: the groups, and the items of all of them in one row. */
type Data = { readonly groups: readonly Named[]; readonly items: readonly Sorted[] }

const tooFewGroups = /* @__PURE__ */ defineFinding<{ id: string; count: number }>({
  id: 'sort/groups',
  severity: 'error',
  text: {
    nl: ({ id, count }) => ({
      message: `Vraag "${id}" heeft ${counted(count, 'groep', 'groepen')} om uit te kiezen, verwacht 2 of meer.`,
      hint: 'Schrijf elke groep als - Naam, en wat erin hoort daaronder met twee spaties ervoor.',
    }),
    en: ({ id, count }) => ({
      message: `Question "${id}" has ${counted(count, 'group', 'groups')} to choose from, expected 2 or more.`,
      hint: 'Write each group as - Name, and what belongs in it below that with two blanks before it.',
    }),
  },
})

const emptyGroup = /* @__PURE__ */ defineFinding<{ id: string; group: string }>({
  id: 'sort/empty-group',
  severity: 'error',
  text: {
    nl: ({ id, group }) => ({
      message: `In groep "${group}" van vraag "${id}" staat niets.`,
      hint: 'Zet onder de groep wat erin hoort, als lijst met twee spaties ervoor: "  - ...".',
    }),
    en: ({ id, group }) => ({
      message: `Group "${group}" of question "${id}" has nothing in it.`,
      hint: 'Put what belongs in it below the group, as a list with two blanks before it: "  - ...".',
    }),
  },
})

const lostFeedback = /* @__PURE__ */ defineFinding<{ id: string; group: string }>({
  id: 'sort/feedback',
  severity: 'error',
  text: {
    nl: ({ id, group }) => ({
      message: `De uitleg onder groep "${group}" van vraag "${id}" wordt niet getoond: uitleg hoort bij een onderdeel.`,
      hint: 'Zet de uitleg (>) onder het onderdeel zelf, of in een blok :::right of :::wrong onder de lijst.',
    }),
    en: ({ id, group }) => ({
      message: `The feedback under group "${group}" of question "${id}" is not shown: feedback goes with an item.`,
      hint: 'Put the feedback (>) under the item itself, or in a block :::right or :::wrong under the list.',
    }),
  },
})

/** Things to put in groups: each with all groups beside it, so that nothing needs dragging. */
export const sortAuthor = /* @__PURE__ */ defineAuthor<Data>({
  type: 'sort',
  scored: true,
  holds: 'groups',
  options: [],
  findings: [tooFewGroups, emptyGroup, lostFeedback, repeatedChoice],

  parse: (block) => ({
    groups: block.items.map(({ text, plain }) => ({ text, plain })),
    items: block.items.flatMap(({ items }, group) =>
      items.map(({ text, plain, feedback = null }) => ({ text, plain, group, feedback })),
    ),
  }),

  choices: (block) => [
    ...block.items.map(({ plain, position }) => ({
      text: plain,
      position,
      isTarget: true as const,
    })),
    ...itemsIn(block).map(({ plain, position }) => ({ text: plain, position })),
  ],

  check(_, block, report) {
    const { id, items: groups, position } = block
    if (groups.length < 2) report(tooFewGroups, position, { id, count: groups.length })
    for (const { plain, items, feedback, position: place } of groups) {
      const group = plain.trim()
      if (items.length === 0) report(emptyGroup, place, { id, group })
      if (feedback) report(lostFeedback, place, { id, group })
    }
    checkRepeats(groups, id, report)
    checkRepeats(itemsIn(block), id, report)
  },

  render({ groups, items }, { key, choiceKeys, promptId, words, rich }) {
    const [groupKeys, itemKeys] = keysOf(groups, choiceKeys)
    const shown = mixed(
      items.map(({ text }, index) => ({ text, choice: itemKeys[index] ?? '' })),
      ({ choice }) => key + choice,
    )
    return html`<div class="pairs" role="group" aria-labelledby="${promptId}">
      <p class="instruction">${words.pickGroup}</p>
      ${shown.map(
        ({ text, choice }) =>
          html`<div class="pair" role="radiogroup" aria-labelledby="q-${key}-${choice}">
            <span class="pair-name" id="q-${key}-${choice}">${rich(text)}</span>
            <span class="pills">
              ${groups.map(
                (group, index) =>
                  html`<label class="pill"
                    ><input
                      type="radio"
                      name="answer-${key}-${choice}"
                      value="${choice + (groupKeys[index] ?? '')}"
                    />
                    <span>${rich(group.text)}</span></label
                  >`,
              )}
            </span>
          </div>`,
      )}
    </div>`
  },

  explain({ groups, items }, { choiceKeys, rich }) {
    const [groupKeys, itemKeys] = keysOf(groups, choiceKeys)
    const entries = items.map((item, index) => ({
      ...item,
      pair: (itemKeys[index] ?? '') + (groupKeys[item.group] ?? ''),
    }))
    return html`${groups.map(
      ({ text }, place) =>
        html`<p><strong>${rich(text)}:</strong></p>
          <ul class="answer-key">
            ${entries
              .filter(({ group }) => group === place)
              .map(
                ({ text: item, pair, feedback }) =>
                  html`<li data-choice="${pair}" data-right="yes">
                    <p class="about-option">${rich(item)}</p>
                    ${feedback !== null && html`<div class="feedback">${rich(feedback)}</div>`}
                  </li>`,
              )}
          </ul>`,
    )}`
  },

  forLearner: ({ groups, items }, { choiceKeys }) => ({
    pairs: pairsOf(groups, items, choiceKeys),
  }),

  interaction({ groups, items }, { choiceKeys }) {
    const [groupKeys, itemKeys] = keysOf(groups, choiceKeys)
    return {
      type: 'matching',
      source: components(items, itemKeys),
      target: components(groups, groupKeys),
      correct: [pairsOf(groups, items, choiceKeys)],
    }
  },

  longest: ({ items }) => ({ kind: 'pairs', most: items.length, isShared: true }),
})

/** Things in groups, judged one by one. */
export const sortLearner = /* @__PURE__ */ defineLearner<Paired>({
  type: 'sort',
  grade: gradePairs,
  complain: askForAll,
})

function itemsIn({ items }: Block): readonly Item[] {
  return items.flatMap((group) => group.items)
}

/** The keys of the groups and of the items, which are frozen in one row. */
function keysOf(
  groups: readonly Named[],
  keys: readonly string[],
): readonly [readonly string[], readonly string[]] {
  return [keys.slice(0, groups.length), keys.slice(groups.length)]
}

function pairsOf(
  groups: readonly Named[],
  items: readonly Sorted[],
  keys: readonly string[],
): readonly string[] {
  const [groupKeys, itemKeys] = keysOf(groups, keys)
  return items.map(({ group }, index) => (itemKeys[index] ?? '') + (groupKeys[group] ?? ''))
}
