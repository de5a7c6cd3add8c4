import { UsageError } from '../model/usage-error.ts'
import type { Addition } from '../scaffold/additions.ts'
import type { Outline } from '../scaffold/outline.ts'
import { changeFolder, nodeSyncDisk, type SyncDisk } from '../zip/change-folder.ts'
import { parseText } from './parse-job.ts'

/** Makes an addition on disk, all of it or nothing. */
export async function applyAddition(
  folder: string,
  { language }: Outline,
  { id, file, changes }: Addition,
  disk: SyncDisk = nodeSyncDisk,
): Promise<void> {
  const edit = changes.edits.find(({ path }) => path === file)
  if (edit && typeof edit.contents === 'string') {
    const text = edit.contents.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
    const job = { folder, file, kind: 'lesson', language, terms: [] } as const
    const { parsed } = await parseText(job, text, [])
    // A text may end in the middle of a block of code, or in a comment that nothing closes.
    if (!parsed?.activities.some((activity) => activity.id === id)) throw openEnd(file)
  }
  changeFolder(folder, changes, disk)
}

function openEnd(file: string): UsageError {
  return new UsageError({
    nl: `${file} is niet te lezen, of eindigt midden in een blok of code, zodat er geen vraag achter past. Doe eerst lespakket check.`,
    en: `${file} cannot be read, or ends in the middle of a block or of code, so that no question fits behind it. Run lespakket check first.`,
  })
}
