import type { NoticeKind } from '../../../src/runtime/session.ts'

/** Whether the last line is the good one, and no line came twice. */
export function isCalm(notices: readonly NoticeKind[]): boolean {
  const isTwice = notices.some((kind, index) => index > 0 && kind === notices[index - 1])
  return notices.at(-1) === 'saved' && !isTwice
}

/** How often each word is there. */
export function count(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
