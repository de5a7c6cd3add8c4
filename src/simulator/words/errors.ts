import type { Locale } from '../../model/diagnostic.ts'
import type { PlayedStandard } from '../../model/simulation.ts'

type Meaning = Readonly<Record<Locale, string>>

/** SCORM 1.2 RTE 3.3.7. */
const scorm12: Readonly<Record<string, Meaning>> = {
  101: { nl: 'er ging iets mis', en: 'something went wrong' },
  201: { nl: 'die naam of waarde bestaat niet', en: 'there is no such name or value' },
  202: { nl: 'dit onderdeel heeft geen delen', en: 'this element has no children' },
  203: { nl: 'dit onderdeel is geen lijst', en: 'this element is no list' },
  301: { nl: 'er is geen sessie open', en: 'no session is open' },
  401: { nl: 'het LMS kent dit onderdeel niet', en: 'the LMS does not know this element' },
  402: { nl: 'dit woord hoort bij de standaard', en: 'this word is one of the standard' },
  403: { nl: 'dit mag alleen worden gelezen', en: 'this may only be read' },
  404: { nl: 'dit mag alleen worden geschreven', en: 'this may only be written' },
  405: { nl: 'een waarde van de verkeerde soort', en: 'a value of the wrong type' },
}

const notOpenYet: Meaning = {
  nl: 'er is nog geen sessie geopend',
  en: 'no session has been opened yet',
}
const overAlready: Meaning = { nl: 'de sessie is al voorbij', en: 'the session is over already' }

/** SCORM 2004 RTE 3.1.7.6. */
const scorm2004: Readonly<Record<string, Meaning>> = {
  101: { nl: 'er ging iets mis', en: 'something went wrong' },
  102: { nl: 'de sessie kan niet worden geopend', en: 'the session cannot be opened' },
  103: { nl: 'de sessie is al geopend', en: 'the session is open already' },
  104: overAlready,
  111: { nl: 'de sessie kan niet worden gesloten', en: 'the session cannot be closed' },
  112: notOpenYet,
  113: overAlready,
  122: notOpenYet,
  123: overAlready,
  132: notOpenYet,
  133: overAlready,
  142: notOpenYet,
  143: overAlready,
  201: { nl: 'een verkeerd argument', en: 'a wrong argument' },
  301: { nl: 'lezen mislukt', en: 'reading failed' },
  351: { nl: 'schrijven mislukt', en: 'writing failed' },
  391: { nl: 'bewaren mislukt', en: 'saving failed' },
  401: { nl: 'dit onderdeel bestaat niet', en: 'there is no such element' },
  402: { nl: 'het LMS kent dit onderdeel niet', en: 'the LMS does not know this element' },
  403: { nl: 'dit heeft nog geen waarde', en: 'this has no value yet' },
  404: { nl: 'dit mag alleen worden gelezen', en: 'this may only be read' },
  405: { nl: 'dit mag alleen worden geschreven', en: 'this may only be written' },
  406: { nl: 'een waarde van de verkeerde soort', en: 'a value of the wrong type' },
  407: { nl: 'een waarde buiten de grenzen', en: 'a value out of range' },
  408: { nl: 'eerst moet iets anders een waarde hebben', en: 'something else needs a value first' },
}

/** What the number of an error of the API means; `undefined`: the standard has none of that number. */
export function errorMeaning(
  standard: PlayedStandard,
  number: string,
  locale: Locale,
): string | undefined {
  const meanings = standard === 'scorm12' ? scorm12 : scorm2004
  return Object.hasOwn(meanings, number) ? meanings[number]?.[locale] : undefined
}

const refusals: Readonly<Record<number, Meaning>> = {
  0: { nl: 'er kwam geen antwoord', en: 'no answer came' },
  400: { nl: 'het verzoek klopt niet', en: 'the request is wrong' },
  401: { nl: 'de toegang ontbreekt of is verlopen', en: 'permission is missing or has run out' },
  403: { nl: 'dit mag de cursus niet', en: 'the course may not do this' },
  404: { nl: 'dit is er niet', en: 'this is not there' },
  405: { nl: 'dit kan hier niet', en: 'this cannot be done here' },
  409: { nl: 'dit botst met wat er al is', en: 'this conflicts with what is there' },
  412: { nl: 'er is intussen iets anders bewaard', en: 'something else was saved meanwhile' },
  413: { nl: 'dit is te groot', en: 'this is too large' },
  429: { nl: 'de LRS is te druk', en: 'the LRS is too busy' },
  501: { nl: 'dit kan de LRS niet', en: 'the LRS cannot do this' },
  503: { nl: 'de LRS is even niet beschikbaar', en: 'the LRS is not available for now' },
}

const faulty: Meaning = { nl: 'er is iets stuk in de LRS', en: 'something in the LRS is broken' }

/** What a refusal of an LRS means, by its status (xAPI 1.0.3 Communication 3.2). */
export function refusalMeaning(status: number, locale: Locale): string {
  return (refusals[status] ?? (status >= 500 ? faulty : refusals[400]))?.[locale] ?? ''
}
