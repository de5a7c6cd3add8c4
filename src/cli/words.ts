import type { CommanderError } from 'commander'
import type { Locale } from '../model/diagnostic.ts'
import { fill } from '../model/fill.ts'

const nl = {
  about: 'Maakt van een cursus in Markdown een pakket dat elk LMS kan laden.',
  usage: 'Gebruik:',
  commands: 'Opdrachten:',
  options: 'Opties:',
  arguments: 'Argumenten:',
  globalOptions: 'Algemene opties:',
  someOptions: '[opties]',
  someCommand: '[opdracht]',
  oneOf: 'een van {list}',
  usually: 'standaard {value}',
  help: 'toon deze uitleg',
  version: 'toon de versie',
  lang: 'taal van de meldingen',
  course: 'map van de cursus',
  check: 'controleert een cursus en noemt elke fout met plaats, oorzaak en oplossing',
  init: 'maakt een nieuwe cursus',
  new: 'voegt een module, een les of een vraag toe',
  checkFormat: 'vorm van het verslag',
  checkOutput: 'schrijf het verslag naar dit bestand',
  strict: 'waarschuwingen tellen als fouten',
  stats: 'toon ook elke les in cijfers, en welke les en vraag bij welk leerdoel hoort',
  today: 'controleer alsof het deze dag is, zoals 2027-01-31 (standaard vandaag)',
  frozen: 'fout als een vast kenmerk zou ontstaan of verdwijnen (standaard als CI gezet is)',
  noFrozen: 'ook als CI gezet is mogen er kenmerken ontstaan',
  since: 'alleen wat staat in bestanden die sinds deze git-revisie veranderd zijn',
  baseline: 'laat weg wat al in dit eerdere JSON-verslag staat',
  theme: 'naam of css-bestand van een thema: de kleuren en maten van je organisatie',
  limitsOf: 'controleer ook de grenzen van dit formaat',
  limitsOfSco: 'controleer de cursus als pakket waarin elke module of elke les een eigen SCO is',
  preview: 'toont een cursus in de browser, in een gesimuleerd LMS, en volgt wat je bewaart',
  previewFormat: 'formaat waarin de cursus wordt getoond',
  port: 'poort op deze computer',
  host: 'adres waarop te luisteren; bij een ander dan 127.0.0.1 kan je netwerk meekijken',
  open: 'open de browser',
  editor:
    'waarin een melding of een blok opengaat: een naam, of een adres met {file}, {line} en {column}',
  previewAt: 'Voorvertoning: {address}',
  previewStop: 'Stop met Ctrl+C.',
  previewOpen: 'Iedereen op je netwerk die dit adres kent kan nu meekijken.',
  noBrowser: 'De browser ging niet vanzelf open. Open zelf het adres hierboven.',
  built: '{time}  {found}, {ms} ms',
  noFindings: 'geen meldingen',
  oneError: '1 fout',
  someErrors: '{n} fouten',
  oneWarning: '1 waarschuwing',
  someWarnings: '{n} waarschuwingen',
  oneInfo: '1 opmerking',
  someInfos: '{n} opmerkingen',
  reading: 'Lezen: {done} van {all}',
  previewPlay: 'speel dit pakket af, van welke maker ook, in plaats van een cursus',
  previewLesson: 'les die als eerste opengaat: het id dat boven in haar bestand staat',
  previewProfile: 'een LMS met zijn gebreken, zoals het in het echt is gezien',
  notBuilt: '{time}  Niet te maken: {reason}',
  export: 'controleert een cursus en maakt er pakketten van',
  exportFormat: 'formaat van het pakket; mag vaker',
  edition: 'editie van SCORM 2004',
  out: 'map voor de pakketten',
  trainer: 'maak het pakket voor de trainer, met de tekst uit :::trainer',
  sco: 'maak van elke module of elke les een eigen SCO, met het menu van het LMS',
  exportJson: 'schrijf het resultaat als JSON',
  stopped: 'Er is niets gemaakt: verbeter eerst de fouten.',
  files: '{n} bestanden',
  chooseOne:
    'Je hebt maar één van deze pakketten nodig. Vraag de beheerder van het LMS (het leerplatform) welk formaat erin past; weet niemand het, neem dan {usual}.',
  ourBug: 'Dit is een fout in Lespakket, niet in je cursus. Meld hem met de regels hieronder.',
  lostOutput: 'De uitvoer kon niet worden weggeschreven ({code}). Is de schijf vol?',
  unknownOption: 'De optie {name} bestaat niet.',
  unknownCommand: 'De opdracht {name} bestaat niet.',
  missingArgument: 'De optie {name} heeft een waarde nodig.',
  invalidArgument: '"{value}" kan niet bij {name}.',
  chooseFrom: 'Kies uit: {list}.',
  conflictingOption: 'De opties {name} en {value} gaan niet samen.',
  excessArguments: 'Er staan te veel woorden achter de opdracht.',
  didYouMean: 'Bedoel je {name}?',
  seeHelp: 'Zie lespakket --help.',
}

/** The words of the command line. */
export type Words = typeof nl

const en: Words = {
  about: 'Turns a course in Markdown into a package that any LMS can load.',
  usage: 'Usage:',
  commands: 'Commands:',
  options: 'Options:',
  arguments: 'Arguments:',
  globalOptions: 'Global options:',
  someOptions: '[options]',
  someCommand: '[command]',
  oneOf: 'one of {list}',
  usually: 'default {value}',
  help: 'show this help',
  version: 'show the version',
  lang: 'language of the messages',
  course: 'folder of the course',
  check: 'checks a course and names every mistake with its place, cause and mend',
  init: 'makes a new course',
  new: 'adds a module, a lesson or a question',
  checkFormat: 'form of the report',
  checkOutput: 'write the report to this file',
  strict: 'warnings count as errors',
  stats: 'show each lesson in figures too, and which lesson and question go with which objective',
  today: 'check as if it were this day, as in 2027-01-31 (default today)',
  frozen: 'fail when a frozen key would be born or retired (default when CI is set)',
  noFrozen: 'let keys be born even when CI is set',
  since: 'only what stands in files that changed since this git revision',
  baseline: 'leave out what an earlier JSON report has already',
  theme: 'name or css file of a theme: the colours and sizes of your organisation',
  limitsOf: 'check the limits of this format too',
  limitsOfSco: 'check the course as a package in which each module or each lesson is a SCO',
  preview: 'shows a course in the browser, in a simulated LMS, and follows what you save',
  previewFormat: 'format in which the course is shown',
  port: 'port on this machine',
  host: 'address to listen on; with another than 127.0.0.1 your network can look along',
  open: 'open the browser',
  editor:
    'where a finding or a block opens: a name, or an address with {file}, {line} and {column}',
  previewAt: 'Preview: {address}',
  previewStop: 'Stop with Ctrl+C.',
  previewOpen: 'Everybody on your network who knows this address can look along now.',
  noBrowser: 'The browser did not open by itself. Open the address above.',
  built: '{time}  {found}, {ms} ms',
  noFindings: 'no findings',
  oneError: '1 error',
  someErrors: '{n} errors',
  oneWarning: '1 warning',
  someWarnings: '{n} warnings',
  oneInfo: '1 remark',
  someInfos: '{n} remarks',
  reading: 'Reading: {done} of {all}',
  previewPlay: 'play this package, of whatever maker, in the place of a course',
  previewLesson: 'lesson that opens first: the id at the top of its file',
  previewProfile: 'an LMS with its faults, as it was seen in the wild',
  notBuilt: '{time}  Cannot be made: {reason}',
  export: 'checks a course and makes packages of it',
  exportFormat: 'format of the package; may be repeated',
  edition: 'edition of SCORM 2004',
  out: 'folder for the packages',
  trainer: 'make the package for the trainer, with the text of :::trainer',
  sco: 'make each module or each lesson a SCO of its own, with the menu of the LMS',
  exportJson: 'write the result as JSON',
  stopped: 'Nothing was made: mend the errors first.',
  files: '{n} files',
  chooseOne:
    'You need only one of these packages. Ask who manages the LMS (the learning platform) which format it takes; if nobody knows, take {usual}.',
  ourBug:
    'This is a mistake in Lespakket, not in your course. Please report it with the lines below.',
  lostOutput: 'The output could not be written ({code}). Is the disk full?',
  unknownOption: 'There is no option {name}.',
  unknownCommand: 'There is no command {name}.',
  missingArgument: 'Option {name} needs a value.',
  invalidArgument: '"{value}" is not possible for {name}.',
  chooseFrom: 'Choose from: {list}.',
  conflictingOption: 'The options {name} and {value} do not go together.',
  excessArguments: 'There are too many words after the command.',
  didYouMean: 'Do you mean {name}?',
  seeHelp: 'See lespakket --help.',
}

const languages = { nl, en } satisfies Record<Locale, Words>

/** The words of the command line in one language. */
export function wordsIn(locale: Locale): Words {
  return languages[locale]
}

const kinds: Readonly<Record<string, keyof Words>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.optionMissingArgument': 'missingArgument',
  'commander.invalidArgument': 'invalidArgument',
  'commander.conflictingOption': 'conflictingOption',
  'commander.excessArguments': 'excessArguments',
}

/** Commander speaks English only; this says the same in the reader's language. */
export function explainCommanderError(error: CommanderError, locale: Locale): string {
  const words = wordsIn(locale)
  const kind = kinds[error.code]
  if (kind === undefined) return `${error.message.replace(/^error: /, '')}\n${words.seeHelp}`
  const [name = '', value = ''] = [...error.message.matchAll(/'([^']*)'/g)].map(([, word]) => word)
  const near = /\(Did you mean (?:one of )?([^)?]+)\??\)/.exec(error.message)?.[1]
  const allowed = /Allowed choices are ([^.]+)\./.exec(error.message)?.[1]
  return [
    fill(words[kind], { name: name.replace(/ <.*/, ''), value: value.replace(/ <.*/, '') }),
    ...(near === undefined ? [] : [fill(words.didYouMean, { name: near })]),
    ...(allowed === undefined ? [] : [fill(words.chooseFrom, { list: allowed })]),
    words.seeHelp,
  ].join(' ')
}
