import type { Locale } from '../model/diagnostic.ts'
import { UsageError } from '../model/usage-error.ts'

type Words = Readonly<Record<Locale, string>>

/** Most that is read of a package; what a course is never needs more. */
export const zipLimits = {
  /** The largest courses have some thousands of files; each takes room in memory. */
  entries: 20_000,
  /** Of all headers in the index together: long names, comments and extra fields. */
  index: 32 * 1024 * 1024,
  /** Of the zip, and of all files unpacked: beyond what an LMS takes, with room for video. */
  total: 2 * 1024 ** 3,
  /** Of one file unpacked: a manifest is in memory as a whole. */
  file: 512 * 1024 ** 2,
  /** So much larger than packed, and no longer small: no course is that empty. */
  ratio: 200,
  smallEnough: 64 * 1024 ** 2,
} as const

/** What is wrong with a zip; `file` is the zip, `about` a name in it or a number. */
const words = {
  missing: {
    nl: 'dat bestand is er niet. Controleer de naam en de map.',
    en: 'there is no such file. Check the name and the folder.',
  },
  folder: {
    nl: 'dat is een map. Geef het zip-bestand zoals een LMS het krijgt.',
    en: 'that is a folder. Give the zip file as an LMS gets it.',
  },
  special: {
    nl: 'dat is een apparaat of een verbinding en geen gewoon bestand. Geef een zip-bestand.',
    en: 'that is a device or a connection and not a regular file. Give a zip file.',
  },
  denied: {
    nl: 'je mag dat bestand niet lezen. Pas de rechten aan, of maak een kopie.',
    en: 'you may not read that file. Change its permissions, or make a copy.',
  },
  unreadable: {
    nl: 'de schijf geeft het bestand niet ({about}). Maak een kopie op een andere schijf.',
    en: 'the disk does not give the file ({about}). Make a copy on another disk.',
  },
  noZip: {
    nl: 'dat is geen zip-bestand. Geef het bestand zoals het uit het auteursprogramma of LMS komt, met .zip aan het eind.',
    en: 'that is no zip file. Give the file as it came from the authoring tool or LMS, with .zip at its end.',
  },
  truncated: {
    nl: 'het zip-bestand is niet compleet: het eind ontbreekt. Download of exporteer het opnieuw.',
    en: 'the zip file is not complete: its end is missing. Download or export it again.',
  },
  damaged: {
    nl: 'het zip-bestand is beschadigd ({about}). Download of exporteer het opnieuw.',
    en: 'the zip file is damaged ({about}). Download or export it again.',
  },
  changed: {
    nl: 'het bestand is veranderd terwijl het werd afgespeeld. Stop, en speel het opnieuw af.',
    en: 'the file changed while it was played. Stop, and play it again.',
  },
  encrypted: {
    nl: 'er zit een wachtwoord op "{about}". Een LMS kan dat niet openen; maak de zip zonder wachtwoord.',
    en: '"{about}" has a password. An LMS cannot open that; make the zip without one.',
  },
  method: {
    nl: '"{about}" is ingepakt op een manier die een LMS niet leest. Maak de zip opnieuw met gewone zip-compressie (Deflate).',
    en: '"{about}" is packed in a way that an LMS does not read. Make the zip again with usual zip compression (Deflate).',
  },
  entries: {
    nl: 'er zitten {about} bestanden in; meer dan 20.000 worden niet gelezen. Controleer of dit een cursus is.',
    en: 'it holds {about} files; more than 20,000 are not read. Check that this is a course.',
  },
  index: {
    nl: 'de inhoudsopgave van de zip is groter dan 32 MB. Controleer of dit een cursus is.',
    en: 'the index of the zip is larger than 32 MB. Check that this is a course.',
  },
  total: {
    nl: 'ingepakt of uitgepakt is dit {about}; meer dan 2 GB wordt niet afgespeeld, en een LMS neemt het ook niet aan. Verklein de video en afbeeldingen.',
    en: 'packed or unpacked this is {about}; more than 2 GB is not played, and no LMS takes it either. Make its video and images smaller.',
  },
  file: {
    nl: '"{about}" is uitgepakt groter dan 512 MB. Verklein dat bestand.',
    en: '"{about}" is larger than 512 MB unpacked. Make that file smaller.',
  },
  bomb: {
    nl: '"{about}" wordt bij het uitpakken meer dan 200 keer zo groot. Zo maakt iemand een computer vol; een cursus is dit niet. Vraag de maker om een ander bestand.',
    en: '"{about}" grows more than 200 times in unpacking. That is how somebody fills a computer; it is no course. Ask its maker for another file.',
  },
  longer: {
    nl: '"{about}" is groter dan de zip zegt. Zo maakt iemand een computer vol; vraag de maker om een ander bestand.',
    en: '"{about}" is larger than the zip says. That is how somebody fills a computer; ask its maker for another file.',
  },
  leaves: {
    nl: 'de naam "{about}" wijst naar een plaats buiten het pakket. Uitpakken is niet veilig; vraag de maker om een ander bestand.',
    en: 'the name "{about}" leads to a place outside the package. Unpacking it is not safe; ask its maker for another file.',
  },
  name: {
    nl: 'de naam "{about}" kan geen bestandsnaam zijn. Vraag de maker om een ander bestand.',
    en: 'the name "{about}" cannot be the name of a file. Ask its maker for another file.',
  },
  twice: {
    nl: '"{about}" zit er twee keer in. Welke een LMS neemt is toeval; maak de zip opnieuw.',
    en: '"{about}" is in it twice. Which of them an LMS takes is chance; make the zip again.',
  },
  link: {
    nl: '"{about}" is een verwijzing en geen bestand. Een LMS pakt die niet uit; zet het bestand zelf in de zip.',
    en: '"{about}" is a link and not a file. An LMS does not unpack it; put the file itself into the zip.',
  },
} as const satisfies Readonly<Record<string, Words>>

/** A reason not to play a zip. */
export type ZipProblem = keyof typeof words

/** The reason as words for whoever gave the zip. */
export function zipProblem(
  file: string,
  problem: ZipProblem,
  about = '',
  cause?: unknown,
): UsageError {
  const { nl, en } = words[problem]
  const shown = visible(about)
  return new UsageError(
    {
      nl: `Kan "${file}" niet afspelen: ${nl.replace('{about}', () => inDutch(shown))}`,
      en: `Cannot play "${file}": ${en.replace('{about}', () => shown)}`,
    },
    { cause },
  )
}

/** A size in gigabytes has a comma. */
function inDutch(about: string): string {
  return about.replace(/^(\d+)\.(\d GB)$/, '$1,$2')
}

/** A name from elsewhere says nothing to a terminal and does not fill it. */
function visible(name: string): string {
  const told = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD')
  return told.length > 120 ? `${told.slice(0, 117)}...` : told
}
