import { defineFinding, type AnyFinding } from '../model/finding.ts'

/** `found` is the first line; `later` the line where the front matter begins after all, or 0. */
export const frontMatterMissing = defineFinding<{ found: string; later: number }>({
  id: 'front-matter/missing',
  severity: 'error',
  text: {
    nl: ({ found, later }) => ({
      message: `Het bestand begint met ${found === '' ? 'een lege regel' : `"${found}"`}, verwacht een regel met alleen ---.`,
      hint:
        later > 0
          ? `Verwijder wat boven de --- van regel ${later} staat.`
          : 'Begin het bestand met ---, dan regels als "id: ..." en "title: ...", en weer ---.',
    }),
    en: ({ found, later }) => ({
      message: `The file begins with ${found === '' ? 'a blank line' : `"${found}"`}, expected a line of --- only.`,
      hint:
        later > 0
          ? `Remove what stands above the --- of line ${later}.`
          : 'Begin the file with ---, then lines like "id: ..." and "title: ...", and --- again.',
    }),
  },
})

/** `found` is what stands where the end was looked for; empty at the end of the file. */
export const frontMatterUnclosed = defineFinding<{ found: string }>({
  id: 'front-matter/unclosed',
  severity: 'error',
  text: {
    nl: ({ found }) => ({
      message:
        found === ''
          ? 'Het blok bovenaan het bestand begint met --- maar houdt nergens op.'
          : `Het blok bovenaan het bestand houdt op met "${found}", verwacht ---.`,
      hint: 'Zet onder de laatste sleutel een regel met alleen ---.',
    }),
    en: ({ found }) => ({
      message:
        found === ''
          ? 'The block at the top of the file begins with --- but ends nowhere.'
          : `The block at the top of the file ends with "${found}", expected ---.`,
      hint: 'Put a line of --- only under the last key.',
    }),
  },
})

export const frontMatterLanguage = defineFinding<{ found: string }>({
  id: 'front-matter/language',
  severity: 'error',
  text: {
    nl: ({ found }) => ({
      message: `Achter --- staat "${found}". Alleen gewone sleutels kunnen; er wordt nooit iets uitgevoerd.`,
      hint: 'Laat op de eerste regel alleen --- staan en schrijf eronder: sleutel: waarde',
    }),
    en: ({ found }) => ({
      message: `After --- stands "${found}". Only plain keys are possible; nothing is ever executed.`,
      hint: 'Leave only --- on the first line and write below it: key: value',
    }),
  },
})

export const frontMatterTooLarge = defineFinding<{ characters: number; lines: number }>({
  id: 'front-matter/too-large',
  severity: 'error',
  text: {
    nl: ({ characters, lines }) => ({
      message: `Het blok tussen de regels met --- heeft ${characters} tekens en ${lines} regels, verwacht hooguit 65536 tekens en 2000 regels.`,
      hint: 'Zet de tekst van de les onder de tweede regel met ---.',
    }),
    en: ({ characters, lines }) => ({
      message: `The block between the lines of --- has ${characters} characters and ${lines} lines, expected at most 65536 characters and 2000 lines.`,
      hint: 'Put the text of the lesson below the second line of ---.',
    }),
  },
})

export const frontMatterTooDeep = defineFinding<{ most: number }>({
  id: 'front-matter/too-deep',
  severity: 'error',
  text: {
    nl: ({ most }) => ({
      message: `Hier staan meer dan ${most} lijsten in elkaar.`,
      hint: 'Spring minder ver in, of zet haken die tekst zijn tussen aanhalingstekens.',
    }),
    en: ({ most }) => ({
      message: `Here are more than ${most} lists inside one another.`,
      hint: 'Indent less, or put brackets that are text in quotes.',
    }),
  },
})

export const frontMatterAlias = defineFinding<{ found: string }>({
  id: 'front-matter/alias',
  severity: 'error',
  text: {
    nl: ({ found }) => ({
      message: `"${found}" is hier een verwijzing of een soortnaam, en die kunnen niet.`,
      hint: 'Zet de hele waarde tussen aanhalingstekens als het gewone tekst is.',
    }),
    en: ({ found }) => ({
      message: `"${found}" is a reference or a type here, and these are not possible.`,
      hint: 'Put the whole value in quotes if it is plain text.',
    }),
  },
})

export const frontMatterTab = defineFinding({
  id: 'front-matter/tab',
  severity: 'error',
  text: {
    nl: () => ({
      message: 'Deze regel springt in met een tab, verwacht spaties.',
      hint: 'Vervang de tab door twee spaties.',
    }),
    en: () => ({
      message: 'This line is indented with a tab, expected spaces.',
      hint: 'Replace the tab by two spaces.',
    }),
  },
})

/** What most likely is the matter with a line that cannot be read. */
export type SyntaxCause = 'colon' | 'quote' | 'bracket' | 'indent' | 'other'

export const frontMatterSyntax = defineFinding<{ line: string; cause: SyntaxCause }>({
  id: 'front-matter/syntax',
  severity: 'error',
  text: {
    nl: ({ line, cause }) => ({
      message: `"${line}" is niet te lezen, verwacht: sleutel: waarde`,
      hint: mend[cause].nl,
    }),
    en: ({ line, cause }) => ({
      message: `"${line}" cannot be read, expected: key: value`,
      hint: mend[cause].en,
    }),
  },
})

const mend: Readonly<Record<SyntaxCause, { readonly nl: string; readonly en: string }>> = {
  colon: {
    nl: 'Zet een waarde met een dubbele punt erin tussen aanhalingstekens, en laat sleutels even ver inspringen.',
    en: 'Put a value that has a colon in it in quotes, and indent keys equally.',
  },
  quote: {
    nl: 'Zet de hele waarde tussen twee dezelfde aanhalingstekens.',
    en: 'Put the whole value between two quotes of the same kind.',
  },
  bracket: {
    nl: 'Sluit elke [ met een ] en elke { met een }, of zet de waarde tussen aanhalingstekens.',
    en: 'Close each [ with a ] and each { with a }, or put the value in quotes.',
  },
  indent: {
    nl: 'Laat regels die bij elkaar horen even ver inspringen.',
    en: 'Indent lines that belong together equally.',
  },
  other: {
    nl: 'Schrijf op elke regel een sleutel, een dubbele punt, een spatie en de waarde; begint hier de tekst, zet er dan --- boven.',
    en: 'Write on each line a key, a colon, a space and the value; if the text begins here, put --- above it.',
  },
}

export const frontMatterDuplicateKey = defineFinding<{ key: string }>({
  id: 'front-matter/duplicate-key',
  severity: 'error',
  text: {
    nl: ({ key }) => ({
      message: `"${key}" staat er twee keer.`,
      hint: 'Verwijder een van de twee.',
      related: 'Hier staat het de eerste keer.',
    }),
    en: ({ key }) => ({
      message: `"${key}" is there twice.`,
      hint: 'Remove one of the two.',
      related: 'It is here the first time.',
    }),
  },
})

export const frontMatterMapping = defineFinding<{ line: string }>({
  id: 'front-matter/mapping',
  severity: 'error',
  text: {
    nl: ({ line }) => ({
      message: `Bovenaan het bestand staat "${line}", verwacht regels van de vorm sleutel: waarde`,
      hint: 'Schrijf bijvoorbeeld: title: De ladder',
    }),
    en: ({ line }) => ({
      message: `At the top of the file stands "${line}", expected lines of the form key: value`,
      hint: 'Write for instance: title: The ladder',
    }),
  },
})

export const frontMatterFindings: readonly AnyFinding[] = [
  frontMatterMissing,
  frontMatterUnclosed,
  frontMatterLanguage,
  frontMatterTooLarge,
  frontMatterTooDeep,
  frontMatterAlias,
  frontMatterTab,
  frontMatterSyntax,
  frontMatterDuplicateKey,
  frontMatterMapping,
]
