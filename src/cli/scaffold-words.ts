import type { Locale } from '../model/diagnostic.ts'
import type { TypedFault } from '../scaffold/typed-text.ts'

const nl = {
  folder: 'map voor de cursus: leeg, of nog niet aanwezig',
  title: 'titel',
  language: 'taal waarin je schrijft',
  organisation: 'naam van de organisatie die de cursus uitgeeft',
  modules: 'titels van modules met ; ertussen, of een aantal',
  template: 'cursus met voorbeelden, of een die zo leeg mogelijk is',
  iri: 'vast webadres van de cursus, voor xAPI en cmi5',
  noInput: 'stel geen vragen: wat ontbreekt, krijgt een gewone waarde',
  askTitle: 'Hoe heet je cursus?',
  askLanguage: 'In welke taal schrijf je?',
  askOrganisation: 'Welke organisatie geeft de cursus uit? (mag leeg)',
  askTemplate: 'Waarmee begin je?',
  askModules: 'Hoe heten je modules? Zet er ; tussen. (mag leeg)',
  dutch: 'Nederlands',
  english: 'Engels',
  withExamples: 'Met voorbeelden: twee lessen om na te doen',
  empty: 'Leeg: een les om zelf te vullen',
  usualTitle: 'Mijn eerste cursus',
  numbered: '{nth} module',
  ordinals: [
    ...['Eerste', 'Tweede', 'Derde', 'Vierde', 'Vijfde', 'Zesde'],
    ...['Zevende', 'Achtste', 'Negende', 'Tiende', 'Elfde', 'Twaalfde'],
  ],
  upTo: 'Een aantal modules gaat tot {n}. Geef anders hun titels, met ; ertussen.',
  keyMove: 'kiezen',
  keyTake: 'nemen',
  cancelled: 'Gestopt: er is niets gemaakt of veranderd.',
  made: 'Er staat een cursus in {folder}:',
  next: 'Wat je nu kunt doen:',
  nextCheck: 'noemt elke fout, met de plaats en wat je eraan doet',
  nextPreview: 'toont de cursus terwijl je schrijft',
  nextExport: 'maakt een pakket voor het LMS',
  wrongOption: '{option}: {fault}',
  wrongIri: 'dat is geen vast webadres, zoals https://voorbeeld.nl/veilig-werken',
  faults: {
    empty: 'typ minstens één letter of cijfer',
    lines: 'houd het op één regel',
    control:
      'er staat een teken in dat niet te zien is (een tab of besturingsteken); typ het opnieuw',
    hidden: 'er staat een onzichtbaar teken in; typ het opnieuw in plaats van te plakken',
    long: 'houd het op hooguit 200 tekens',
    credential: 'er lijkt een wachtwoord of sleutel in te staan; haal die weg',
    placeholder: 'dat lijkt een tekst die nog geschreven moet worden; kies echte woorden',
  } satisfies Record<TypedFault, string>,
}

/** The words of the commands that make things, and of the questions that they ask. */
export type ScaffoldWords = typeof nl

const en: ScaffoldWords = {
  folder: 'folder for the course: empty, or not there yet',
  title: 'title',
  language: 'language that you write in',
  organisation: 'name of the organisation that publishes the course',
  modules: 'titles of modules with ; between them, or a number',
  template: 'a course with examples, or one as empty as can be',
  iri: 'permanent web address of the course, for xAPI and cmi5',
  noInput: 'ask nothing: what is missing gets a usual value',
  askTitle: 'What is your course called?',
  askLanguage: 'Which language do you write in?',
  askOrganisation: 'Which organisation publishes the course? (may be empty)',
  askTemplate: 'What do you start with?',
  askModules: 'What are your modules called? Put ; between them. (may be empty)',
  dutch: 'Dutch',
  english: 'English',
  withExamples: 'With examples: two lessons to follow',
  empty: 'Empty: one lesson to fill yourself',
  usualTitle: 'My first course',
  numbered: '{nth} module',
  ordinals: [
    ...['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'],
    ...['Seventh', 'Eighth', 'Ninth', 'Tenth', 'Eleventh', 'Twelfth'],
  ],
  upTo: 'A number of modules goes up to {n}. Otherwise give their titles, with ; between them.',
  keyMove: 'move',
  keyTake: 'take',
  cancelled: 'Stopped: nothing was made or changed.',
  made: 'There is a course in {folder}:',
  next: 'What you can do now:',
  nextCheck: 'names every mistake, with its place and what to do about it',
  nextPreview: 'shows the course while you write',
  nextExport: 'makes a package for the LMS',
  wrongOption: '{option}: {fault}',
  wrongIri: 'that is no permanent web address, such as https://example.com/safe-work',
  faults: {
    empty: 'type at least one letter or digit',
    lines: 'keep it on one line',
    control: 'it holds a character that cannot be seen (a tab or control character); type it again',
    hidden: 'it holds an invisible character; type it again instead of pasting',
    long: 'keep it to 200 characters at most',
    credential: 'it seems to hold a password or key; take that out',
    placeholder: 'that looks like a text still to be written; choose real words',
  },
}

const languages = { nl, en } satisfies Record<Locale, ScaffoldWords>

/** The words of the commands that make things, in one language. */
export function scaffoldWords(locale: Locale): ScaffoldWords {
  return languages[locale]
}
