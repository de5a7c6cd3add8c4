/** A place in a file of the course. */
export interface SourcePlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** The address that opens a place in an editor; empty where the author wants none. */
export function editorAddress(template: string, { file, line, column }: SourcePlace): string {
  const parts: Readonly<Record<string, string>> = {
    file: file.split('/').map(encodeURIComponent).join('/'),
    line: String(line),
    column: String(column),
  }
  return template.replace(/\{(file|line|column)\}/g, (_, name: string) => parts[name] ?? '')
}
