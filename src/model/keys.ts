/**
 * The frozen identities of a course, as the lock file holds them. A key is `[a-z][a-z0-9]*`.
 * Manifests, suspend data and statement addresses are made of these and of nothing else.
 */
export interface Keys {
  /** Of the course: manifest, organization, item and resource identifiers derive from it. */
  readonly course: string
  /** Module id to key. */
  readonly modules: Readonly<Record<string, string>>
  /** Lesson id to key. */
  readonly lessons: Readonly<Record<string, string>>
  /** Activity id to key and, in the author's order, one character for each choice. */
  readonly activities: Readonly<Record<string, ActivityKeys>>
}

export interface ActivityKeys {
  readonly key: string
  readonly choices: readonly string[]
}
