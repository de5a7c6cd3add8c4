import * as scormAgain12 from 'scorm-again/scorm12'
import * as scormAgain2004 from 'scorm-again/scorm2004'
import type { LmsRecord } from './hostile-lms.ts'
import {
  byRole,
  scorm12Dialect,
  scorm2004Dialect,
  type LmsFunction,
  type LmsFunctions,
} from './lms-functions.ts'

interface Tree {
  [part: string]: string | Tree
}

type ScormAgain = Readonly<Record<string, LmsFunction>> & {
  readonly loadFromJSON: (record: object, element: string) => void
}

type ScormAgain2004 = ScormAgain & {
  readonly adl: {
    restoreSharedDataSnapshot(stores: LmsRecord): void
    configureSharedDataMaps(maps: readonly object[]): void
  }
}

type Model<Api extends ScormAgain> = new (settings: object) => Api

// The declarations of scorm-again 3.4 name a default export where the modules have a named one.
const { Scorm12API } = scormAgain12 as unknown as { readonly Scorm12API: Model<ScormAgain> }
const { Scorm2004API } = scormAgain2004 as unknown as {
  readonly Scorm2004API: Model<ScormAgain2004>
}

/** 5 is silence. */
const settings = { autocommit: false, logLevel: 5 }

/** The data model of SCORM 1.2 as scorm-again has it, which keeps nothing by itself. */
export function scorm12Model(record: LmsRecord): LmsFunctions {
  const api = new Scorm12API(settings)
  const entry = entryAfter(record['cmi.core.exit'])
  api.loadFromJSON(treeOf({ ...withoutQuestions(record), 'cmi.core.entry': entry }), '')
  return byRole(api, scorm12Dialect)
}

/** That of SCORM 2004. */
export function scorm2004Model(record: LmsRecord): LmsFunctions {
  const begun = { ...record, 'cmi.entry': entryAfter(record['cmi.exit']) }
  return byRole(loaded(begun) ?? load(withoutQuestions(begun)), scorm2004Dialect)
}

/** An LMS that lost a part of a question may have an answer without its type, which scorm-again refuses. */
function loaded(record: LmsRecord): ScormAgain | undefined {
  try {
    return load(record)
  } catch {
    return undefined
  }
}

function load(record: LmsRecord): ScormAgain {
  const api = new Scorm2004API(settings)
  api.loadFromJSON(treeOf(record), 'cmi')
  share(api, record)
  return api
}

/** SCORM 2004 4th RTE 4.3. What may be done with it is for the guard to say. */
function share({ adl }: ScormAgain2004, record: LmsRecord): void {
  const targets = Object.entries(record).filter(([element]) => /^adl\.data\.\d+\.id$/.test(element))
  const stores = targets.flatMap(([element, target]) => {
    const store = record[element.replace(/id$/, 'store')] ?? ''
    return store === '' ? [] : [[target, store] as const]
  })
  adl.restoreSharedDataSnapshot(Object.fromEntries(stores))
  adl.configureSharedDataMaps(
    targets.map(([, targetID]) => ({ targetID, readSharedData: true, writeSharedData: true })),
  )
}

function withoutQuestions(record: LmsRecord): LmsRecord {
  const rest = Object.entries(record).filter(
    ([element]) => !element.startsWith('cmi.interactions.'),
  )
  return Object.fromEntries(rest)
}

function entryAfter(exit: string | undefined): string {
  return exit === 'suspend' ? 'resume' : 'ab-initio'
}

/** What content writes and nobody reads back. */
const writeOnly = /^adl\.|\.(exit|session_time)$/

function treeOf(record: LmsRecord): Tree {
  const tree: Tree = {}
  for (const [element, value] of Object.entries(record)) {
    if (writeOnly.test(element)) continue
    const [last = '', ...parts] = element.split('.').slice(1).reverse()
    const branch = parts.reverse().reduce<Tree>((above, part) => {
      const below = (above[part] ??= {})
      return typeof below === 'string' ? above : below
    }, tree)
    branch[last] = value
  }
  return tree
}
