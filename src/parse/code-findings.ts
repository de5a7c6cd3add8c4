import { defineFinding, type AnyFinding } from '../model/finding.ts'
import type { FormulaFault } from './formula.ts'

type Cause = FormulaFault['cause']

const causes: Readonly<Record<'nl' | 'en', Readonly<Record<Cause, (found: string) => string>>>> = {
  nl: {
    unknown: (found) => `het commando ${found} bestaat niet`,
    unclosed: (found) => `er mist een } of een \\end bij "${found}"`,
    unreadable: (found) => `"${found}" is niet te lezen`,
  },
  en: {
    unknown: (found) => `there is no command ${found}`,
    unclosed: (found) => `a } or an \\end is missing near "${found}"`,
    unreadable: (found) => `"${found}" cannot be read`,
  },
}

export const mathFormula = defineFinding<{ cause: Cause; found: string }>({
  id: 'math/formula',
  severity: 'error',
  text: {
    nl: ({ cause, found }) => ({
      message: `Deze formule klopt niet: ${causes.nl[cause](found)}.`,
      hint: 'Verbeter de formule; zo staat zij als code in de les.',
    }),
    en: ({ cause, found }) => ({
      message: `This formula is not right: ${causes.en[cause](found)}.`,
      hint: 'Correct the formula; as it is, it stands in the lesson as code.',
    }),
  },
})

export const codeLanguage = defineFinding<{ language: string; near: string | undefined }>({
  id: 'code/language',
  severity: 'warning',
  text: {
    nl: ({ language, near }) => ({
      message: `"${language}" is geen taal die Lespakket kan kleuren; de code staat er zonder kleuren.`,
      hint:
        near === undefined
          ? 'Schrijf ```text als er geen kleuren hoeven te zijn.'
          : `Bedoel je \`\`\`${near}? Schrijf \`\`\`text als er geen kleuren hoeven te zijn.`,
    }),
    en: ({ language, near }) => ({
      message: `"${language}" is no language that Lespakket can colour; the code is there without colours.`,
      hint:
        near === undefined
          ? 'Write ```text if there need be no colours.'
          : `Do you mean \`\`\`${near}? Write \`\`\`text if there need be no colours.`,
    }),
  },
})

export const codeWords = defineFinding<{ language: string; words: string }>({
  id: 'code/words',
  severity: 'warning',
  text: {
    nl: ({ language, words }) => ({
      message: `Achter \`\`\`${language} staat "${words}", en dat komt niet in de les.`,
      hint: 'Zet het op een regel boven of in het blok, of haal het weg.',
    }),
    en: ({ language, words }) => ({
      message: `Behind \`\`\`${language} stands "${words}", which does not get into the lesson.`,
      hint: 'Put it on a line above or in the block, or remove it.',
    }),
  },
})

export const codeFindings: readonly AnyFinding[] = [mathFormula, codeLanguage, codeWords]
