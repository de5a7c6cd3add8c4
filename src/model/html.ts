/** Text that is HTML already. Only `html` and the sanitiser make it. */
export interface Html {
  readonly html: string
}

type Value = string | number | boolean | Html | readonly Html[]

/**
 * Builds HTML from a template. Interpolated text is escaped; `Html` is inserted as it stands.
 * `false` inserts nothing and `true` inserts nothing, so that `${on && html`...`}` reads well.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let out = strings[0] ?? ''
  values.forEach((value, index) => {
    out += write(value) + (strings[index + 1] ?? '')
  })
  return { html: out }
}

/** Marks a string as HTML. The caller answers for where it came from. */
export function trusted(text: string): Html {
  return { html: text }
}

/** Escapes text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

function write(value: Value): string {
  if (typeof value === 'boolean') return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escapeHtml(value)
  if ('html' in value) return value.html
  return value.map((part) => part.html).join('')
}
