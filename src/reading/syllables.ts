/**
 * Vowels that sound as one in Dutch, the longest first, so that `mooie` has two and `theater` three.
 * A diaeresis begins a syllable of its own: `coöperatie`, `ideeën`, `geëerd`; so does `museum`'s last u.
 */
const nuclei =
  /eeuw|ieuw|aai|ooi|oei|eau|aa|ee|oo|uu|ie|oe|eu(?!ms?$)|ui|ëe|ij|ei|au|ou|[aeiouàáâãåèéêìíîòóôùúûäëïöü]|(?<![aeiou])y/gu

/** About how many syllables a Dutch word has: at least one. Capitals only (`BZK`) are spelt out. */
export function dutchSyllables(word: string): number {
  const letters = word.normalize('NFC')
  if (/^\p{Lu}{2,}$/u.test(letters)) return letters.length
  return Math.max(1, letters.toLowerCase().match(nuclei)?.length ?? 0)
}
