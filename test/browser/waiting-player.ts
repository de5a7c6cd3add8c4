import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import type { Launch } from '../../src/model/tracking.ts'

/** The player of the package, with a tracker that the test holds the other end of. */
export async function waitingPlayer(): Promise<string> {
  const root = join(import.meta.dirname, '../..')
  const contents = `import { start } from './src/runtime/player.ts'
    import { tracker } from './test/browser/pages/waiting-tracker.mjs'
    start(tracker)`
  const { outputFiles } = await build({
    ...{ stdin: { contents, resolveDir: root, loader: 'ts' }, bundle: true, format: 'iife' },
    ...{ platform: 'browser', target: 'es2020', write: false },
  })
  return outputFiles[0]?.text ?? ''
}

/** Lets that tracker find its LMS, or none. */
export function meet(page: Page, launch: Launch | null): Promise<void> {
  return page.evaluate(`lmsFound(${JSON.stringify(launch)})`)
}
