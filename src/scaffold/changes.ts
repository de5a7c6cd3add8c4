/** Files that come into being together under a name that nothing has yet. */
export interface Creation {
  /** A file or a folder, relative to the folder that is changed, with `/`. */
  readonly path: string
  /** Of a folder: what is in it, relative to `path`. Of a file: itself, with an empty path. */
  readonly files: readonly ScaffoldFile[]
}

export interface ScaffoldFile {
  readonly path: string
  readonly contents: string | Uint8Array
}

export interface Rename {
  readonly from: string
  readonly to: string
}

/** What is to be done to a folder. Edits name files as they are called before the renames. */
export interface Changes {
  readonly edits: readonly ScaffoldFile[]
  /** In an order in which no name is taken: the last file moves first. */
  readonly renames: readonly Rename[]
  readonly creations: readonly Creation[]
}
