import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Path in the course folder to contents. */
export type CourseFiles = Readonly<Record<string, string | Uint8Array>>

/** A course of two small lessons that checks clean. */
export const smallCourse = {
  'course.md': `---
id: kleine-cursus
title: Kleine cursus
language: nl
version: 1.0.0
summary: Twee lessen om mee te oefenen.
iri: https://example.org/kleine-cursus
---

## Welkom

Fijn dat je er bent.
`,
  '01-begin/module.md': `---
id: begin
title: Begin
kind: core
summary: Waar het begint.
---

Een korte inleiding.
`,
  '01-begin/01-hallo.md': `---
id: hallo
title: Hallo
minutes: 1
---

Welkom in de les. Lees daarna [verder](lesson:verder).

:::choice{#kleur}
Welke kleur heeft gras?

- [x] Groen
  > Klopt.
- [ ] Rood
  > Nee, dat is een klaproos.
:::
`,
  '01-begin/02-verder.md': `---
id: verder
title: Verder
minutes: 1
---

## Volgorde

:::order{#telwoorden}
Zet op volgorde van klein naar groot.

1. Een
2. Twee
3. Drie
:::
`,
} satisfies CourseFiles

/** Writes files below a folder and returns it. */
export function writeCourse(folder: string, files: CourseFiles): string {
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), contents)
  }
  return folder
}
