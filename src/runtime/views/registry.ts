import { certificate } from './certificate.ts'
import { print } from './print.ts'
import { searchView } from './search.ts'
import type { PageView } from './view.ts'

/** By the name that a page asks for. */
export const views: Readonly<Record<string, PageView>> = { certificate, print, search: searchView }
