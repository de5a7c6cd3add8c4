import { watch, type FSWatcher } from 'chokidar'
import { realpathSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { inTurn } from './in-turn.ts'

/** Follows a folder; `changed` is called once for all that happens within a moment. */
export interface FolderWatch {
  /** Resolves when changes are seen from now on. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/** Milliseconds without an event before anything is done: a file is often saved in two steps. */
const pause = 20

/** The same once more than one file changed: a branch switch is one change, however git takes its time. */
const pauseOfMany = 80

/** And however long it goes on, after so many something is shown. */
const longestPause = 1000

/** How often is looked whether the folder is still the same one: of its own going nothing tells. */
const lookEach = 500

/** Folders beside the lessons that hold thousands of files, and nothing of a course. */
const besides = ['node_modules', 'dist']

/** What editors put beside a file while they save it, and what is no part of a course. */
export function isPassing(path: string): boolean {
  const name = basename(path)
  return (
    besides.includes(name) ||
    name.startsWith('.') ||
    name.endsWith('~') ||
    /^#.*#$|\.(?:tmp|swp|swx|bak)$|^4913$|___jb_(?:tmp|old)___$|^~\$/.test(name)
  )
}

/** `changed` may take its time; what happens meanwhile is one call after it. It never throws. */
export function watchFolder(folder: string, changed: () => Promise<void>): FolderWatch {
  let timer: NodeJS.Timeout | undefined
  /** When the first event came that nothing was done about yet. */
  let since: number | undefined
  /** The names that those events were about; a folder is told with and without its place. */
  const names = new Set<string>()
  let isWorking = false
  let isClosed = false
  let watched = identityOf(folder)
  let watcher = follow()
  const alone = inTurn()

  function soon(path = ''): void {
    if (isClosed) return
    since ??= performance.now()
    names.add(basename(path))
    clearTimeout(timer)
    const left = Math.max(0, since + longestPause - performance.now())
    timer = setTimeout(() => void work(), Math.min(names.size > 1 ? pauseOfMany : pause, left))
  }

  async function work(): Promise<void> {
    // What comes meanwhile starts the clock again when this is done.
    if (isWorking) return
    isWorking = true
    since = undefined
    names.clear()
    // It may be back, as it was, before anybody looks: then it must be seen that it was gone.
    if (identityOf(folder) === '') watched = ''
    await changed().finally(() => {
      isWorking = false
    })
    if (isWaiting()) soon()
  }

  function isWaiting(): boolean {
    return since !== undefined
  }

  function follow(): FSWatcher | undefined {
    // A link is followed to the folder, but none of those in it.
    const place = realPathOf(folder)
    if (place === undefined) return undefined
    const made = watch(place, {
      ignoreInitial: true,
      ignored: (path) => path !== place && isPassing(path),
      followSymlinks: false,
    })
    made.on('all', (_, path) => {
      soon(path)
    })
    // Of two changes of a file shortly after each other chokidar leaves one out; node tells of both.
    made.on('raw', (_, path: unknown) => {
      if (typeof path !== 'string') soon()
      else if (!isPassing(path)) soon(path)
    })
    // A folder without permission, or too many folders to follow: what can be followed still is.
    made.on('error', () => {
      soon()
    })
    return made
  }

  /** A folder that came back, or another one by that name, is followed again. */
  async function look(): Promise<void> {
    const now = identityOf(folder)
    if (now === watched || isClosed) return
    watched = now
    await watcher?.close()
    watcher = follow()
    await readyOf(watcher)
    soon()
  }

  const looking = setInterval(() => void alone(look), lookEach)
  looking.unref()
  return {
    ready: readyOf(watcher),
    async close() {
      isClosed = true
      clearTimeout(timer)
      clearInterval(looking)
      await alone(() => watcher?.close())
    },
  }
}

async function readyOf(watcher: FSWatcher | undefined): Promise<void> {
  if (!watcher) return
  await new Promise((resolve) => {
    watcher.once('ready', () => {
      resolve(undefined)
    })
  })
}

/** Which folder it is, and who may read it; empty while there is none. */
function identityOf(folder: string): string {
  try {
    const { dev, ino, mode } = statSync(folder)
    return [dev, ino, mode].join(' ')
  } catch {
    return ''
  }
}

function realPathOf(folder: string): string | undefined {
  try {
    return realpathSync(folder)
  } catch {
    return undefined
  }
}
