import { defineFinding, type AnyFinding } from '../model/finding.ts'

/** The text of the theme cannot be read as CSS. */
export const unreadableTheme = defineFinding<{ reason: string }>({
  id: 'theme/syntax',
  severity: 'error',
  text: {
    nl: ({ reason }) => ({
      message: `Dit is geen geldige CSS: ${reason}.`,
      hint: 'Schrijf per regel een kleur of maat, zoals --color-accent: #14566b; tussen :root { en }.',
    }),
    en: ({ reason }) => ({
      message: `This is no valid CSS: ${reason}.`,
      hint: 'Write a colour or a size per line, such as --color-accent: #14566b; between :root { and }.',
    }),
  },
})

/** A theme sets properties and touches nothing else. */
export const nestedRule = defineFinding<{ found: string }>({
  id: 'theme/selector',
  severity: 'error',
  text: {
    nl: ({ found }) => ({
      message: `"${found}" kan niet in een thema: daarin staan alleen eigenschappen van :root, gewoon en voor het donker.`,
      hint: 'Haal het weg. Kleuren voor het donker staan in @media (prefers-color-scheme: dark) { :root { ... } }.',
    }),
    en: ({ found }) => ({
      message: `"${found}" cannot be in a theme, which holds properties of :root only, as usual and for the dark.`,
      hint: 'Remove it. Colours for the dark go in @media (prefers-color-scheme: dark) { :root { ... } }.',
    }),
  },
})

/** A property that no style reads. */
export const unknownToken = defineFinding<{ name: string; near: string | undefined }>({
  id: 'theme/unknown-property',
  severity: 'error',
  text: {
    nl: ({ name, near }) => ({
      message: `Er is geen eigenschap "${name}", dus deze regel doet niets.`,
      hint: near === undefined ? 'Haal de regel weg.' : `Schrijf ${near}.`,
    }),
    en: ({ name, near }) => ({
      message: `There is no property "${name}", so this line does nothing.`,
      hint: near === undefined ? 'Remove the line.' : `Write ${near}.`,
    }),
  },
})

/** A value that is no colour, that shines through, or that could call another host. */
export const wrongToken = defineFinding<{ name: string; value: string; isColor: boolean }>({
  id: 'theme/value',
  severity: 'error',
  text: {
    nl: ({ name, value, isColor }) => ({
      message: `"${value}" kan niet bij ${name}.`,
      hint: isColor
        ? 'Schrijf een dekkende kleur, zoals #14566b of rgb(20 86 107).'
        : 'Schrijf een maat, een getal of namen van lettertypen; geen url() en geen bestanden.',
    }),
    en: ({ name, value, isColor }) => ({
      message: `"${value}" is not possible for ${name}.`,
      hint: isColor
        ? 'Write an opaque colour, such as #14566b or rgb(20 86 107).'
        : 'Write a size, a number or names of fonts; no url() and no files.',
    }),
  },
})

interface Contrast {
  readonly front: string
  readonly back: string
  readonly found: string
  readonly least: number
  readonly scheme: 'light' | 'dark'
}

const schemes = {
  nl: { light: 'in het licht', dark: 'in het donker' },
  en: { light: 'in the light', dark: 'in the dark' },
} as const

/** Two colours that are too much alike to be read or seen by everybody. */
export const lowContrast = defineFinding<Contrast>({
  id: 'theme/contrast',
  severity: 'error',
  text: {
    nl: ({ front, back, found, least, scheme }) => ({
      message: `${front} op ${back} heeft ${schemes.nl[scheme]} een contrast van ${found}, verwacht ${least} of meer.`,
      hint: `Maak een van de twee lichter of donkerder${scheme === 'dark' ? ', in het deel voor het donker' : ''}.`,
    }),
    en: ({ front, back, found, least, scheme }) => ({
      message: `${front} on ${back} has a contrast of ${found} ${schemes.en[scheme]}, expected ${least} or more.`,
      hint: `Make one of the two lighter or darker${scheme === 'dark' ? ', in the part for the dark' : ''}.`,
    }),
  },
})

/** Half of the learners would see the colours of another house. */
export const withoutDark = defineFinding<{ names: readonly string[] }>({
  id: 'theme/without-dark',
  severity: 'warning',
  text: {
    nl: ({ names }) => ({
      message: `Voor het donker heeft het thema geen eigen ${names.join(', ')}: wie een donker scherm wil, ziet daar de gewone kleur.`,
      hint: 'Zet ze ook in @media (prefers-color-scheme: dark) { :root { ... } }.',
    }),
    en: ({ names }) => ({
      message: `For the dark the theme has no ${names.join(', ')} of its own: who likes a dark screen sees the usual colour there.`,
      hint: 'Set them in @media (prefers-color-scheme: dark) { :root { ... } } too.',
    }),
  },
})

/** Everything that can be wrong with a theme. */
export const themeFindings: readonly AnyFinding[] = [
  unreadableTheme,
  nestedRule,
  unknownToken,
  wrongToken,
  lowContrast,
  withoutDark,
]
