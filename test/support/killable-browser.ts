import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium, type Browser } from 'playwright-core'
import { browserPath, launchArguments } from './browser.ts'

/** A browser as on a learner's desk: with a profile on the disk, and a machine that may fail. */
export interface KillableBrowser {
  readonly browser: Browser
  /** All of its processes are gone at once, whatever they were doing. */
  kill(): Promise<void>
}

/** Starts one in a group of processes of its own. */
export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const child = spawn(
    await browserPath(),
    [
      ...launchArguments(),
      ...['--headless', '--disable-gpu', '--no-first-run', '--mute-audio'],
      ...['--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = once(child, 'exit')
  return {
    browser: await chromium.connectOverCDP(await addressIn(child.stderr)),
    async kill() {
      killAll(child.pid)
      await ended
    },
  }
}

function killAll(group: number | undefined): void {
  if (group === undefined) return
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(group), '/t', '/f'])
  else process.kill(-group, 'SIGKILL')
}

/** Where it says that it can be driven. */
function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  const said: string[] = []
  return new Promise((resolve, reject) => {
    createInterface(output)
      .on('line', (line) => {
        said.push(line)
        const [, address] = /DevTools listening on (\S+)/.exec(line) ?? []
        if (address !== undefined) resolve(address)
      })
      .on('close', () => {
        reject(new Error(`The browser did not start: ${said.join('\n')}`))
      })
  })
}
