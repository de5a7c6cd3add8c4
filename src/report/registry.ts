import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import type { Format } from './message.ts'
import { prettyFormat } from './pretty.ts'
import { sarif } from './sarif.ts'

/** All ways to write a report down. */
export function reportFormats(colour: boolean): readonly Format[] {
  return [prettyFormat(colour), json, sarif, junit, github, gitlab, markdown]
}
