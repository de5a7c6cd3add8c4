import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'

/**
 * Starts the browser of this machine: an installed Chromium, Chrome or Edge, on Linux else the
 * one in the npm package. A test never skips for want of a browser.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: await browserPath(),
    args: launchArguments(),
    ...options,
  })
}

/** Where its program is. */
export async function browserPath(): Promise<string> {
  const installed = candidates().find((path) => existsSync(path))
  if (installed !== undefined) return installed
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium()
  throw new Error(
    'No browser found for the browser tests. Install Chrome, Edge or Chromium, or set CHROMIUM_PATH to the program.',
  )
}

/** It unpacks itself to the temporary folder, once per machine. */
async function packagedChromium(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

function candidates(): readonly string[] {
  const { env } = process
  const chosen = [env['CHROMIUM_PATH'], env['CHROME_PATH']].filter((path) => path !== undefined)
  return [...chosen, ...installedPaths()]
}

function installedPaths(): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      )
    case 'win32':
      return windowsPaths()
    default:
      return ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'].map(
        (name) => `/usr/bin/${name}`,
      )
  }
}

function windowsPaths(): readonly string[] {
  const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name]
    return folder === undefined ? [] : programs.map((program) => join(folder, program))
  })
}

/** Chromium's sandbox needs a user that is not root, which a container seldom has. */
export function launchArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
