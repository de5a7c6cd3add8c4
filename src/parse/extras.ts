import type { Formula } from './formula.ts'
import type { Highlighter } from './highlight.ts'

/** What only some texts need, and what takes time to load: absent where the text has no use for it. */
export interface Extras {
  readonly formula?: Formula
  readonly highlighter?: Highlighter
}

/** Loads what a text may need. Loads too much rather than too little. */
export async function loadExtras(body: string): Promise<Extras> {
  const [formula, highlight] = await Promise.all([
    /\$`|(?:```|~~~)[^]*math/.test(body) ? import('./formula.ts') : undefined,
    /(?:```|~~~)[ \t]*[^\s`~]/.test(body) ? import('./highlight.ts') : undefined,
  ])
  return {
    ...(formula && { formula: formula.formula }),
    ...(highlight && { highlighter: highlight.highlighter }),
  }
}
