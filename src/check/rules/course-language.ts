import { interfaceLanguages } from '../../i18n/words.ts'
import { defineRule } from '../../model/rule.ts'

interface Found {
  readonly language: string
}

/** The buttons of a course in another language would be in English. */
export const courseLanguage = defineRule<Found>({
  id: 'course/language',
  severity: 'warning',
  text: {
    nl: ({ language }) => ({
      message: `Voor taal "${language}" zijn er geen knoppen en meldingen; die komen in het Engels.`,
      hint: `Kies een van deze talen: ${interfaceLanguages.join(', ')}.`,
    }),
    en: ({ language }) => ({
      message: `There are no buttons and messages in language "${language}"; they will be in English.`,
      hint: `Choose one of these languages: ${interfaceLanguages.join(', ')}.`,
    }),
  },
  course({ language, fields, position }, report) {
    const base = language.split('-')[0] ?? language
    if (interfaceLanguages.includes(base)) return
    report(fields['language'] ?? position, { language })
  },
})
