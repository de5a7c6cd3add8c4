import type { Exporter } from '../model/site.ts'
import { commonFiles } from './common-files.ts'
import { withRecord } from './package-record.ts'

/** The pages by themselves: for any web server, or for opening from a folder. */
export const web: Exporter = {
  id: 'web',
  title: 'Web',
  advice: {
    nl: 'Pak dit bestand uit en open index.html, of zet de map op een webserver. Er wordt niets bijgehouden.',
    en: 'Unpack this file and open index.html, or put the folder on a web server. Nothing is recorded.',
  },
  tracker: 'web',
  rules: [],
  pack: (site, parts) => withRecord({ format: 'web' }, site, commonFiles(site, parts)),
}
