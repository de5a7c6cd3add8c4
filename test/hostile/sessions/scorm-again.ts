import * as scormAgain from 'scorm-again/scorm12'
import type { LmsRecord } from '../../../src/lms/hostile-lms.ts'
import {
  byRole,
  scorm12Dialect,
  type LmsFunction,
  type LmsFunctions,
} from '../../../src/lms/lms-functions.ts'

interface Tree {
  [part: string]: string | Tree
}

type ScormAgain = Readonly<Record<string, LmsFunction>> & {
  readonly loadFromJSON: (record: object) => void
}

// The declarations of scorm-again 3.4 name a default export where the module has a named one.
const { Scorm12API } = scormAgain as unknown as {
  readonly Scorm12API: new (settings: object) => ScormAgain
}

/** SCORM 1.2 RTE 3.4.4: what content writes and nobody reads. */
const writeOnly = ['cmi.core.exit', 'cmi.core.session_time']

/** The data model of scorm-again, which keeps nothing by itself. */
export function scorm12Model(record: LmsRecord): LmsFunctions {
  // 5 is silence.
  const api = new Scorm12API({ autocommit: false, logLevel: 5 })
  const entry = record['cmi.core.exit'] === 'suspend' ? 'resume' : 'ab-initio'
  api.loadFromJSON(treeOf({ ...record, 'cmi.core.entry': entry }))
  return byRole(api, scorm12Dialect)
}

function treeOf(record: LmsRecord): Tree {
  const tree: Tree = {}
  for (const [element, value] of Object.entries(record)) {
    if (writeOnly.includes(element)) continue
    const [last = '', ...parts] = element.split('.').slice(1).reverse()
    const branch = parts.reverse().reduce<Tree>((above, part) => {
      const below = (above[part] ??= {})
      return typeof below === 'string' ? above : below
    }, tree)
    branch[last] = value
  }
  return tree
}
