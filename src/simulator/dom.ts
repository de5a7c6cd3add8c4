/** What an element is given: attributes by name; `true` for one without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** Makes an element. What is `undefined` or `false` is left out; texts are never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined | false)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...children.filter((child) => child !== undefined && child !== false))
  return made
}

/** Changes a text only where it is another one: a screen reader says again what is set again. */
export function say(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text
}

/** Says of which language a text is (WCAG 3.1.2); nothing where that is not known. */
export function speak(place: HTMLElement, language: string | undefined): void {
  if (language !== undefined && place.lang !== language) place.lang = language
  if (language === undefined) place.removeAttribute('lang')
}

/** As `fill`, for what is more than text. */
export function filled(
  text: string,
  values: Readonly<Record<string, Node | string>>,
): readonly (Node | string)[] {
  // What is between the names stands at the even places.
  return text
    .split(/\{([a-z]+)\}/)
    .map((part, index) => (index % 2 === 0 ? part : (values[part] ?? part)))
}

/** A button that does something. */
export function button(
  label: string,
  act: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label)
  made.addEventListener('click', act)
  return made
}

/** A list of which one is chosen, with its label in front. */
export function select(
  label: string,
  options: readonly { readonly value: string; readonly label: string }[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const list = element(
    'select',
    {},
    ...options.map(({ value, label: text }) =>
      element('option', { value, selected: value === chosen }, text),
    ),
  )
  list.addEventListener('change', () => {
    choose(list.value)
  })
  return element('label', { class: 'choice' }, element('span', {}, label), list)
}
