/**
 * The names of cmi5, written out once more: whoever judges must not share a list, and its typing
 * errors, with who is judged.
 */

const adl = 'http://adlnet.gov/expapi/verbs/'
const cmi5 = 'https://w3id.org/xapi/cmi5/'

/** Verbs of an assignable unit (cmi5 9.3). */
export const unitVerbs = {
  initialized: `${adl}initialized`,
  completed: `${adl}completed`,
  passed: `${adl}passed`,
  failed: `${adl}failed`,
  terminated: `${adl}terminated`,
} as const
export type UnitVerb = keyof typeof unitVerbs

/** Verbs that only an LMS uses (cmi5 9.3). */
export const lmsVerbs = {
  launched: `${adl}launched`,
  abandoned: 'https://w3id.org/xapi/adl/verbs/abandoned',
  waived: 'https://w3id.org/xapi/adl/verbs/waived',
  satisfied: 'https://w3id.org/xapi/adl/verbs/satisfied',
} as const
export type LmsVerb = keyof typeof lmsVerbs

export const voidedVerb = `${adl}voided`

/** Categories in the context (cmi5 9.6.2). */
export const categories = {
  cmi5: `${cmi5}context/categories/cmi5`,
  moveOn: `${cmi5}context/categories/moveon`,
} as const

/** Extensions of the context (cmi5 9.6.3). */
export const contextExtensions = {
  sessionId: `${cmi5}context/extensions/sessionid`,
  masteryScore: `${cmi5}context/extensions/masteryscore`,
  launchMode: `${cmi5}context/extensions/launchmode`,
  launchUrl: `${cmi5}context/extensions/launchurl`,
  moveOn: `${cmi5}context/extensions/moveon`,
  launchParameters: `${cmi5}context/extensions/launchparameters`,
} as const

/** Extensions of a result (cmi5 9.5.5). */
export const resultExtensions = {
  progress: `${cmi5}result/extensions/progress`,
  reason: `${cmi5}result/extensions/reason`,
} as const

/** Types of what an LMS says is satisfied (cmi5 9.3.9). */
export const activityTypes = {
  block: `${cmi5}activitytype/block`,
  course: `${cmi5}activitytype/course`,
} as const

/** Documents that cmi5 has (cmi5 10 and 11). */
export const documentNames = {
  launchData: 'LMS.LaunchData',
  preferences: 'cmi5LearnerPreferences',
} as const
