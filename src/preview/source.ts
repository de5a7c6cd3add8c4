import type { Show, SourceText } from '../model/simulation.ts'
import type { LargeFile } from '../package/package-files.ts'

/** What a preview shows, wherever it comes from. */
export interface Source {
  show(): Show
  /** A file of a build by its path in the package; `undefined` where there is none, or not any more. */
  file(build: number, path: string): Promise<Uint8Array | LargeFile | undefined>
  /** What a page of a build was made of, by its path without an ending; nothing where that is not known. */
  sourceOf(build: number, page: string): readonly SourceText[]
  /** In another format, as `exporters` names them; what cannot be chosen changes nothing. */
  choose(format: string): Promise<void>
  /** Hears after each change of what is shown. */
  onChange(listener: (show: Show) => void): void
  close(): Promise<void>
}
