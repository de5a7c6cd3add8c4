/**
 * Choices that follow from a seed alone, so that two runs measure the same course. The numbers
 * are those of mulberry32.
 */
export function chance(seed) {
  let state = seed >>> 0
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count) => Math.floor(number() * count)
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    pick: (list) => list[below(list.length)],
    /** So many different entries of the list. */
    sample(list, count) {
      const left = [...list]
      return Array.from({ length: count }, () => left.splice(below(left.length), 1)[0])
    },
  }
}
