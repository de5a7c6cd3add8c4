import { anchorId } from '../model/anchor.ts'
import type { Term } from '../model/course.ts'
import { html, type Html } from '../model/html.ts'
import type { RenderContext } from './context.ts'
import { glossaryPath } from './names.ts'
import type { Page } from './page.ts'
import { richText, type Rich } from './rich-text.ts'
import { termAnchors } from './terms.ts'

/** All terms with what they mean, in the author's order. */
export function glossaryPage(context: RenderContext): Page {
  const { course, words } = context
  const rich = richText(context, glossaryPath)
  const anchors = termAnchors(course.terms)
  const fragment = html`<div class="glossary">
    <header class="opening"><h1 tabindex="-1">${words.glossary}</h1></header>
    <dl>${course.terms.map((term, index) => entry(term, anchors[index], rich))}</dl>
  </div>`
  return { path: glossaryPath, title: words.glossary, fragment, activities: {} }
}

function entry({ names, text }: Term, anchor: string | undefined, rich: Rich): Html {
  const [name = '', ...others] = names
  const term = html`<dfn>${name}</dfn> ${
      others.length > 0 && html`<span class="also-called">${others.join(', ')}</span>`
    }`
  return html`${
      anchor === undefined
        ? html`<dt>${term}</dt>`
        : html`<dt id="${anchorId(anchor)}">${term}</dt>`
    }
    <dd>${rich(text)}</dd>`
}
