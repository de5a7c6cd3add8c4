import { childrenOf, textOf, type ReadElement } from '../xml/read.ts'
import { attributesOf, yes, type Sequencing } from './sequencing.ts'

/** Objectives as scorm-again takes them (`ObjectiveSettings`, IMS SS 3.9). */
interface Objective {
  readonly objectiveID: string
  readonly mapInfo: readonly object[]
}

interface Objectives {
  readonly primaryObjective?: Objective
  readonly objectives: readonly Objective[]
}

/** Both the objectives of IMS, and what the 4th edition maps of them besides (CAM 5.2.2). */
export function objectivesOf(activity: string, { parts }: Sequencing): Objectives {
  const all = parts.filter(({ name }) => name === 'objectives').flatMap(({ children }) => children)
  const primary = all.find(({ name }) => name === 'primaryObjective')
  const others = all.filter(
    (each) => each.name === 'objective' && each.attributes.get('objectiveID') !== idOf(primary),
  )
  const ids = [...new Set(others.map(idOf))]
  // Without a name of its own it cannot be mapped, but what it demands counts all the same.
  const primaryId = idOf(primary) ?? `${activity}-primary`
  return {
    ...(primary && { primaryObjective: objectiveOf(primaryId, named(all, primaryId, primary)) }),
    objectives: ids.flatMap((id) => (id === undefined ? [] : [objectiveOf(id, named(all, id))])),
  }
}

/** Those that have a name: an LMS tells no others (SCORM 2004 RTE 4.2.17). The primary one is the first. */
export function objectiveNames(activity: string, sequencing: Sequencing): readonly string[] {
  const { primaryObjective, objectives } = objectivesOf(activity, sequencing)
  const isNamed = idOf(sequencing.primary) !== undefined
  return [...(primaryObjective && isNamed ? [primaryObjective] : []), ...objectives].map(
    ({ objectiveID }) => objectiveID,
  )
}

function idOf(objective: ReadElement | undefined): string | undefined {
  return objective?.attributes.get('objectiveID')
}

function named(
  all: readonly ReadElement[],
  id: string,
  also?: ReadElement,
): readonly ReadElement[] {
  return all.filter((each) => each === also || idOf(each) === id)
}

function objectiveOf(objectiveID: string, found: readonly ReadElement[]): Objective {
  const isByMeasure = found.some(({ attributes }) =>
    yes(attributes.get('satisfiedByMeasure') ?? ''),
  )
  const measure = found
    .map((each) => textOf(each, 'minNormalizedMeasure'))
    .find((text) => text !== undefined)
  return {
    objectiveID,
    ...(isByMeasure && {
      satisfiedByMeasure: true,
      // IMS SS: 1.0 where none is told.
      minNormalizedMeasure: Number(measure ?? 1),
    }),
    mapInfo: mapsOf(found.flatMap((each) => childrenOf(each, 'mapInfo'))),
  }
}

const mapped = Object.fromEntries(
  ['SatisfiedStatus', 'NormalizedMeasure', 'CompletionStatus', 'ProgressMeasure']
    .concat(['RawScore', 'MinScore', 'MaxScore'])
    .flatMap((what) => [`read${what}`, `write${what}`])
    .map((name) => [name, yes] as const),
)

/** One for each global objective, whichever of both lists tells of it. */
function mapsOf(maps: readonly ReadElement[]): readonly object[] {
  const found = new Map<string, object>()
  for (const map of maps) {
    const targetObjectiveID = map.attributes.get('targetObjectiveID') ?? ''
    found.set(targetObjectiveID, {
      ...found.get(targetObjectiveID),
      ...{ targetObjectiveID, ...attributesOf(map, mapped) },
    })
  }
  return [...found.values()]
}
