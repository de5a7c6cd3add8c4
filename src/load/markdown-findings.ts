import { defineFinding, type AnyFinding } from '../model/finding.ts'

/** What there can be too much of in one place, by the finding that tells it. */
export type Nested = 'containers' | 'directives' | 'brackets'
export type Summed = 'lines' | 'containers' | 'levels' | 'turns' | 'marks' | 'cells'

export const lineLength = defineFinding<{ found: number; most: number }>({
  id: 'markdown/line-length',
  severity: 'error',
  text: {
    nl: ({ found, most }) => ({
      message: `Deze regel heeft ${found} tekens, verwacht hooguit ${most}.`,
      hint: 'Breek de regel af. Is het een afbeelding in tekst, zet die dan in een eigen bestand.',
    }),
    en: ({ found, most }) => ({
      message: `This line has ${found} characters, expected at most ${most}.`,
      hint: 'Break the line. If it is a picture as text, put that in a file of its own.',
    }),
  },
})

export const markdownNesting = defineFinding<{ of: Nested; most: number }>({
  id: 'markdown/nesting',
  severity: 'error',
  text: {
    nl: ({ of, most }) => ({
      message: `Hier staan meer dan ${most} ${nested[of].nl} in elkaar.`,
      hint: nested[of].nlHint,
    }),
    en: ({ of, most }) => ({
      message: `Here are more than ${most} ${nested[of].en} inside one another.`,
      hint: nested[of].enHint,
    }),
  },
})

const nested = {
  containers: {
    nl: 'lijsten en citaten',
    nlHint: 'Spring minder ver in, of maak er kopjes van.',
    en: 'lists and quotes',
    enHint: 'Indent less, or make headings of them.',
  },
  directives: {
    nl: 'blokken met :::',
    nlHint: 'Sluit elk blok met een regel met evenveel dubbele punten als waarmee het begint.',
    en: 'blocks of :::',
    enHint: 'End each block with a line of as many colons as it begins with.',
  },
  brackets: {
    nl: 'vierkante haken',
    nlHint: 'Sluit elke [ met een ], of schrijf \\[ voor een haak die gewone tekst is.',
    en: 'square brackets',
    enHint: 'Close each [ with a ], or write \\[ for a bracket that is plain text.',
  },
}

/** Too many of one character, or, where `mark` is empty, of all that emphasis, code and links take. */
export interface Marks {
  readonly of: 'run' | 'paragraph'
  readonly mark: string
  readonly most: number
}

export const markdownDelimiters = defineFinding<Marks>({
  id: 'markdown/delimiters',
  severity: 'error',
  text: {
    nl: ({ of, mark, most }) => ({
      message:
        of === 'run'
          ? `Hier staat meer dan ${most} keer "${mark}" achter elkaar.`
          : `Tot hier staat in deze alinea meer dan ${most} keer ${marksNl(mark)}.`,
      hint: 'Splits de alinea met een lege regel; zet code tussen twee regels met ```.',
    }),
    en: ({ of, mark, most }) => ({
      message:
        of === 'run'
          ? `Here are more than ${most} times "${mark}" in a row.`
          : `Up to here this paragraph has more than ${most} times ${marksEn(mark)}.`,
      hint: 'Split the paragraph by a blank line; put code between two lines of ```.',
    }),
  },
})

function marksNl(mark: string): string {
  return mark === '' ? 'een opmaakteken (* _ ~ ` [ ])' : `"${mark}"`
}

function marksEn(mark: string): string {
  return mark === '' ? 'a mark of markup (* _ ~ ` [ ])' : `"${mark}"`
}

export const markdownSize = defineFinding<{ of: Summed; most: number }>({
  id: 'markdown/size',
  severity: 'error',
  text: {
    nl: ({ of, most }) => ({
      message: `Tot hier heeft de tekst meer dan ${most} ${summed[of].nl}.`,
      hint: 'Verdeel de tekst over meer lessen.',
    }),
    en: ({ of, most }) => ({
      message: `Up to here the text has more than ${most} ${summed[of].en}.`,
      hint: 'Divide the text over more lessons.',
    }),
  },
})

const summed: Readonly<Record<Summed, { readonly nl: string; readonly en: string }>> = {
  lines: { nl: 'regels', en: 'lines' },
  containers: { nl: 'lijstitems, citaten en blokken', en: 'list items, quotes and blocks' },
  levels: {
    nl: 'regels in lijsten en citaten, elke laag apart geteld',
    en: 'lines in lists and quotes, each level counted',
  },
  turns: {
    nl: 'keer een lijst of citaat dat ophoudt, of een kop met een streep eronder',
    en: 'times a list or quote that stops, or a heading with a line under it',
  },
  marks: { nl: 'opmaaktekens en adressen', en: 'marks of markup and addresses' },
  cells: { nl: 'cellen in tabellen', en: 'cells in tables' },
}

export const markdownFindings: readonly AnyFinding[] = [
  lineLength,
  markdownNesting,
  markdownDelimiters,
  markdownSize,
]
