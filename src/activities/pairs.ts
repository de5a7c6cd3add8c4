import type { ActivityWords, Answer, Outcome } from '../model/activity.ts'

/** The right pairs: a key on the left and the key of what goes with it, as `ab`. Each left once. */
export type Paired = { readonly pairs: readonly string[] }

/** Points for each right pair; what was put wrong is what the feedback is about. */
export function gradePairs({ pairs }: Paired, answer: Answer): Outcome {
  const missed = pairs.filter((pair) => givenFor(pair, answer) !== pair)
  if (missed.length === 0) return { verdict: 'right', score: 1, about: [] }
  const score = (pairs.length - missed.length) / pairs.length
  return { verdict: score === 0 ? 'wrong' : 'partly', score, about: missed }
}

/** Half an answer is no attempt: with one choice left to make it is mostly a slip. */
export function askForAll({ pairs }: Paired, answer: Answer): keyof ActivityWords | undefined {
  const isWhole = pairs.every((pair) => givenFor(pair, answer) !== undefined)
  return isWhole ? undefined : 'pickEverywhere'
}

/** What the learner chose for the left of a pair. Of two the first: all pairs are no way to be right. */
function givenFor(pair: string, answer: Answer): string | undefined {
  return answer.find((given) => given.slice(0, 1) === pair.slice(0, 1))
}
