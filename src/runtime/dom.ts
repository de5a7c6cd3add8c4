/** Makes an element. Text is always text: nothing a learner, an LMS or an address says becomes HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** An element of the page's own frame, which every course page has. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no element "${id}".`)
  return found
}

/** The fragment of a page. It was sanitised when the package was made. */
export function fragmentOf(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}

/** A copy that may stand beside its original: ids stay unique. */
export function copyOf(node: Element): Element {
  // A clone of an element is an element.
  const copy = node.cloneNode(true) as Element
  for (const each of [copy, ...copy.querySelectorAll('[id]')]) each.removeAttribute('id')
  return copy
}

/** A part of a frame that every page has. */
// The caller names the element that its selector stands for.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function part<Kind extends HTMLElement = HTMLElement>(
  section: ParentNode,
  selector: string,
): Kind {
  const found = section.querySelector<Kind>(selector)
  if (!found) throw new Error(`The page has no "${selector}".`)
  return found
}
