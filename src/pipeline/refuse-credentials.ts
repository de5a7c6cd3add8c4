import { findCredentials } from '../model/credential.ts'
import type { PackageFile } from '../model/site.ts'
import { UsageError } from '../model/usage-error.ts'

/** What is written as text in a package. */
const texts = /\.(?:html|js|json|css|xml|svg|txt|vtt|csv|md)$/

/**
 * Throws when something that would be packed lets its reader into a system. The checks look through
 * what authors wrote; this looks through what was made of it, before anything is written.
 */
export function refuseCredentials(files: readonly PackageFile[]): void {
  const found = files.find(({ path, contents }) => {
    if (!texts.test(path)) return false
    const text = typeof contents === 'string' ? contents : new TextDecoder().decode(contents)
    return findCredentials(text).length > 0
  })
  if (!found) return
  throw new UsageError({
    nl: `In "${found.path}" van het pakket zou een wachtwoord of toegangscode staan. Er is niets gemaakt. Zoek in de cursus wat erop lijkt, haal het weg en laat het intrekken.`,
    en: `"${found.path}" of the package would hold a password or an access code. Nothing was made. Look in the course for what resembles one, remove it and have it revoked.`,
  })
}
