import { fill } from '../model/fill.ts'
import type { PlayerWords } from '../model/player-words.ts'
import {
  isPassed,
  isThrough,
  reaches,
  roundsLeft,
  shareOf,
  type Grade,
  type Quiz,
  type Round,
} from '../state/quiz.ts'
import { percentage, thousandths } from '../state/share.ts'
import { answerTo, type Snapshot } from '../state/snapshot.ts'
import { copyOf, element } from './dom.ts'
import { bodyOf } from './feedback.ts'

interface Finished {
  readonly snapshot: Snapshot
  readonly quiz: Quiz
  readonly round: Round
  readonly grade: Grade
  readonly words: PlayerWords
}

/** Shows what a finished round came to, with what the author says to that. */
export function showResult(
  outcome: HTMLElement,
  said: HTMLElement | null,
  finished: Finished,
): void {
  const { snapshot, quiz, round, grade, words } = finished
  const { pass } = quiz.quiz
  // As the record keeps it: nothing changes by reloading.
  const share = thousandths(shareOf(snapshot, round, grade)) / 1000
  const best = answerTo(snapshot, quiz.key)?.best ?? 0
  const isRight = reaches(share, pass === 0 ? 100 : pass)
  const verdict =
    pass === 0 ? 'none' : isRight ? 'right' : isPassed(snapshot, quiz) ? 'none' : 'wrong'
  const left = roundsLeft(snapshot, quiz)
  const title = {
    none: words.score,
    right: words.quizPassed,
    wrong: left > 0 ? words.quizNotYet : words.quizFailed,
  }[verdict]
  const n = percentage(share)
  const lines = [
    verdict === 'wrong' && fill(words.quizPass, { n: pass }),
    best > share && fill(words.quizBest, { n: percentage(best) }),
    verdict === 'none' && pass > 0 && words.quizPassedBefore,
    !isRight && roundsWords(left, words),
  ].filter((line) => line !== false && line !== '')
  const author = said?.querySelector(`[data-part="${isRight ? 'right' : 'wrong'}"]`)
  const model = said?.querySelector('[data-part="model"]')
  outcome.dataset['verdict'] = verdict
  outcome.replaceChildren(
    element('p', { class: 'verdict', 'data-verdict': verdict, tabindex: '-1' }, fill(title, { n })),
    ...(lines.length > 0 ? [element('p', {}, lines.join(' '))] : []),
    ...(author ? bodyOf(author) : []),
    ...(model && isThrough(snapshot, quiz) ? [copyOf(model)] : []),
  )
}

/** How many rounds are still to come; empty where there is no limit. */
export function roundsWords(left: number, words: PlayerWords): string {
  if (left === Infinity) return ''
  if (left === 0) return words.noAttemptsLeft
  return left === 1 ? words.oneRoundLeft : fill(words.roundsLeft, { n: left })
}
