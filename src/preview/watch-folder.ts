import { watch } from 'chokidar'
import { basename } from 'node:path'

/** Follows a folder; `changed` is called once for all that happens within a moment. */
export interface FolderWatch {
  /** Resolves when changes are seen from now on. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/** Milliseconds without an event before anything is done: a branch switch is one change. */
const pause = 60

/** And however long it goes on, after so many something is shown. */
const longestPause = 1000

/** What editors put beside a file while they save it, and what is no part of a course. */
export function isPassing(path: string): boolean {
  const name = basename(path)
  return (
    name.startsWith('.') || name.endsWith('~') || /^#.*#$|\.(?:tmp|swp|swx|bak)$|^4913$/.test(name)
  )
}

/** `changed` may take its time; what happens meanwhile is one call after it. */
export function watchFolder(folder: string, changed: () => Promise<void>): FolderWatch {
  let timer: NodeJS.Timeout | undefined
  /** When the first event came that nothing was done about yet. */
  let since: number | undefined
  let isWorking = false
  let isClosed = false

  function soon(): void {
    if (isClosed) return
    since ??= performance.now()
    clearTimeout(timer)
    const left = Math.max(0, since + longestPause - performance.now())
    timer = setTimeout(() => void work(), Math.min(pause, left))
  }

  async function work(): Promise<void> {
    // What comes meanwhile starts the clock again when this is done.
    if (isWorking) return
    isWorking = true
    since = undefined
    await changed().finally(() => {
      isWorking = false
    })
    if (isWaiting()) soon()
  }

  function isWaiting(): boolean {
    return since !== undefined
  }

  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => path !== folder && isPassing(path),
    // A file that is written in pieces is told of at the first one, and at the last.
    awaitWriteFinish: false,
    followSymlinks: false,
  })
  watcher.on('all', soon)
  // A folder without permission, or too many folders to follow: what can be followed still is.
  watcher.on('error', soon)
  return {
    ready: new Promise((resolve) => {
      watcher.once('ready', resolve)
    }),
    async close() {
      isClosed = true
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
