import type { LockChoice } from './lock.ts'

/** All keys a choice can have: 36 in the life of an activity. */
const alphabet = Array.from('abcdefghijklmnopqrstuvwxyz0123456789')

interface Matched {
  readonly choices: readonly LockChoice[]
  /** Keys no choice has any more. */
  readonly gone: string
}

/**
 * Gives each choice its key. First by text, so that moving a choice keeps its key; then, unless
 * texts are `ids` that never change, by place, so that correcting a typing mistake does; what is
 * left gets a key never used before.
 */
export function matchChoices(
  texts: readonly string[],
  old: readonly LockChoice[],
  gone: string,
  textsAre: 'words' | 'ids' = 'words',
): Matched {
  const free = new Set(old.map((choice) => choice.key))
  const claim = (choice: LockChoice | undefined): string | undefined => {
    if (!choice || !free.delete(choice.key)) return undefined
    return choice.key
  }
  const byText = texts.map((text) =>
    claim(old.find((choice) => choice.text === text && free.has(choice.key))),
  )
  const byPlace = byText.map(
    (key, index) => key ?? (textsAre === 'words' ? claim(old[index]) : undefined),
  )
  const used = new Set([...old.map((choice) => choice.key), ...Array.from(gone)])
  const fresh = alphabet.filter((key) => !used.has(key))
  const choices = texts.map((text, index) => ({ key: byPlace[index] ?? fresh.shift() ?? '', text }))
  return { choices, gone: [...new Set([...Array.from(gone), ...free])].toSorted().join('') }
}
