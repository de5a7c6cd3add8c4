/** The elements of MathML Core, and `menclose`, that a formula is made of. */
export const mathElements = [
  ...['math', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot'],
  ...['mstyle', 'mpadded', 'mphantom', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover'],
  ...['mmultiscripts', 'mprescripts', 'mtable', 'mtr', 'mtd', 'menclose'],
] as const

/** What they may say of themselves: nothing that leads anywhere, and no colours. */
export const mathAttributes = [
  ...['display', 'alttext', 'displaystyle', 'scriptlevel', 'mathvariant', 'notation'],
  ...['fence', 'form', 'stretchy', 'symmetric', 'largeop', 'movablelimits', 'separator', 'accent'],
  ...['lspace', 'rspace', 'minsize', 'maxsize', 'width', 'height', 'depth', 'voffset'],
  ...['linethickness', 'columnspan', 'rowspan'],
] as const

/** What the style sheet knows of temml's own classes: see `math.css`. */
const temmlClasses = [
  ...['tml-left', 'tml-right', 'tml-overline', 'tml-underline', 'tml-fbox', 'tml-jot', 'tml-small'],
  ...['tml-cancel', 'tml-xcancel', 'upstrike', 'downstrike', 'sout', 'tml-sml-pad', 'tml-med-pad'],
  ...['tml-lrg-pad', 'chr-sml', 'chr-med', 'chr-lrg', 'chr-sml-vec', 'chr-med-vec', 'chr-lrg-vec'],
  ...['wbk-acc', 'wbk-sml', 'wbk-med', 'wbk-lrg', 'wbk-sml-acc', 'wbk-med-acc', 'wbk-lrg-acc'],
] as const

/** Ours, each for a style that temml writes into an element. */
const styleClasses = {
  'padding:0': 'math-flush',
  'paddingLeft:0em': 'math-flush-left',
  'paddingRight:0em': 'math-flush-right',
  'paddingLeft:1em': 'math-space-left',
  'borderTop:0.06em solid': 'math-line-top',
  'borderTop:0.06em dashed': 'math-line-top',
  'borderTop:0.15em double': 'math-line-top',
  'borderBottom:0.06em solid': 'math-line-bottom',
  'borderBottom:0.06em dashed': 'math-line-bottom',
  'borderBottom:0.15em double': 'math-line-bottom',
  'borderLeft:0.06em solid': 'math-line-left',
  'borderLeft:0.06em dashed': 'math-line-left',
  'borderRight:0.06em solid': 'math-line-right',
  'borderRight:0.06em dashed': 'math-line-right',
  'mathDepth:0': 'math-depth-0',
  'math-depth:0': 'math-depth-0',
  'mathDepth:2': 'math-depth-2',
  'fontWeight:bold': 'math-bold',
} as const

/** Every class that a formula may have. */
export const mathClasses: readonly string[] = [
  ...temmlClasses,
  ...new Set(Object.values(styleClasses)),
]

export const keptElements: ReadonlySet<string> = new Set(mathElements)
export const keptAttributes: ReadonlySet<string> = new Set(mathAttributes)
export const keptClasses: ReadonlySet<string> = new Set(temmlClasses)

const classOfStyle: ReadonlyMap<string, string> = new Map(Object.entries(styleClasses))

/** The class for a style; nothing for one that the style sheet does not know, which is left out. */
export function styleClass(name: string, value: string): string | undefined {
  return classOfStyle.get(`${name}:${value}`)
}
