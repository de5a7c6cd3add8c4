import { html, type Html } from '../model/html.ts'
import type { Locale } from '../model/diagnostic.ts'

/** The page of the simulated LMS: a frame for its script, which fills it. */
export function simulatorPage(locale: Locale): string {
  return pageOf(locale, html`<script src="/simulator.js" type="module"></script>`, html``)
}

const back: Readonly<Record<Locale, { readonly title: string; readonly text: string }>> = {
  nl: {
    title: 'Terug in het LMS',
    text: 'De cursus is klaar en gaf het woord terug aan het LMS. Kies een les, of bij Cursist “Opnieuw openen”, om verder te gaan.',
  },
  en: {
    title: 'Back in the LMS',
    text: 'The course is done and went back to the LMS. Choose a lesson, or “Open again” under Learner, to go on.',
  },
}

/** Where a cmi5 unit goes when it ends (cmi5 10.2.5, `returnURL`); it is seen in the frame of the course. */
export function backPage(locale: Locale): string {
  const { title, text } = back[locale]
  const words = html`<main class="back">
    <h1>${title}</h1>
    <p>${text}</p>
  </main>`
  return pageOf(locale, html``, words)
}

function pageOf(locale: Locale, script: Html, body: Html): string {
  const page = html`<html lang="${locale}">
    <head>
      <meta charset="utf-8" />
      <title>Lespakket</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href="/simulator-style.css" />
      ${script}
    </head>
    <body>
      ${body}
    </body>
  </html> `
  return `<!DOCTYPE html>\n${page.html}`
}
