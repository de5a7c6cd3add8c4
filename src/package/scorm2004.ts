import type { Playable, PlayItem, SharedStore } from '../model/simulation.ts'
import { childOf, childrenOf, textOf, type ReadElement } from '../xml/read.ts'
import type { Report } from './remark.ts'
import { menuOf, type ItemData } from './scorm-items.ts'
import { given, type ScormManifest } from './scorm-manifest.ts'
import { objectiveNames } from './sequencing-objectives.ts'
import { sequencingFor, yes, type Sequencing } from './sequencing.ts'
import { activityOf } from './activity.ts'

/** A package of SCORM 2004, of any edition. */
export function scorm2004Playable(manifest: ScormManifest, report: Report): Playable {
  const { organization, version } = manifest
  const sequencingOf = sequencingFor(manifest.root, report)
  const edition = version.replace(/^(?:ADL SCORM |SCORM )?2004 ?/i, '')
  const isFourth = edition.startsWith('4')
  const dataIn = (item: ReadElement): ReturnType<ItemData> => ({
    given: dataOf(item, sequencingOf(item)),
    ...(isFourth && { shared: sharedOf(item) }),
  })
  const keeps = organization?.attributes.get('sharedDataGlobalToSystem') ?? 'true'
  return {
    ...{ standard: 'scorm2004', edition, title: textOf(organization, 'title') ?? '' },
    menu: menuOf(manifest, dataIn, report),
    ...(isFourth && !yes(keeps) && { sharesPerAttempt: true }),
    ...(organization && { sequencing: { activityTree: activityOf(organization, sequencingOf) } }),
  }
}

/** SCORM 2004 RTE 4.2: what an LMS tells a SCO of its own item. */
function dataOf(item: ReadElement, sequencing: Sequencing): PlayItem['given'] {
  const { primary, limits } = sequencing
  const isByMeasure = yes(primary?.attributes.get('satisfiedByMeasure') ?? '')
  const names = objectiveNames(item.attributes.get('identifier') ?? '', sequencing)
  return given({
    ...Object.fromEntries(names.map((name, index) => [`cmi.objectives.${index}.id`, name])),
    'cmi.launch_data': textOf(item, 'dataFromLMS'),
    'cmi.time_limit_action': textOf(item, 'timeLimitAction'),
    'cmi.completion_threshold': completionThresholdOf(item),
    // IMS SS: 1.0 where it is by measure and no measure is told.
    'cmi.scaled_passing_score': isByMeasure
      ? (textOf(primary, 'minNormalizedMeasure') ?? '1.0')
      : undefined,
    'cmi.max_time_allowed': limits?.attributes.get('attemptAbsoluteDurationLimit'),
  })
}

/** The 3rd edition writes the number as text, the 4th as an attribute that a switch turns on. */
function completionThresholdOf(item: ReadElement): string | undefined {
  const [threshold] = childrenOf(item, 'completionThreshold')
  if (!threshold) return undefined
  if (!yes(threshold.attributes.get('completedByMeasure') ?? '')) {
    return threshold.text === '' ? undefined : threshold.text
  }
  return threshold.attributes.get('minProgressMeasure') ?? '1.0'
}

/** SCORM 2004 4th CAM 3.4.1.18: data that it shares with other items. */
function sharedOf(item: ReadElement): readonly SharedStore[] {
  return childrenOf(childOf(item, 'data'), 'map').map(({ attributes }) => ({
    target: attributes.get('targetID') ?? '',
    isReadable: yes(attributes.get('readSharedData') ?? 'true'),
    isWritable: yes(attributes.get('writeSharedData') ?? 'true'),
  }))
}
