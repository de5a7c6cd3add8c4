import { pageWordsFor } from '../i18n/page-words.ts'
import type { Json } from '../model/activity.ts'
import { html, type Html } from '../model/html.ts'
import type { Interactions } from '../model/learner-course.ts'
import { playerScript, type PackageFile } from '../model/site.ts'
import type { RenderContext } from './context.ts'
import { courseScriptPath, coursePath, iconPath, stylePath } from './names.ts'

/** What one page shows: as a document by itself, and as a script for the player. */
export interface Page {
  /** In the package, without its ending. */
  readonly path: string
  readonly title: string
  /** Name of the player's script for it: see `src/runtime/views`. */
  readonly view?: string
  /** When the lists of the player show it; see `LearnerPage`. */
  readonly offered?: 'done'
  readonly fragment: Html
  readonly activities: Readonly<Record<string, Json>>
  readonly interactions?: Interactions
  /** What its view needs. */
  readonly data?: Json
}

/** The page as a document that is readable by itself. Only the course page starts the player. */
export function pageFile(page: Page, context: RenderContext): PackageFile {
  const { course, words, root = '' } = context
  const isCourse = page.path === coursePath
  const title = isCourse ? course.title : `${page.title} – ${course.title}`
  const document = html`<html
    lang="${course.language}"
    ${isRightToLeft(course.language) && html` dir="rtl"`}
  >
    <head>
      <meta charset="utf-8" />
      <title>${title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      ${page.path.includes('/') && html`<base href="../" />`}
      <link rel="icon" href="${root}${iconPath}" type="image/svg+xml" />
      <link rel="stylesheet" href="${root}${stylePath}" />
      ${isCourse && playerScripts(root)}
    </head>
    <body>
      <a class="skip-link" href="${page.path}.html#page-main">${words.skipToContent}</a>
      <header class="bar">
        <p class="bar-title"><a href="${coursePath}.html">${course.title}</a></p>
        <div class="bar-tools" id="page-tools"></div>
      </header>
      <div class="frame" id="page-frame">
        <main id="page-main" tabindex="-1">
          ${Object.keys(page.activities).length > 0 && readingCopy(context)} ${page.fragment}
        </main>
      </div>
    </body>
  </html> `
  return { path: `${page.path}.html`, contents: `<!DOCTYPE html>\n${document.html}` }
}

/** Languages that are written from the right. A locale's own data differs per machine. */
const fromTheRight = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

function isRightToLeft(language: string): boolean {
  return fromTheRight.has(language.split('-')[0] ?? '')
}

function playerScripts(root: string): Html {
  return html`<script src="${courseScriptPath}" defer></script>
    <script src="${root}${playerScript}" defer></script>`
}

function readingCopy({ course, words }: RenderContext): Html {
  return html`<p class="note">
    ${pageWordsFor(course.language).readingCopy}
    <a href="${coursePath}.html">${words.openCourse}</a>
  </p>`
}
