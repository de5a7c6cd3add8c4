import { defineFinding } from '../model/finding.ts'
import type { Locale } from '../model/diagnostic.ts'
import { iriLimit, type IriFault } from '../model/iri.ts'

const faults: Readonly<Record<Locale, Readonly<Record<IriFault, string>>>> = {
  nl: {
    form: 'is geen volledig webadres',
    scheme: 'begint niet met https:// of http://',
    host: 'noemt geen website: er moet een domein in staan, zoals voorbeeld.nl',
    user: 'bevat een gebruikersnaam of wachtwoord, en dat komt in elk rapport te staan',
    query: 'bevat een vraagteken',
    fragment: 'bevat een hekje (#)',
    slash: 'eindigt op een schuine streep',
    letters: 'is op meer dan één manier te schrijven, en een LRS vergelijkt letter voor letter',
    length: `is langer dan ${iriLimit} tekens`,
  },
  en: {
    form: 'is not a complete web address',
    scheme: 'does not begin with https:// or http://',
    host: 'names no website: there must be a domain in it, such as example.com',
    user: 'holds a user name or a password, which would be in every report',
    query: 'holds a question mark',
    fragment: 'holds a number sign (#)',
    slash: 'ends with a slash',
    letters: 'can be written in more than one way, and an LRS compares letter by letter',
    length: `is longer than ${iriLimit} characters`,
  },
}

export const illFormedIri = defineFinding<{
  iri: string
  fault: IriFault
  proper: string | undefined
}>({
  id: 'iri/form',
  severity: 'error',
  text: {
    nl: ({ iri, fault, proper }) => ({
      message: `Het adres ${iri} ${faults.nl[fault]}. Verwacht een vast adres van jullie zelf, zoals https://voorbeeld.nl/training/veilig-werken.`,
      hint:
        proper === undefined
          ? 'Kies een adres op een domein dat van jullie is en blijft; er hoeft geen pagina te staan.'
          : `Schrijf: iri: ${proper}`,
    }),
    en: ({ iri, fault, proper }) => ({
      message: `The address ${iri} ${faults.en[fault]}. Expected a permanent address of your own, such as https://example.com/training/safe-work.`,
      hint:
        proper === undefined
          ? 'Choose an address in a domain that is yours and stays yours; there need not be a page.'
          : `Write: iri: ${proper}`,
    }),
  },
})
