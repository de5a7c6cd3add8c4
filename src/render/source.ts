import type { Source } from '../model/course.ts'
import { html, type Html } from '../model/html.ts'

/** A source as an item of a list. */
export function sourceItem({ title, url }: Source): Html {
  if (url === '') return html`<li>${title}</li>`
  return html`<li><a href="${url}" rel="noopener noreferrer">${title}</a></li>`
}
