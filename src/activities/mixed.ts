/**
 * The same things in an order that depends on their keys alone and is never the given one: the
 * same course gives the same bytes, and a page without script does not give the answer away.
 */
export function mixed<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
): readonly Thing[] {
  const shuffled = [...things].sort((a, b) => weight(keyOf(a)) - weight(keyOf(b)))
  const unchanged = shuffled.every((thing, index) => thing === things[index])
  return unchanged ? shuffled.reverse() : shuffled
}

/** FNV-1a, 32 bits: scatters keys that differ in one character. */
function weight(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}
