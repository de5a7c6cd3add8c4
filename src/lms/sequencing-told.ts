import type { LmsRecord } from './hostile-lms.ts'
import type { Engine } from './sequencing-engine.ts'

const parts = ['success_status', 'completion_status', 'progress_measure', 'description']
  .concat(['score.scaled', 'score.raw', 'score.min', 'score.max'])
  .map((name) => `.${name}`)

/** SCORM 2004 RTE 4.2.17: the objectives of an activity, with what is known of them, by their ids. */
export function objectivesIn(engine: Engine, withoutName: string): LmsRecord {
  const found: Record<string, string> = {}
  let told = 0
  for (const index of Array(Number(engine.GetValue('cmi.objectives._count'))).keys()) {
    const objective = `cmi.objectives.${index}`
    const id = engine.GetValue(`${objective}.id`)
    // One that the manifest gave no name is not told (RTE 4.2.17); the name is ours.
    if (id === withoutName) continue
    found[`cmi.objectives.${told}.id`] = id
    for (const part of parts) {
      const value = engine.GetValue(objective + part)
      if (value !== '' && value !== 'unknown') found[`cmi.objectives.${told}${part}`] = value
    }
    told += 1
  }
  return found
}

const ofActivity =
  /^cmi\.(?:completion_status|success_status|progress_measure|score\.(?:scaled|raw|min|max))$/

/** What goes from the data of an attempt to its activity (SN 4.2.1, RTE 4.2.17). */
export function tell(engine: Engine, told: LmsRecord): void {
  engine.Initialize('')
  for (const [element, value] of Object.entries(told)) {
    if (ofActivity.test(element)) engine.SetValue(element, value)
  }
  const known = new Map<string, number>()
  for (const index of Array(Number(engine.GetValue('cmi.objectives._count'))).keys()) {
    known.set(engine.GetValue(`cmi.objectives.${index}.id`), index)
  }
  const ids = Object.entries(told).flatMap(([element, id]) => {
    const [, index] = /^cmi\.objectives\.(\d+)\.id$/.exec(element) ?? []
    return index === undefined ? [] : [{ id, from: `cmi.objectives.${index}` }]
  })
  for (const { id, from } of ids) {
    const index = known.get(id) ?? known.size
    if (!known.has(id)) engine.SetValue(`cmi.objectives.${index}.id`, id)
    known.set(id, index)
    for (const part of parts) {
      const value = told[from + part]
      if (value !== undefined) engine.SetValue(`cmi.objectives.${index}${part}`, value)
    }
  }
}
