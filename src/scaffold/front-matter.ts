/** What can stand in the front matter that is written here. */
export type Values = Readonly<Record<string, string | number>>

/** A text that reads the same with quotes around it and without: no mark of YAML, no other type. */
const plain = /^(?!(?:true|false|null|yes|no|on|off)$)\p{L}[\p{L}\p{N} ,.?!’()-]*(?<! )$/iu

/** A key with its value in one line that every YAML reader takes for just that: JSON is YAML too. */
export function frontMatterLine(key: string, value: string | number): string {
  const isPlain = typeof value === 'number' || plain.test(value)
  return `${key}: ${isPlain ? value : JSON.stringify(value)}`
}

/** A Markdown file: front matter, a blank line, and its text. */
export function withFrontMatter(values: Values, text: string): string {
  const lines = Object.entries(values).map(([key, value]) => frontMatterLine(key, value))
  return ['---', ...lines, '---', '', text.trim(), ''].join('\n')
}

/** A file of a template with other values in it; a new key comes after `id` and `title`. */
export function replaceValues(template: string, values: Values): string {
  return Object.entries(values).reduce((text, [key, value]) => {
    const line = frontMatterLine(key, value)
    const old = new RegExp(`^${key}: .*$`, 'm')
    // A function, because in a text of its own `$&` and the like would mean something.
    if (old.test(text)) return text.replace(old, () => line)
    return text.replace(/^title: .*$/m, (title) => `${title}\n${line}`)
  }, template)
}
