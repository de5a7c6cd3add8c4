import type { CourseFiles } from './write-course.ts'

/** Stands in every note for the trainer, and nowhere else. */
export const secret = 'Trainersgeheim'

/** A course with every content block in it, and with notes for the trainer in every place. */
export const blocksCourse: CourseFiles = {
  'course.md': `---
id: blokken
title: Alle blokken
language: nl
version: 1.0.0
summary: Alles wat in een les kan staan.
formats: [web]
---

Welkom.

:::trainer
${secret}: welkom heten.
:::
`,
  'glossary.md': `## Trede

Een stap.

:::trainer
${secret}: uitleggen.
:::
`,
  '01-begin/module.md': `---
id: begin
title: Begin
kind: core
summary: Hoe het begint.
---

:::trainer
${secret}: de module.
:::
`,
  '01-begin/01-les.md': `---
id: les
title: Alle blokken in één les
minutes: 3
sources: [Een boek]
---

De eerste noot[^a].

## Citaat

:::quote{source="Wet open overheid, artikel 1.1" url="https://wetten.overheid.nl/BWBR0045754"}
Eenieder heeft recht op toegang tot publieke informatie zonder daartoe een belang te hoeven stellen.
:::

## Tabbladen

::::tabs[Drie manieren om te vragen]
Kies wat bij je past.

### Een brief aan alle huishoudens

Met een noot[^b] en [een link](#tijdlijn).

:::tip
Schrijf kort.
:::

### Een avond

- Koffie
- Verslag

### Een website

:::choice{#site points=0}
Wat staat op de site?

- [x] Het plan
- [ ] Niets
:::
::::

Ga naar [de avond](#een-avond).

## Kaarten

:::cards
### Informeren

De gemeente vertelt.

### Raadplegen

De gemeente vraagt, en houdt zelf de agenda.

### Meebeslissen met langewoordenzonderplekomaftebreken

Samen.
:::

## Tijdlijn

:::timeline[Van wet tot praktijk]
### 1 januari 2024

De wet gaat in.

### Zomer 2025

De eerste verordening.

### Later

Evaluatie.
:::

## Formules, code en tabellen

Het gemiddelde is $\`\\bar{x} = \\frac{1}{n}\\sum_{i=1}^{n} x_i\`$, en verder:

\`\`\`math
\\begin{aligned}
f(x) &= \\sqrt{\\frac{a^2 + b^2}{2}} + \\hat{y} \\\\
     &= \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} \\cdot \\overline{ab} + \\cancel{c} + d + e + f + g + h + i + j + k + l + m
\\end{aligned}
\`\`\`

\`\`\`ts
// Een tree erbij
export function step(from: number): string {
  const names = ['horen', "vragen", \`samen \${from}\`]
  return names[from + 1] ?? /geen/.source // en een heel lange regel die niet op een telefoon past
}
\`\`\`

\`\`\`diff
- oud
+ nieuw
\`\`\`

| Trede | Vraag aan inwoners | Wat het bestuur doet | Wettelijke grondslag | Tijd |
| ----- | ------------------ | -------------------- | -------------------- | ---: |
| Raadplegen | Hun mening over vragen die jij stelt | Weegt, en is niet gebonden | Omgevingswet, artikel 16.55 | 6 weken |
| Coproduceren | Samen een plan maken | Neemt het over, of zegt waarom niet | Participatieverordening | 12 weken |

| Lange woorden | Betekenis |
| --- | --- |
| Participatieverordeningsbepalingen | Afspraken over samenwerkingsverbandsovereenkomsten |
| https://www.voorbeeld.nl/een/heel/lang/adres/zonder/spaties | Een adres |

## Beeld en geluid

:::video[Een rondgang door de wijk]{src=media/film.mp4 captions=media/film.vtt}
Je ziet een straat. Iemand zegt: welkom.
:::

:::audio[Een gesprek aan de balie]{src=media/gesprek.wav transcript=media/gesprek.txt}
Opgenomen in 2025.
:::

:::video[Stille beelden]{src=media/film.mp4 captions="none: er wordt niet gesproken" transcript="none: alles staat in de tekst eronder"}
:::

:::download[Het stappenplan]{src=media/stappenplan.pdf}
Print het en hang het op.
:::

:::::trainer[Tien minuten]
### ${secret} in een kop

${secret}[^t] met ![${secret}](media/trainer.svg), noot[^a] en [een bestand](media/trainer.txt).

::::tabs
### ${secret} een

Tekst.

### ${secret} twee

Tekst.
::::
:::::

- Een punt

  :::trainer
  ${secret} in een lijst.
  :::

::::choice{#vraag}
Welke trede is dit?

:::trainer
${secret} in een vraag.
:::

- [ ] Informeren
  > Dan vraag je niets.
- [x] Raadplegen
  > Klopt: je vraagt, en beslist zelf.

:::hint
Denk na.
:::
::::

[^a]: Bron een.

[^b]: Bron twee.

    :::trainer
    ${secret} in een noot[^u].
    :::

[^t]: ${secret} als noot.

[^u]: ${secret} als noot bij een noot.
`,
  '01-begin/media/film.mp4': 'film\n',
  '01-begin/media/film.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nWelkom.\n',
  '01-begin/media/gesprek.wav': wave(),
  '01-begin/media/gesprek.txt': 'Goedemorgen.\n',
  '01-begin/media/stappenplan.pdf': 'x'.repeat(1_234_000),
  '01-begin/media/trainer.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>${secret}</title></svg>\n`,
  '01-begin/media/trainer.txt': `${secret}\n`,
}

/** A second of silence: 8 kHz, 8 bits, mono. */
function wave(): Uint8Array {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(8036, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(8000, 40)
  return Buffer.concat([head, Buffer.alloc(8000, 128)])
}
