/** What somebody did on a page that no LMS keeps: put back on the page that comes in its place. */
export interface PageMemory {
  /** Pixels from the top; absent once it is there. */
  readonly top: number | undefined
  /** What is still to be opened, filled in and given the focus, by its name: whether it was there. */
  readonly left: ReadonlyMap<string, (page: Document) => boolean>
  /** Opens, fills in and focuses again; whether all of it was there. */
  readonly putBack: (page: Document) => boolean
  /** Who reads has moved: scroll and focus are theirs now. */
  readonly letGo: () => PageMemory
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** What a page is now, and of an earlier one what it did not become yet. `isFocused`: the focus is in it. */
export function rememberPage(
  { document: page, scrollY }: Window,
  isFocused: boolean,
  earlier?: PageMemory,
): PageMemory {
  const left = new Map(earlier?.left)
  for (const [name] of opened(page)) left.set(`open ${name}`, (next) => openAgain(next, name))
  for (const [name, field] of fieldsOf(page)) {
    if (!field.disabled && isChanged(field)) left.set(name, refilling(name, field))
  }
  const focused = isFocused && focusablesIn(page).find(([, each]) => each === page.activeElement)
  if (focused) left.set(focus, (next) => focusAgain(next, focused[0]))
  return memoryOf(earlier?.top ?? scrollY, left)
}

function memoryOf(top: number | undefined, all: PageMemory['left']): PageMemory {
  const left = new Map(all)
  return {
    ...{ top, left },
    putBack(next) {
      for (const [name, put] of left) if (put(next)) left.delete(name)
      return left.size === 0
    },
    letGo() {
      left.delete(focus)
      return memoryOf(undefined, left)
    },
  }
}

const focus = 'focus'

function focusAgain(page: Document, name: string): boolean {
  const found = focusablesIn(page).find(([each]) => each === name)?.[1]
  found?.focus({ preventScroll: true })
  return found !== undefined
}

function focusablesIn(page: Document): readonly (readonly [string, HTMLElement])[] {
  return named(page.querySelectorAll<HTMLElement>(focusable), callOf)
}

const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]'

function callOf(element: HTMLElement): string {
  const { tagName, textContent } = element
  return [tagName, element.getAttribute('name'), element.getAttribute('value'), textContent].join(
    ' ',
  )
}

function opened(page: Document): readonly (readonly [string, HTMLDetailsElement])[] {
  return named(page.querySelectorAll<HTMLDetailsElement>('details[open]'), summaryOf)
}

function openAgain(page: Document, name: string): boolean {
  const all = named(page.querySelectorAll('details'), summaryOf)
  const found = all.find(([each]) => each === name)?.[1]
  if (found) found.open = true
  return found !== undefined
}

function summaryOf(details: HTMLDetailsElement): string {
  return details.querySelector('summary')?.textContent.trim() ?? ''
}

function fieldsOf(page: Document): readonly (readonly [string, Field])[] {
  return named(
    page.querySelectorAll<Field>('input:not([type=hidden]), select, textarea'),
    (field) => (isTicked(field) ? `${field.name} ${field.value}` : field.name),
  )
}

/** What the learner answered is locked, and comes back by itself: it is in what the LMS keeps. */
function refilling(name: string, field: Field): (page: Document) => boolean {
  const { value } = field
  const isOn = isTicked(field) && field.checked
  return (page) => {
    const found = fieldsOf(page).find(([each]) => each === name)?.[1]
    if (!found) return false
    if (found.disabled) return true
    const isSame = isTicked(found) ? found.checked === isOn : found.value === value
    if (isSame) return true
    if (isTicked(found)) found.checked = isOn
    else found.value = value
    for (const type of ['input', 'change']) found.dispatchEvent(new Event(type, { bubbles: true }))
    return true
  }
}

function isChanged(field: Field): boolean {
  if ('options' in field) return field.value !== field.options[0]?.value
  return isTicked(field)
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue
}

function isTicked(field: Field): field is HTMLInputElement {
  return field.type === 'radio' || field.type === 'checkbox'
}

/** Each by the question or part it is in and by its own name, which stay when a page is made again. */
function named<Part extends Element>(
  parts: Iterable<Part>,
  nameOf: (part: Part) => string,
): readonly (readonly [string, Part])[] {
  return [...parts].map((part) => {
    const place = part.closest<HTMLElement>('[data-activity], section[id]')
    return [`${place?.dataset['activity'] ?? place?.id ?? ''} ${nameOf(part)}`, part] as const
  })
}
