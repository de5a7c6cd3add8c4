import type { ScaffoldTexts } from './languages.ts'

/** Dutch. */
export const nl: ScaffoldTexts = {
  courseId: 'cursus',
  moduleId: 'module',
  lessonId: 'les',
  firstLesson: 'Eerste les',
  newModule: 'Nieuwe module',
  newLesson: 'Nieuwe les',
  iriHint: `
# Voor xAPI en cmi5: een vast webadres van jullie zelf. Haal het hekje weg en verander het.
# iri: https://voorbeeld.nl/cursus
---
`,
  module: `Vertel in twee zinnen waar deze module over gaat en wat een deelnemer er straks mee kan.`,
  lesson: `Begin met de vraag die een deelnemer bij dit onderwerp heeft. Eén boodschap per alinea leest prettig.

## Een kop

Onder elke kop staat één onderwerp. Lees je tekst een keer hardop voordat je verdergaat.`,
}
