import type { Show, SourceText } from '../model/simulation.ts'
import type { LargeFile } from '../package/package-files.ts'

/** What the page is told, but for where the preview puts the files. */
export interface SourceShow extends Omit<Show, 'content'> {
  /** The build since which nothing changed but texts of pages. */
  readonly opened: number
}

/** What a preview shows, wherever it comes from. */
export interface Source {
  show(): SourceShow
  /**
   * A file by its path in the package, as it is now where `opened` is still the same; `undefined` where
   * there is none, or not any more.
   */
  file(opened: number, path: string): Promise<Uint8Array | LargeFile | undefined>
  /** What a page there was made of, by its path without an ending; nothing where that is not known. */
  sourceOf(opened: number, page: string): readonly SourceText[]
  /** In another format, as `exporters` names them; what cannot be chosen changes nothing. */
  choose(format: string): Promise<void>
  /** Hears after each change of what is shown. */
  onChange(listener: (show: SourceShow) => void): void
  close(): Promise<void>
}
