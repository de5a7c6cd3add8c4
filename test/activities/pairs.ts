import fc from 'fast-check'

const keys = fc.uniqueArray(
  fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz0123456789')),
  {
    minLength: 4,
    maxLength: 20,
  },
)

/** Right pairs of a question: each left once, with any of the rights. */
export const twoSides = keys.chain((all) => {
  const lefts = all.slice(0, Math.floor(all.length / 2))
  const rights = all.slice(lefts.length)
  const chosen = fc.array(fc.constantFrom(...rights), {
    minLength: lefts.length,
    maxLength: lefts.length,
  })
  return chosen.map((ends) => ({
    rights,
    pairs: lefts.map((left, index) => left + (ends[index] ?? '')),
  }))
})

/** Pairs, keys, typed text and rubbish. */
export const anyAnswer = fc.array(fc.oneof(fc.stringMatching(/^[a-z0-9]{1,3}$/), fc.string()), {
  maxLength: 20,
})
