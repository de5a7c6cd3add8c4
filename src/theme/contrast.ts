import { parse, wcagContrast, type Color } from 'culori'

/** Two colours that meet on the screen, and how well they must be told apart. */
export interface Pair {
  readonly front: string
  readonly back: string
  /** WCAG 2.2: 4.5 for text (1.4.3), 3 for the edges of controls and for marks (1.4.11). */
  readonly least: number
}

const text = (front: string, ...backs: readonly string[]): readonly Pair[] =>
  backs.map((back) => ({ front: `--color-${front}`, back: `--color-${back}`, least: 4.5 }))

const edge = (front: string, ...backs: readonly string[]): readonly Pair[] =>
  backs.map((back) => ({ front: `--color-${front}`, back: `--color-${back}`, least: 3 }))

/** Every pair of colours that the style sheet puts on one another. */
export const pairs: readonly Pair[] = [
  ...text('text', 'page', 'raised', 'accent-soft', 'right-soft', 'wrong-soft', 'partly-soft'),
  ...text('muted', 'page', 'raised', 'accent-soft'),
  ...text('accent', 'page', 'raised', 'accent-soft'),
  ...text('accent-strong', 'page', 'raised', 'accent-soft'),
  ...text('on-accent', 'accent', 'accent-strong'),
  ...text('right', 'page', 'right-soft'),
  ...text('wrong', 'page', 'wrong-soft'),
  ...text('partly', 'page', 'partly-soft'),
  ...['keyword', 'string', 'number', 'name'].flatMap((name) => text(`code-${name}`, 'raised')),
  // A mark is the colour of the page on the colour of the verdict.
  ...text('page', 'right', 'wrong', 'partly'),
  ...edge('control', 'page', 'raised', 'accent-soft'),
]

/** The contrast of two opaque colours, 1 to 21; `undefined` when one of them is none. */
export function contrastOf(front: string, back: string): number | undefined {
  const [first, second] = [opaque(front), opaque(back)]
  return first && second ? wcagContrast(first, second) : undefined
}

/** A colour that is seen as it is written, whatever lies under it. */
export function opaque(value: string): Color | undefined {
  const color = parse(value)
  return color && (color.alpha ?? 1) === 1 ? color : undefined
}
