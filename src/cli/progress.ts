import type { Surroundings } from './terminal.ts'

/** One line that tells how far long work is, and is gone when it is done. */
export interface Progress {
  readonly show: (text: string) => void
  readonly clear: () => void
}

/** Milliseconds: what is done sooner needs no telling, and nobody reads faster than this. */
const each = 200

/** Only on a terminal: in a file, or a log of a server, it would be thousands of lines. */
export function progressOn({ stderr }: Surroundings): Progress {
  let last: number | undefined
  let isShown = false
  return {
    show(text) {
      const now = performance.now()
      last ??= now
      if (stderr.isTTY !== true || now - last < each) return
      last = now
      isShown = true
      stderr.write(`\r\u001B[2K${text}`)
    },
    clear() {
      last = undefined
      if (isShown) stderr.write('\r\u001B[2K')
      isShown = false
    },
  }
}
