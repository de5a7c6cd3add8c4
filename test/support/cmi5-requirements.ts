import { createRequire } from 'node:module'

/** The requirements of cmi5 by number, in the words of the specification. */
// The package holds a file of JSON and no types.
export const cmi5Requirements = createRequire(import.meta.url)('@cmi5/requirements') as Readonly<
  Record<string, { readonly txt: string }>
>
