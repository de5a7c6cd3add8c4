import { certificate } from './certificate.ts'
import { searchView } from './search.ts'
import type { PageView } from './view.ts'

/** By the name that a page asks for. */
export const views: Readonly<Record<string, PageView>> = { certificate, search: searchView }
