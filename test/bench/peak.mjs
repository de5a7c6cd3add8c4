/** Loaded before a measured program: at its end it writes the memory it took, in KB, to file 3. */
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  process.on('exit', () => writeSync(3, `${process.resourceUsage().maxRSS}`))
}
