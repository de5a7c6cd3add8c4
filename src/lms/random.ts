/** Chance that a seed repeats: the same seed gives the same numbers in the same order, anywhere. */
export interface Random {
  /** At least 0 and below 1. */
  readonly next: () => number
  /** A whole number from `least` up to and including `most`. */
  between(least: number, most: number): number
  /** `true` in this share of the calls, 0 to 1. */
  chance(share: number): boolean
  pick<Item>(items: readonly [Item, ...Item[]]): Item
}

/** The generator of Bob Jenkins, "sfc32": small, fast, and good enough for any test. */
export function randomOf(seed: number): Random {
  let [a, b, c, counter] = [0, seed | 0, Math.floor(seed / 2 ** 32) | 0, 1]

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }

  function between(least: number, most: number): number {
    return least + Math.floor(next() * (most - least + 1))
  }

  // The first numbers of seeds that are close are close too.
  for (let index = 0; index < 12; index++) next()
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
  }
}
