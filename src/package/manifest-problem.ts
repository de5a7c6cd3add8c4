import type { Locale } from '../model/diagnostic.ts'
import { fill } from '../model/fill.ts'
import { UsageError } from '../model/usage-error.ts'

type Words = Readonly<Record<Locale, string>>

const words = {
  none: {
    nl: 'Dit is geen pakket voor een LMS: er zit geen imsmanifest.xml, cmi5.xml of tincan.xml in. Exporteer de cursus als SCORM, cmi5 of xAPI.',
    en: 'This is no package for an LMS: it holds no imsmanifest.xml, cmi5.xml or tincan.xml. Export the course as SCORM, cmi5 or xAPI.',
  },
  folder: {
    nl: 'Het manifest staat in een map: "{about}". Een LMS zoekt het bovenaan. Maak de zip van wat er ín de map zit, niet van de map zelf.',
    en: 'The manifest is in a folder: "{about}". An LMS looks for it at the top. Zip what is in the folder, not the folder itself.',
  },
  capitals: {
    nl: 'Het manifest heet "{about}", maar moet met kleine letters: een LMS vindt het anders niet. Hernoem het.',
    en: 'The manifest is called "{about}", but must be in small letters: an LMS does not find it otherwise. Rename it.',
  },
  h5p: {
    nl: 'Dit is een H5P-bestand. Een LMS speelt dat met een eigen plug-in; exporteer het als SCORM of xAPI om het hier af te spelen.',
    en: 'This is an H5P file. An LMS plays it with a plug-in of its own; export it as SCORM or xAPI to play it here.',
  },
  root: {
    nl: '{file}: het eerste element is "{about}" en niet "{expected}". Exporteer het pakket opnieuw.',
    en: '{file}: the first element is "{about}" and not "{expected}". Export the package again.',
  },
  nothing: {
    nl: '{file}: er is niets in dat gestart kan worden. Exporteer het pakket opnieuw, of vraag de maker om een ander bestand.',
    en: '{file}: there is nothing in it that can be launched. Export the package again, or ask its maker for another file.',
  },
  empty: {
    nl: '{file} is leeg. Exporteer het pakket opnieuw.',
    en: '{file} is empty. Export the package again.',
  },
  encoding: {
    nl: '{file} is niet te lezen: de tekens zijn anders dan het bestand zegt. Bewaar het als UTF-8.',
    en: '{file} cannot be read: its characters are others than it says. Save it as UTF-8.',
  },
  large: {
    nl: '{file} is groter dan 10 MB. Dat is geen manifest; vraag de maker om een ander bestand.',
    en: '{file} is larger than 10 MB. That is no manifest; ask its maker for another file.',
  },
  doctype: {
    nl: '{file}, regel {line}: er staat een DOCTYPE in. Die kan naar andere bestanden wijzen of eindeloos worden, en wordt niet gelezen. Haal die regel weg.',
    en: '{file}, line {line}: it has a DOCTYPE. That can lead to other files or become endless, and is not read. Remove that line.',
  },
  deep: {
    nl: '{file}, regel {line}: de elementen staan meer dan 100 diep. Vraag de maker om een ander bestand.',
    en: '{file}, line {line}: its elements are more than 100 deep. Ask its maker for another file.',
  },
  many: {
    nl: '{file}, regel {line}: er zijn te veel elementen of attributen. Vraag de maker om een ander bestand.',
    en: '{file}, line {line}: there are too many elements or attributes. Ask its maker for another file.',
  },
  character: {
    nl: '{file}, regel {line}: daar staat een teken dat in XML niet mag. Exporteer het pakket opnieuw.',
    en: '{file}, line {line}: there is a character that XML may not hold. Export the package again.',
  },
  malformed: {
    nl: '{file}, regel {line}: dit is geen geldige XML; een element is niet goed geopend of gesloten. Exporteer het pakket opnieuw.',
    en: '{file}, line {line}: this is no valid XML; an element is not opened or closed well. Export the package again.',
  },
} as const satisfies Readonly<Record<string, Words>>

/** Why a package cannot be played, whatever else is right about it. */
export type ManifestProblem = keyof typeof words

/** The reason in words. */
export function manifestProblem(
  problem: ManifestProblem,
  values: Readonly<Record<string, string | number>> = {},
): UsageError {
  const { nl, en } = words[problem]
  return new UsageError({ nl: fill(nl, values), en: fill(en, values) })
}
