import { github } from './github.ts'
import { json } from './json.ts'
import type { Format } from './message.ts'
import { prettyFormat } from './pretty.ts'

/** All ways to write a report down. */
export function reportFormats(colour: boolean): readonly Format[] {
  return [prettyFormat(colour), json, github]
}
