import type { StoreWorld } from './statement-store.ts'

/** A document of a state or a profile. */
export interface StoredDocument {
  readonly content: string
  readonly type: string
  /** New with every change, in quotes as HTTP wants it. */
  readonly etag: string
  /** Milliseconds since 1970. */
  readonly updated: number
}

/** Documents by folder (whose they are, and of what) and name. */
export interface DocumentStore {
  get(folder: string, name: string): StoredDocument | undefined
  put(folder: string, name: string, document: Pick<StoredDocument, 'content' | 'type'>): void
  delete(folder: string, name: string): void
  /** Names in a folder, and when each was changed. */
  list(folder: string): readonly (readonly [name: string, updated: number])[]
  /** Folders that hold something. */
  folders(): readonly string[]
}

export function createDocumentStore({ now }: Pick<StoreWorld, 'now'>): DocumentStore {
  const folders = new Map<string, Map<string, StoredDocument>>()
  let changes = 0

  return {
    get: (folder, name) => folders.get(folder)?.get(name),
    put(folder, name, { content, type }) {
      changes += 1
      const documents = folders.get(folder) ?? new Map<string, StoredDocument>()
      // A client must not compute it: it is whatever the LRS says (RFC 9110, 8.8.3).
      documents.set(name, { content, type, etag: `"${changes}"`, updated: now() })
      folders.set(folder, documents)
    },
    delete(folder, name) {
      folders.get(folder)?.delete(name)
    },
    list: (folder) =>
      [...(folders.get(folder) ?? [])].map(([name, { updated }]) => [name, updated] as const),
    folders: () => [...folders].filter(([, found]) => found.size > 0).map(([folder]) => folder),
  }
}
