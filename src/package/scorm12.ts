import type { Playable } from '../model/simulation.ts'
import { textOf, type ReadElement } from '../xml/read.ts'
import type { Report } from './remark.ts'
import { menuOf } from './scorm-items.ts'
import { given, type ScormManifest } from './scorm-manifest.ts'

/** SCORM 1.2 CAM 2.3.2.5: what an LMS tells a SCO of its own item. */
function dataOf(item: ReadElement): ReturnType<Parameters<typeof menuOf>[1]> {
  const prerequisites = textOf(item, 'prerequisites')
  return {
    ...(prerequisites !== undefined && { prerequisites }),
    given: given({
      'cmi.launch_data': textOf(item, 'datafromlms') ?? textOf(item, 'dataFromLMS'),
      'cmi.student_data.mastery_score': textOf(item, 'masteryscore'),
      'cmi.student_data.max_time_allowed': textOf(item, 'maxtimeallowed'),
      'cmi.student_data.time_limit_action': textOf(item, 'timelimitaction'),
    }),
  }
}

/** A package of SCORM 1.2. */
export function scorm12Playable(manifest: ScormManifest, report: Report): Playable {
  return {
    ...{ standard: 'scorm12', edition: '' },
    title: textOf(manifest.organization, 'title') ?? '',
    menu: menuOf(manifest, dataOf, report),
  }
}
