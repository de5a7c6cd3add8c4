import type { ActivityLearner, Answer, Json, Outcome } from '../model/activity.ts'
import { fill } from '../model/fill.ts'
import type { Interactions, LearnerActivity } from '../model/learner-course.ts'
import { learners } from '../activities/registry.ts'
import type { AnswerState } from '../state/snapshot.ts'
import { focusAnswer, pickAgain, readAnswer, setLocked, shuffleOptions } from './controls.ts'
import { element, part } from './dom.ts'
import { clearFeedback, showFeedback, type QuestionParts } from './feedback.ts'
import type { Asked } from './learner.ts'
import { seenSince, type SeenSince } from './seen-since.ts'
import { widgets } from './widgets/registry.ts'
import type { Widget, WidgetContext } from './widgets/widget.ts'

/** What is the same for every question of a lesson. */
export interface Surroundings extends Pick<
  WidgetContext,
  'words' | 'titles' | 'device' | 'isRecorded' | 'announce'
> {
  readonly interactions: Interactions
}

/** What a question asks of the player around it. */
export interface QuestionHost extends Surroundings {
  /** In a quiz: an answer stands for as long as the round does, which nobody need be told. */
  readonly asksOnce?: boolean
  /** What the learner answered before. */
  earlier(activity: LearnerActivity): AnswerState | undefined
  /** Takes an answer into the record; the learner sees the outcome already. */
  record(activity: LearnerActivity, answer: Answer, outcome: Outcome, asked?: Asked): void
}

/** A question on the page that can be answered. */
export interface Question {
  /** Shows the earlier answer, unless the learner is busy with this question. */
  restore(): void
}

/** Brings one question of a readable page to life. */
export function enlivenQuestion(
  section: HTMLElement,
  activity: LearnerActivity,
  data: Json,
  host: QuestionHost,
): Question {
  const learner = learnerFor(activity)
  const parts = partsOf(section)
  const widget = learner.widget === undefined ? undefined : widgets[learner.widget]
  const context: WidgetContext = {
    ...host,
    ...{ key: activity.key, data, actions: parts.actions },
    earlier: () => host.earlier(activity),
    attemptsLeft: () => attemptsLeft(live, host.earlier(activity)?.attempts ?? 0),
    submit(answer) {
      // Before it is kept: keeping it asks what is untouched to show its record.
      isTouched = true
      take(live, answer)
    },
  }
  const seen = seenSince(parts.controls)
  const live: Live = { ...parts, activity, data, host, learner, widget, context, seen }
  const flow = learner.flow ?? 'judged'
  let isTouched = false
  widget?.enliven(live.controls, context)
  if (activity.shuffle) shuffleOptions(live.controls)
  live.key.hidden = true
  live.actions.hidden = flow === 'live' || flow === 'steps'
  // Enter in a field clicks a button that is out of sight too.
  live.button.disabled = live.actions.hidden
  if (flow === 'saved') live.button.textContent = host.words.save
  live.form.addEventListener('change', () => {
    isTouched = true
    if (flow === 'live') take(live, readAnswer(live.form))
  })
  // Typed text changes only when its field is left: by then a learner may be pressing the button,
  // which must not move because something above it goes.
  live.form.addEventListener('input', () => {
    isTouched = true
    // What was said was about the answer as it was.
    if (flow === 'saved') clearFeedback(live)
    else live.outcome.querySelector('.complaint')?.remove()
  })
  live.form.addEventListener('click', () => (isTouched = true))
  // Not `submit`: a frame sandboxed without `allow-forms` never fires it. Enter clicks the button.
  live.button.addEventListener('click', (event) => {
    event.preventDefault()
    if (isLocked(live)) tryAgain(live)
    else check(live)
  })
  return {
    restore() {
      // What is kept at once is never further on the page than in the record.
      if (flow === 'live' || (!isTouched && !isLocked(live))) showEarlier(live)
      else widget?.refresh?.(live.controls, context)
      if (flow === 'live') countWhole(live)
    },
  }
}

interface Live extends QuestionParts {
  readonly prompt: HTMLElement
  readonly controls: HTMLElement
  readonly actions: HTMLElement
  readonly button: HTMLButtonElement
  readonly activity: LearnerActivity
  readonly data: Json
  readonly learner: ActivityLearner
  readonly host: QuestionHost
  readonly widget: Widget | undefined
  readonly context: WidgetContext
  readonly seen: SeenSince
}

function check(live: Live): void {
  const { controls, form, outcome, learner, data, host } = live
  const answer = readAnswer(form)
  const nothing = answer.length > 0 ? undefined : 'answerFirst'
  const complaint = learner.complain?.(data, answer) ?? nothing
  controls.classList.toggle('is-incomplete', complaint !== undefined)
  if (complaint === undefined) {
    take(live, answer)
    return
  }
  outcome.replaceChildren(element('p', { class: 'complaint' }, host.words[complaint]))
  // A text that cannot be judged is where a learner goes on.
  if (controls.querySelector('[type=text]')) focusAnswer(controls)
}

/** Judges an answer: the learner sees the outcome first, then it is kept. */
function take(live: Live, answer: Answer): void {
  const { activity, host, learner, data } = live
  const outcome = learner.grade(data, answer)
  const attempts = (host.earlier(activity)?.attempts ?? 0) + 1
  // A control that is locked loses the focus, as does a button that goes.
  const losesFocus = live.controls.contains(document.activeElement)
  show(live, outcome, answer, attempts)
  if (isJudged(live) && (losesFocus || live.actions.hidden)) {
    live.outcome.querySelector<HTMLElement>('.verdict')?.focus()
  }
  const kept = learner.kept?.(data, answer) ?? answer
  host.record(activity, kept, outcome, askedBy(live, learner.told?.(data, answer) ?? kept))
}

/** The question as it was for the learner who gave this answer. */
function askedBy({ activity, host, learner, prompt, seen }: Live, answer: Answer): Asked {
  const isRevised = learner.flow === 'saved' || learner.flow === 'live'
  const interaction = host.interactions[activity.key]
  return {
    ...{ interaction, answer, isRevised },
    ...{ prompt: prompt.textContent, latency: seen.seconds() },
  }
}

function showEarlier(live: Live): void {
  const { form, controls, host, activity, learner, data, widget } = live
  const earlier = host.earlier(activity)
  if (earlier) {
    pickAgain(form, earlier.answer)
    widget?.restore(controls, earlier.answer)
  }
  widget?.refresh?.(controls, live.context)
  if (!earlier) return
  const isFormless = learner.flow === 'live' || learner.flow === 'steps'
  const answer = isFormless ? earlier.answer : readAnswer(form)
  const kept = learner.kept?.(data, answer) ?? answer
  // Options that the author took away or added are no part of what was answered then.
  const isShown = answer.length > 0 && kept.every((value) => earlier.answer.includes(value))
  if (isShown) show(live, learner.grade(data, answer), answer, earlier.attempts)
  else if (isJudged(live) && attemptsLeft(live, earlier.attempts) <= 0)
    settle(live, false, earlier.attempts)
}

/** A record found later, or an update that took something away, can make whole what never was. */
function countWhole({ activity, data, learner, host }: Live): void {
  const { answer, attempts } = host.earlier(activity) ?? { answer: [], attempts: 1 }
  const outcome = learner.grade(data, answer)
  if (attempts === 0 && !outcome.isOpen) host.record(activity, answer, outcome)
}

function show(live: Live, outcome: Outcome, answer: Answer, attempts: number): void {
  if (live.learner.flow === 'steps') live.key.hidden = outcome.isOpen === true
  if (outcome.isOpen) return
  showFeedback(live, outcome, answer, live.host.words)
  if (isJudged(live)) settle(live, outcome.verdict === 'right', attempts)
  if (live.learner.flow === 'saved') showKept(live, answer)
}

/** Says that it is kept, and shows what the author would answer. */
function showKept({ outcome, key, controls, widget, context }: Live, answer: Answer): void {
  const { answerKept, modelBelow } = context.words
  const hasModel = answer.length > 0 && key.querySelector('[data-part=model]') !== null
  const text = widget?.kept?.(controls, context) ?? answerKept
  outcome.prepend(element('p', { class: 'kept' }, hasModel ? `${text} ${modelBelow}` : text))
  if (hasModel) key.hidden = false
}

/** Whether an answer, once given, stands until the learner tries again. */
function isJudged({ learner }: Live): boolean {
  return (learner.flow ?? 'judged') === 'judged'
}

/** Locks the question, for good or until the learner tries again. */
function settle(live: Live, isRight: boolean, attempts: number): void {
  const { words } = live.host
  const left = attemptsLeft(live, attempts)
  const isOver = isRight || left <= 0
  if (!isRight && left < Infinity && !live.host.asksOnce) {
    const text = left > 0 ? fill(words.attemptsLeft, { n: left }) : words.noAttemptsLeft
    live.outcome.append(element('p', { class: 'attempts' }, text))
  }
  setLocked(live.controls, true)
  live.button.textContent = words.tryAgain
  live.actions.hidden = isOver
  live.key.hidden = !isOver
}

function attemptsLeft({ activity, host }: Live, attempts: number): number {
  if (host.asksOnce) return 0
  return activity.attempts === 0 ? Infinity : activity.attempts - attempts
}

/** What was wrong is where a learner goes on. */
function tryAgain(live: Live): void {
  const { controls } = live
  const wrong = controls.querySelector('[data-verdict=wrong]') ?? controls
  clearFeedback(live)
  live.seen.restart()
  setLocked(controls, false)
  live.button.textContent = live.host.words.check
  focusAnswer(wrong)
}

function isLocked({ controls }: Live): boolean {
  return controls.matches('.is-locked')
}

/** The learner's part of an activity's type. */
export function learnerFor({ type }: LearnerActivity): ActivityLearner {
  const learner = learners.find((each) => each.type === type)
  if (!learner) throw new Error(`No question type is called "${type}".`)
  return learner
}

/** The frame that the package was made with; see `activityFrame`. */
function partsOf(section: HTMLElement) {
  return {
    form: part<HTMLFormElement>(section, 'form'),
    prompt: part(section, '.prompt'),
    controls: part(section, '.controls'),
    actions: part(section, '.actions'),
    button: part<HTMLButtonElement>(section, '.actions button'),
    outcome: part(section, '.outcome'),
    // Where there is nothing to explain, nothing is shown.
    key: section.querySelector<HTMLElement>('.answers') ?? element('div', {}),
  }
}
