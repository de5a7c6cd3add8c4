import { html } from '../model/html.ts'
import type { Locale } from '../model/diagnostic.ts'

/** The page of the simulated LMS: a frame for its script, which fills it. */
export function simulatorPage(locale: Locale): string {
  const page = html`<html lang="${locale}">
    <head>
      <meta charset="utf-8" />
      <title>Lespakket</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href="/simulator-style.css" />
      <script src="/simulator.js" type="module"></script>
    </head>
    <body></body>
  </html> `
  return `<!DOCTYPE html>\n${page.html}`
}
