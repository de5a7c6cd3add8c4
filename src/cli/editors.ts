import { pathToFileURL } from 'node:url'
import { nearest } from '../model/nearest.ts'
import { UsageError } from '../model/usage-error.ts'

/** How editors are called in an address; `{file}` is a whole path. */
const editors: Readonly<Record<string, string>> = {
  vscode: 'vscode://file{file}:{line}:{column}',
  vscodium: 'vscodium://file{file}:{line}:{column}',
  cursor: 'cursor://file{file}:{line}:{column}',
  zed: 'zed://file{file}:{line}:{column}',
  idea: 'idea://open?file={file}&line={line}&column={column}',
  none: '',
}

/** Refuses a misspelt name: it would be taken for an address, and each link would lead nowhere. */
export function demandEditor(editor: string): void {
  if (Object.hasOwn(editors, editor) || /^[a-z][a-z\d+.-]*:.*\{file\}/i.test(editor)) return
  const names = Object.keys(editors)
  const [near, list] = [nearest(editor, names), names.join(', ')]
  throw new UsageError({
    nl: `"${editor}" is geen bekende editor.${near === undefined ? '' : ` Bedoel je "${near}"?`} Kies uit: ${list}; of geef een adres met {file} erin.`,
    en: `"${editor}" is not an editor that is known.${near === undefined ? '' : ` Do you mean "${near}"?`} Choose from: ${list}; or give an address with {file} in it.`,
  })
}

/** The address that opens a file of a course in an editor; empty where none is wanted. */
export function editorIn(folder: string, editor: string): string {
  const template = Object.hasOwn(editors, editor) ? (editors[editor] ?? '') : editor
  // An address of a file leaves what has a meaning of its own behind a `?`, where some editors want it.
  const place = pathToFileURL(`${folder}/`).pathname.replace(/[&+=$]/g, encodeURIComponent)
  return template.replaceAll('{file}', () => `${place}{file}`)
}
