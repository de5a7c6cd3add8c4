import { cutText } from './cut-text.ts'
import type { Answer } from './activity.ts'
import type { Component, Interaction } from './interaction.ts'

/**
 * The keys, or pairs of keys, in an answer that the question has, each thing once. No typed text
 * ever comes through.
 */
export function knownKeys(
  { type, choices = [], source = [], target = [] }: Interaction,
  answer: Answer,
): readonly string[] {
  const has = (list: readonly Component[], key: string): boolean =>
    list.some(([each]) => each === key)
  const isKnown = (given: string): boolean =>
    type === 'matching'
      ? given.length === 2 && has(source, given.slice(0, 1)) && has(target, given.slice(1))
      : has(choices, given)
  const known = answer.filter(isKnown)
  // A key is one character: that of a pair says what was matched.
  const once = known.filter(
    (given, index) => known.findIndex((earlier) => earlier[0] === given[0]) === index,
  )
  if (type === 'sequencing' || type === 'performance') return once
  // In the order of the author, whatever the one on the screen: equal answers read equal.
  const placeOf = (given: string): number =>
    [...source, ...choices].findIndex(([key]) => given.startsWith(key))
  return once.sort((a, b) => placeOf(a) - placeOf(b))
}

/** A text on one line, without what no LMS can keep. */
export function plainText(text: string, limit: number): string {
  const plain = text.replace(/[\s\u0000-\u001f\u007f-\u009f\ufffe\uffff]+/g, ' ')
  const paired = plain.replace(/[\ud800-\udfff]/gu, '\ufffd')
  return cutText(paired.trim(), limit)
}

/** Parts with something between them, as many as fit whole. */
export function joined(parts: readonly string[], between: string, limit: number): string {
  let text = ''
  for (const [index, part] of parts.entries()) {
    const longer = index === 0 ? part : text + between + part
    if (longer.length > limit) break
    text = longer
  }
  return text
}

/**
 * A number as both standards write it; nothing where it would take powers of ten. Real(10,7) asks
 * that seven digits be kept (SCORM 2004 RTE 4.1.1.7) and sets no limit to how many there are.
 */
export function decimal(text = '', decimals = 18): string | undefined {
  const [number, fraction = ''] = /^-?\d+(?:\.(\d+))?$/.exec(text) ?? []
  return number !== undefined && fraction.length > decimals
    ? Number(number).toFixed(decimals)
    : number
}
