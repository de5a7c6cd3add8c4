import type { PackageFile } from '../model/site.ts'
import { iconPath } from './names.ts'

/** The mark in a browser's tab; without one, a browser asks the server for a file that is not there. */
export const icon: PackageFile = {
  path: iconPath,
  contents: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#14566b"/><path d="M11 6v20M21 6v20M11 11h10M11 16h10M11 21h10" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/></svg>\n`,
}
