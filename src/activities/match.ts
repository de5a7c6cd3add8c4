import { defineAuthor, defineLearner } from '../model/activity.ts'
import type { Block, Cell } from '../model/block.ts'
import { html } from '../model/html.ts'
import type { RichText } from '../model/rich-text.ts'
import { asRead, components, repeatedChoice } from './choices.ts'
import {
  checkTable,
  emptyRight,
  formattedRight,
  longRight,
  noTable,
  oneRight,
  tooFewPairs,
  wrongColumns,
} from './match-table.ts'
import { mixed } from './mixed.ts'
import { askForAll, gradePairs, type Paired } from './pairs.ts'

type Side = { readonly text: RichText; readonly plain: string }

/** `right`: the place of what goes with it among the rights; -1 where the author left it out. */
type Left = Side & { readonly right: number }

type Data = {
  /** What the columns are called; empty where the author gave them no names. */
  readonly head: readonly Side[]
  readonly lefts: readonly Left[]
  /** Each once, however many go with it; those that go with none are there to mislead. */
  readonly rights: readonly Side[]
}

/** Two columns: for each text on the left a list to choose from, with all that is on the right. */
export const matchAuthor = /* @__PURE__ */ defineAuthor<Data>({
  type: 'match',
  scored: true,
  holds: 'table',
  options: [],
  findings: [
    ...[noTable, wrongColumns, tooFewPairs, emptyRight, oneRight, formattedRight, longRight],
    repeatedChoice,
  ],

  parse(block) {
    const rights = rightsIn(block)
    const placeOf = (cell: Cell | undefined): number =>
      rights.findIndex(({ plain }) => asRead(plain) === asRead(cell?.plain ?? ''))
    const isNamed = block.head.some(({ plain }) => plain !== '')
    return {
      head: isNamed ? block.head.map(sideOf) : [],
      lefts: leftsIn(block).map(({ left, right }) => ({ ...sideOf(left), right: placeOf(right) })),
      rights: rights.map(sideOf),
    }
  },

  choices: (block) => [
    ...leftsIn(block).map(({ left }) => ({ text: left.plain, position: left.position })),
    ...rightsIn(block).map(({ plain, position }) => ({
      text: plain,
      position,
      isTarget: true as const,
    })),
  ],

  check: (_, block, report) => {
    checkTable(block, report)
  },

  render({ head, lefts, rights }, { key, choiceKeys, promptId, words, rich }) {
    const [leftKeys, rightKeys] = keysOf(lefts, choiceKeys)
    const offered = mixed(
      rights.map((right, index) => ({ ...right, choice: rightKeys[index] ?? '' })),
      ({ choice }) => key + choice,
    )
    return html`<div class="pairs" role="group" aria-labelledby="${promptId}">
      <p class="instruction">${words.pickMatch}</p>
      ${
        head.length > 0 &&
        html`<p class="pair-head">${head.map(({ text }) => html`<span>${rich(text)}</span> `)}</p>`
      }
      ${lefts.map(({ text }, index) => {
        const id = `q-${key}-${leftKeys[index] ?? ''}`
        return html`<div class="pair">
          <label class="pair-name" for="${id}">${rich(text)}</label>
          <select class="pair-choice" id="${id}" name="answer-${key}">
            <option value="">${words.choose}</option>
            ${offered.map(
              ({ plain, choice }) =>
                html`<option value="${(leftKeys[index] ?? '') + choice}">${plain}</option>`,
            )}
          </select>
        </div>`
      })}
      <div class="offered">
        <p>
          <strong>${words.chooseFrom}:</strong>
        </p>
        <ul>
          ${offered.map(({ text }) => html`<li>${rich(text)}</li>`)}
        </ul>
      </div>
    </div>`
  },

  explain({ lefts, rights }, { choiceKeys, words, rich }) {
    const pairs = pairsOf(lefts, choiceKeys)
    return html`<p><strong>${words.rightPairs}:</strong></p>
      <ul class="answer-key">
        ${lefts.map(
          ({ text, right }, index) =>
            html`<li data-choice="${pairs[index] ?? ''}" data-right="yes">
              <p>${rich(text)} – <strong>${rich(rights[right]?.text ?? [])}</strong></p>
            </li>`,
        )}
      </ul>`
  },

  forLearner: ({ lefts }, { choiceKeys }) => ({ pairs: pairsOf(lefts, choiceKeys) }),

  interaction({ lefts, rights }, { choiceKeys }) {
    const [leftKeys, rightKeys] = keysOf(lefts, choiceKeys)
    return {
      type: 'matching',
      source: components(lefts, leftKeys),
      target: components(rights, rightKeys),
      correct: [pairsOf(lefts, choiceKeys)],
    }
  },

  longest: ({ lefts }) => ({ kind: 'pairs', most: lefts.length, isShared: true }),
})

/** Pairs of the two columns, judged one by one. */
export const matchLearner = /* @__PURE__ */ defineLearner<Paired>({
  type: 'match',
  grade: gradePairs,
  complain: askForAll,
})

function sideOf({ text, plain }: Cell): Side {
  return { text, plain }
}

/** The rows that ask something: those with a text on the left. */
function leftsIn({ rows }: Block): readonly { left: Cell; right: Cell | undefined }[] {
  return rows.flatMap(([left, right]) => (left && left.plain !== '' ? [{ left, right }] : []))
}

/** What can be chosen, in the author's order: texts that read the same are one choice. */
function rightsIn({ rows }: Block): readonly Cell[] {
  const cells = rows.flatMap(([, right]) => (right && right.plain !== '' ? [right] : []))
  const texts = cells.map(({ plain }) => asRead(plain))
  return cells.filter((_, index) => texts.indexOf(texts[index] ?? '') === index)
}

/** The keys of the lefts and of the rights, which are frozen in one row. */
function keysOf(
  lefts: readonly Left[],
  keys: readonly string[],
): readonly [readonly string[], readonly string[]] {
  return [keys.slice(0, lefts.length), keys.slice(lefts.length)]
}

function pairsOf(lefts: readonly Left[], keys: readonly string[]): readonly string[] {
  const [leftKeys, rightKeys] = keysOf(lefts, keys)
  return lefts.map(({ right }, index) => (leftKeys[index] ?? '') + (rightKeys[right] ?? ''))
}
