import type { Activity, ActivityAuthor, ActivityContext, Json } from '../model/activity.ts'
import type { PartName } from '../model/block.ts'
import { cutText } from '../model/cut-text.ts'
import { fill } from '../model/fill.ts'
import { html, type Html } from '../model/html.ts'
import type { Component, Interaction } from '../model/interaction.ts'
import type { PlayerWords } from '../model/player-words.ts'
import { authors } from '../activities/registry.ts'
import { activityKeys, type RenderContext } from './context.ts'
import type { Rich } from './rich-text.ts'

/** An activity together with all that its rendering needs. */
export interface Posed {
  readonly activity: Activity
  readonly author: ActivityAuthor
  readonly context: ActivityContext
  readonly words: PlayerWords
  /** The activities in it. */
  readonly questions: readonly Posed[]
}

/** Brings an activity together with its type and its keys. */
export function pose(activity: Activity, render: RenderContext, rich: Rich): Posed {
  const { key, choices } = activityKeys(render, activity.id)
  const { course, words } = render
  const questions = activity.questions.map((question) => pose(question, render, rich))
  const weighTheSame = new Set(activity.questions.map(({ points }) => points)).size === 1
  const context: ActivityContext = {
    ...{ key, choiceKeys: choices, words, rich },
    ...{ promptId: `q-${key}-prompt`, outcomeId: `q-${key}-outcome` },
    language: course.language,
    questions: questions.map((each, index) =>
      activityFrame(each, index + 1, questions.length, weighTheSame),
    ),
  }
  return { activity, author: authorOf(activity), context, words, questions }
}

/** The author's part of an activity's type. */
export function authorOf({ type }: Activity): ActivityAuthor {
  const author = authors.find((each) => each.type === type)
  if (!author) throw new Error(`No question type is called "${type}".`)
  return author
}

/** What the learner's parts grade with, by key: of the activity and of those in it. */
export function gradingData({ activity, author, context, questions }: Posed): [string, Json][] {
  const own = author.forLearner(activity.data, context)
  return [[context.key, own], ...questions.flatMap(gradingData)]
}

/**
 * What an LMS is told of the questions that can be answered, by key; a set of questions is answered
 * by its questions.
 */
export function interactions(posed: Posed): [string, Interaction][] {
  const { activity, author, context, questions } = posed
  if (isQuiz(posed)) return questions.flatMap(interactions)
  return [[context.key, shipped(author.interaction(activity.data, context))]]
}

/** SCORM 2004 RTE 4.2.9 and xAPI 1.0.3: a description that every LMS takes has 250 characters. */
const longestText = 250

function shipped({ choices, source, target, ...rest }: Interaction): Interaction {
  return {
    ...rest,
    ...(choices && { choices: choices.map(shortened) }),
    ...(source && { source: source.map(shortened) }),
    ...(target && { target: target.map(shortened) }),
  }
}

function shortened([key, text]: Component): Component {
  return [key, cutText(text.replace(/\s+/g, ' ').trim(), longestText)]
}

/** Whether it is a set of questions rather than one. */
export function isQuiz({ author }: Posed): boolean {
  return author.holds === 'questions'
}

/** Whether it is one of the questions that a lesson counts: others have a name instead. */
export function isNumbered(activity: Activity): boolean {
  const author = authorOf(activity)
  return author.holds !== 'questions' && author.name === undefined
}

/**
 * The frame that every question has in common. It holds no heading, so that it fits under any.
 * In a quiz where all questions weigh the same, no question says how much it weighs.
 */
export function activityFrame(
  posed: Posed,
  number: number,
  total: number,
  weighsTheSame = false,
): Html {
  const { activity, author, context, words } = posed
  const { key, promptId } = context
  const rich: Rich = (text) => context.rich(text)
  const hint = activity.parts.hint
  return html`<section
    class="activity"
    id="q-${key}"
    data-activity="${key}"
    data-type="${activity.type}"
    aria-labelledby="q-${key}-label${author.name !== undefined && ` ${promptId}`}"
  >
    <p class="activity-label">
      <strong id="q-${key}-label">${activityLabel(posed, number, total)}</strong>
      ${!weighsTheSame && html`<span>${worth(posed)}</span>`}
    </p>
    <div class="prompt" id="${promptId}">${rich(activity.prompt)}</div>
    ${isQuiz(posed) ? quizBody(posed) : questionBody(posed)}
    ${
      hint !== undefined &&
      html`<details class="hint">
        <summary>${words.hint}</summary>
        ${rich(hint)}
      </details>`
    }
    ${answers(posed)}
  </section>`
}

/** The button is there for the player to wake up; until then it must not send the form anywhere. */
function questionBody({ activity, author, context, words }: Posed): Html {
  return html`<form>
    <div class="controls">${author.render(activity.data, context)}</div>
    <div class="outcome" id="${context.outcomeId}" role="status"></div>
    <p class="actions" hidden>
      <button class="button" type="submit" disabled>${words.check}</button>
    </p>
  </form>`
}

/** Each question in it is a form, and forms do not nest. */
function quizBody({ activity, author, context }: Posed): Html {
  return html`<div class="controls">${author.render(activity.data, context)}</div>
    <div class="outcome" id="${context.outcomeId}" role="status"></div>
    <p class="actions" hidden></p>`
}

/** What can be opened to read the answer; nothing where there is nothing to explain. */
function answers(posed: Posed): Html {
  const { activity, author, context, words } = posed
  const explained = author.explain(activity.data, context)
  if (!author.scored && explained.html === '') return modelAnswer(posed)
  const parts = (['right', 'wrong', 'model'] as const).map((name) => part(name, posed))
  if ([explained, ...parts].every((each) => each.html === '')) return html``
  const title = author.keyTitle ?? (isQuiz(posed) ? 'quizResult' : 'showAnswer')
  return html`<details class="answers">
    <summary>${words[title]}</summary>
    ${explained} ${parts}
  </details>`
}

/** Where nothing is judged, all there is to open is what the author would answer. */
function modelAnswer({ activity, context, words }: Posed): Html {
  const { model } = activity.parts
  if (model === undefined) return html``
  return html`<details class="answers">
    <summary>${words.modelAnswer}</summary>
    <div data-part="model">${context.rich(model)}</div>
  </details>`
}

/** What a question is called in its lesson. */
export function activityLabel(posed: Posed, number: number, total: number): string {
  const { author, words } = posed
  if (isQuiz(posed)) return words.quiz
  if (author.name) return author.name(words)
  return total === 1 ? words.onlyQuestion : fill(words.question, { n: number, total })
}

function worth({ activity, author, words }: Posed): string {
  const { points } = activity
  if (!author.scored) return words.notScored
  if (points === 0) return words.practice
  return points === 1 ? words.onePoint : fill(words.points, { n: points })
}

function part(name: Exclude<PartName, 'hint'>, posed: Posed): Html {
  const { activity, context, words } = posed
  const text = activity.parts[name]
  if (text === undefined) return html``
  const titles = {
    right: isQuiz(posed) ? words.quizRight : words.verdictRight,
    wrong: isQuiz(posed) ? words.quizWrong : words.verdictWrong,
    model: words.modelAnswer,
  }
  return html`<div data-part="${name}">
    <p class="part-title"><strong>${titles[name]}</strong></p>
    ${context.rich(text)}
  </div>`
}
