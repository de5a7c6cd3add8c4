import type { Locale } from '../model/diagnostic.ts'
import { UsageError } from '../model/usage-error.ts'

type Words = Readonly<Record<Locale, string>>

const noPermission: Words = {
  nl: 'je mag daar niet schrijven, of een ander programma heeft het bestand open. Sluit dat programma, of kies een andere map.',
  en: 'you may not write there, or another program has the file open. Close that program, or choose another folder.',
}

const diskFull: Words = {
  nl: 'de schijf is vol. Maak ruimte vrij en probeer het opnieuw.',
  en: 'the disk is full. Make room and try again.',
}

const notAFolder: Words = {
  nl: 'een deel van dit pad is een bestand en geen map. Kies een andere map, of hernoem dat bestand.',
  en: 'part of this path is a file and not a folder. Choose another folder, or rename that file.',
}

const reasons: Readonly<Record<string, Words>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EBUSY: noPermission,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
  EROFS: {
    nl: 'deze schijf is alleen te lezen. Kies een andere map.',
    en: 'this disk is read-only. Choose another folder.',
  },
  EIO: {
    nl: 'de schijf bewaart niet wat erop geschreven wordt. Controleer de schijf, of kies een andere.',
    en: 'the disk does not keep what is written to it. Check the disk, or choose another.',
  },
  ENOENT: {
    nl: 'die map of schijf is er niet, of verdween onderweg. Kies een andere map.',
    en: 'that folder or disk is not there, or went away meanwhile. Choose another folder.',
  },
  EISDIR: {
    nl: 'er staat al een map met die naam. Hernoem die map, of kies een andere plaats.',
    en: 'a folder of that name is in the way. Rename that folder, or choose another place.',
  },
  ENOTFILE: {
    nl: 'dat is een apparaat of een verbinding en geen gewoon bestand. Kies een andere naam.',
    en: 'that is a device or a connection and not a regular file. Choose another name.',
  },
  ENAMETOOLONG: {
    nl: 'die naam is te lang voor deze schijf. Kies een kortere naam of een map minder diep.',
    en: 'that name is too long for this disk. Choose a shorter name or a folder less deep.',
  },
}

/** Turns what a disk says into words for its owner. What is no fault of the disk stays as it is. */
export function explainWriteError(target: string, error: unknown): unknown {
  const reason = reasons[codeOf(error)]
  if (reason === undefined) return error
  return new UsageError(
    {
      nl: `Kan "${target}" niet schrijven: ${reason.nl}`,
      en: `Cannot write "${target}": ${reason.en}`,
    },
    { cause: error },
  )
}

/** What the system calls an error, or nothing. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
