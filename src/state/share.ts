/** An activity has at most 36 choices, so what is got of it is a fraction with a small denominator. */
const largestDenominator = 36

/** Fractions as the processor knows them differ from the true ones by far less than this. */
export const tolerance = 1e-9

/** A share of the points in thousandths. Only nothing is 0 and only everything is 1000. */
export function thousandths(share: number): number {
  if (!(share > 0)) return 0
  if (share >= 1) return 1000
  return Math.min(999, Math.max(1, Math.round(share * 1000)))
}

/**
 * The simplest fraction that a share in thousandths can stand for: three times a third of the
 * points makes a whole point again, so nobody fails by rounding. Up to 31 parts it is the very one.
 */
export function asFraction(share: number): number {
  for (let denominator = 1; denominator <= largestDenominator; denominator++) {
    const fraction = Math.round(share * denominator) / denominator
    if (Math.abs(fraction - share) <= 0.0005 + tolerance) return fraction
  }
  return share
}

/** A share as a percentage in whole points, rounded down: who sees the pass mark has reached it. */
export function percentage(share: number): number {
  return Math.floor(asFraction(share) * 100 + tolerance)
}
