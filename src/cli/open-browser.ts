import { spawn } from 'node:child_process'

/** Opens an address in the browser of this machine; `failed` hears, once, that it did not. */
export function openBrowser(address: string, failed: () => void): void {
  const openers: Readonly<Record<string, readonly string[]>> = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '', address],
  }
  const [command = '', ...parameters] = openers[process.platform] ?? ['xdg-open', address]
  const child = spawn(command, parameters, { detached: true, stdio: 'ignore' })
  child.unref()
  child.once('error', failed)
  // It is there, and finds no browser: so on a server, or in a container.
  child.once('exit', (code) => {
    if (code !== 0 && code !== null) failed()
  })
}
