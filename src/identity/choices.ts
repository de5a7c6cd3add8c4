import type { LockChoice } from './lock.ts'

/** All keys a choice can have: 36 in the life of an activity. */
const alphabet = Array.from('abcdefghijklmnopqrstuvwxyz0123456789')

interface Matched {
  readonly choices: readonly LockChoice[]
  /** Keys no choice has any more. */
  readonly gone: string
}

/** A choice as the course has it now: the fingerprint of its text, and its side. */
type Wanted = Omit<LockChoice, 'key'>

/**
 * Gives each choice its key. First by text, so that moving a choice keeps its key; then, unless
 * texts are `ids` that never change, by place, so that correcting a typing mistake does; what is
 * left gets a key never used before. Where choices are paired each side is matched by itself: a
 * row more would put what was on the right in the place of what is on the left.
 */
export function matchChoices(
  wanted: readonly Wanted[],
  old: readonly LockChoice[],
  gone: string,
  textsAre: 'words' | 'ids' = 'words',
): Matched {
  const free = new Set(old.map((choice) => choice.key))
  const claim = (choice: LockChoice | undefined): string | undefined => {
    if (!choice || !free.delete(choice.key)) return undefined
    return choice.key
  }
  const byText = wanted.map((choice) =>
    claim(sideOf(choice, old).find(({ text, key }) => text === choice.text && free.has(key))),
  )
  const byPlace = wanted.map((choice, index) => {
    const place = sideOf(choice, wanted).indexOf(choice)
    return byText[index] ?? (textsAre === 'words' ? claim(sideOf(choice, old)[place]) : undefined)
  })
  const used = new Set([...old.map((choice) => choice.key), ...Array.from(gone)])
  const fresh = alphabet.filter((key) => !used.has(key))
  const choices = wanted.map((choice, index) => ({
    key: byPlace[index] ?? fresh.shift() ?? '',
    ...choice,
  }))
  return { choices, gone: [...new Set([...Array.from(gone), ...free])].toSorted().join('') }
}

/** The choices on the same side as this one. */
function sideOf<Sided extends Wanted>(
  { isTarget }: Wanted,
  choices: readonly Sided[],
): readonly Sided[] {
  return choices.filter((choice) => choice.isTarget === isTarget)
}
