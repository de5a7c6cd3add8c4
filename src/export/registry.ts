import type { Exporter } from '../model/site.ts'
import type { AnyRule } from '../model/rule.ts'
import { cmi5 } from './cmi5.ts'
import { scorm12 } from './scorm12.ts'
import { scorm2004 } from './scorm2004.ts'
import { suspendData } from './suspend-data.ts'
import { unknownFormat } from './unknown-format.ts'
import { web } from './web.ts'
import { xapi } from './xapi.ts'

const all: readonly Exporter[] = [scorm12, scorm2004, cmi5, xapi, web]

/** All package formats, in the order in which people see them. */
export const exporters: readonly Exporter[] = all.map(withStateRules)

export function exporterFor(id: string): Exporter | undefined {
  return exporters.find((exporter) => exporter.id === id)
}

/** What `--format` takes. */
export const formatNames: readonly string[] = exporters.map(({ id }) => id)

/** What `--edition` takes. */
export const editionNames: readonly string[] = [
  ...new Set(exporters.flatMap(({ editions = [] }) => editions.map(({ id }) => id))),
]

/** What holds for packages of whatever format. */
export const packageRules: readonly AnyRule[] = [unknownFormat(formatNames)]

/** Every standard that keeps a state has a limit to it, and the same rules about that. */
function withStateRules(exporter: Exporter): Exporter {
  return { ...exporter, rules: [...exporter.rules, ...suspendData(exporter, all)] }
}
