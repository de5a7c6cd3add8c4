/** The mark before the decimals of a number; the other one then stands between its thousands. */
export type DecimalMark = ',' | '.'

/**
 * A number as it was typed, by a reader whose language has this decimal mark. `units` are what may
 * stand before or behind it, as `unitWord` writes them. `undefined` for what is no number.
 *
 * A number that can be read both ways goes by the language: to a Dutch reader `1.500` is 1500 and
 * `1,500` is 1.5. One that can be read in one way only is read so in any language: `1.5` and
 * `0.125` have decimals, because no thousands are written like that, and `1,500.50` and `1,500,000`
 * are as the English write them.
 */
export function readNumber(
  typed: string,
  decimal: DecimalMark,
  units: readonly string[] = [],
): number | undefined {
  const text = typed
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[’ʼ′]/g, "'")
    .replace(/\s+/g, ' ')
  const [, before = '', digits = '', after = ''] =
    /^([^\d.,]*)([.,]?\d(?:[\d.,' ]*\d)?)(.*)$/.exec(text) ?? []
  // A full stop ends a sentence, and ",-" is how a Dutch price says that there are no cents.
  const rest = [before.replace(/[-+]/, ''), after.replace(/^[.,]-{0,2}/, '')].map(unitWord)
  if (!rest.every((word) => word === '' || units.includes(word))) return undefined
  const group = decimal === ',' ? '.' : ','
  const size = readDigits(digits, decimal, group) ?? readDigits(digits, group, decimal)
  return size !== undefined && before.includes('-') ? -size : size
}

/** A unit as it is compared: `m²` is also `m2`, and `p.m.` is `pm`. */
export function unitWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.]+/g, '')
}

function readDigits(text: string, decimal: DecimalMark, group: DecimalMark): number | undefined {
  const plain = new RegExp(`^\\d*(?:[${decimal}]\\d+)?$`)
  // Blanks and apostrophes stand between thousands too, but only one kind of mark at a time.
  const grouped = new RegExp(
    `^[1-9]\\d{0,2}([${group} '])\\d{3}(?:\\1\\d{3})*(?:[${decimal}]\\d+)?$`,
  )
  if (text === '' || !(plain.test(text) || grouped.test(text))) return undefined
  const [whole = '', decimals = ''] = text.split(decimal)
  return Number(`${whole.replace(/\D/g, '')}.${decimals}`)
}
