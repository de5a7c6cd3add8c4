import { removePending, writeWhole } from '../../src/zip/write.ts'
import { watchedDisk } from './watched-disk.ts'

/** How much is written each time, and all of it is the same byte. */
const length = 3_000_000

/** Writes one file over and over, tells the parent of every call, and leaves as the command does. */
async function writeForEver(target: string): Promise<never> {
  const disk = watchedDisk((call) => process.send?.(call))
  for (let round = 0; ; round += 1) {
    await writeWhole(target, Buffer.alloc(length, round % 256), disk)
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    removePending()
    process.exit(130)
  })
}
process.on('disconnect', () => process.exit())

void writeForEver(process.argv[2] ?? '')
