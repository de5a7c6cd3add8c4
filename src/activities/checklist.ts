import { defineAuthor, defineLearner } from '../model/activity.ts'
import { defineFinding } from '../model/finding.ts'
import { html } from '../model/html.ts'
import type { RichText } from '../model/rich-text.ts'
import { checkRepeats, repeatedChoice } from './choices.ts'

type Task = { readonly text: RichText; readonly note: RichText | null }

/** In the author's order. */
type Data = { readonly tasks: readonly Task[] }

/** Keys of all that can be ticked. */
type Listed = { readonly tasks: readonly string[] }

const noItems = /* @__PURE__ */ defineFinding<{ id: string }>({
  id: 'checklist/items',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `Checklist "${id}" heeft niets om af te vinken.`,
      hint: 'Schrijf elk punt als - [ ] ... op een eigen regel.',
    }),
    en: ({ id }) => ({
      message: `Checklist "${id}" has nothing to tick.`,
      hint: 'Write each item as - [ ] ... on a line of its own.',
    }),
  },
})

const withoutBox = /* @__PURE__ */ defineFinding<{ id: string; text: string }>({
  id: 'checklist/box',
  severity: 'error',
  text: {
    nl: ({ id, text }) => ({
      message: `"${text}" in checklist "${id}" heeft geen vakje.`,
      hint: 'Begin de regel met - [ ] en een spatie.',
    }),
    en: ({ id, text }) => ({
      message: `"${text}" in checklist "${id}" has no box.`,
      hint: 'Start the line with - [ ] and a blank.',
    }),
  },
})

const ticked = /* @__PURE__ */ defineFinding<{ id: string; text: string }>({
  id: 'checklist/ticked',
  severity: 'error',
  text: {
    nl: ({ id, text }) => ({
      message: `"${text}" in checklist "${id}" is al afgevinkt; een checklist begint leeg.`,
      hint: 'Maak het vakje leeg: - [ ] ... Voor een vraag met goede antwoorden is er :::choice.',
    }),
    en: ({ id, text }) => ({
      message: `"${text}" in checklist "${id}" is ticked already; a checklist starts empty.`,
      hint: 'Empty the box: - [ ] ... For a question with right answers there is :::choice.',
    }),
  },
})

/** What to do, ticked by the learner for themselves. */
export const checklistAuthor = /* @__PURE__ */ defineAuthor<Data>({
  type: 'checklist',
  scored: false,
  holds: 'items',
  options: [],
  findings: [noItems, withoutBox, ticked, repeatedChoice],

  parse: (block) => ({
    tasks: block.items.map(({ text, feedback }) => ({ text, note: feedback ?? null })),
  }),

  choices: (block) => block.items.map(({ plain, position }) => ({ text: plain, position })),

  check(_, { id, position, items }, report) {
    if (items.length === 0) report(noItems, position, { id })
    for (const item of items) {
      const found = { id, text: item.plain.trim() }
      if (item.checked === undefined) report(withoutBox, item.position, found)
      if (item.checked) report(ticked, item.position, found)
    }
    checkRepeats(items, id, report)
  },

  name: (words) => words.checklist,

  render({ tasks }, { key, choiceKeys, promptId, words, rich }) {
    return html`<div role="group" aria-labelledby="${promptId}">
      <p class="instruction">${words.tickWhatIsDone}</p>
      <ul class="checklist">
        ${tasks.map(({ text, note }, index) => {
          const choice = choiceKeys[index] ?? ''
          const noteId = `q-${key}-note-${choice}`
          const box = html`type="checkbox" name="answer-${key}" value="${choice}"`
          return html`<li>
            <label class="task"
              >${
                note === null
                  ? html`<input ${box} />`
                  : html`<input ${box} aria-describedby="${noteId}" />`
              } <span>${rich(text)}</span></label
            >
            ${note !== null && html`<div class="task-note" id="${noteId}">${rich(note)}</div>`}
          </li>`
        })}
      </ul>
      <div class="checklist-end" hidden>
        <p class="tally" role="status"></p>
        <button class="button-quiet" type="button">${words.printChecklist}</button>
      </div>
    </div>`
  },

  // The explanations stand under the items.
  explain: () => html``,

  forLearner: (_, { choiceKeys }) => ({ tasks: choiceKeys }),

  interaction: () => ({ type: 'other', correct: [] }),

  longest: ({ tasks }) => ({ kind: 'choices', most: tasks.length, isShared: false }),
})

/** Every tick is kept; it counts as answered from the moment that everything is ticked. */
export const checklistLearner = /* @__PURE__ */ defineLearner<Listed>({
  type: 'checklist',
  flow: 'live',
  widget: 'checklist',
  grade({ tasks }, answer) {
    const isOpen = !tasks.every((task) => answer.includes(task))
    return { verdict: 'none', score: 0, isOpen }
  },
})
