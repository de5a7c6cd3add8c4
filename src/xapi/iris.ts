/**
 * The addresses of everything in a course, as statements name it. They are made of the author's
 * `iri` and of frozen keys, and of nothing else: what is recorded under them stays findable for
 * as long as a learning record store lives. They are compared letter by letter, and need not
 * lead anywhere (xAPI 1.0.3 Data 2.4.4.1, Communication 4.2).
 */
export function courseIri(iri: string): string {
  return iri
}

/** Of the course as the one thing that an LMS launches: in cmi5 that has an address of its own. */
export function wholeIri(iri: string): string {
  return `${iri}/whole`
}

export function moduleIri(iri: string, moduleKey: string): string {
  return `${iri}/modules/${moduleKey}`
}

export function lessonIri(iri: string, lessonKey: string): string {
  return `${iri}/lessons/${lessonKey}`
}

/** Of a question in a quiz too: its key is unique in the course. */
export function questionIri(iri: string, activityKey: string): string {
  return `${iri}/questions/${activityKey}`
}

/** Of an objective that the course declares, by the id that its author gave it. */
export function objectiveIri(iri: string, objectiveId: string): string {
  return `${iri}/objectives/${objectiveId}`
}

/** The kinds of things that statements are about: the vocabulary of ADL. */
export const activityTypes = {
  course: 'http://adlnet.gov/expapi/activities/course',
  module: 'http://adlnet.gov/expapi/activities/module',
  lesson: 'http://adlnet.gov/expapi/activities/lesson',
  question: 'http://adlnet.gov/expapi/activities/cmi.interaction',
} as const

/** cmi5 9.6.2: what a statement counts for. */
export const cmi5Categories = {
  /** cmi5 9.6.2.1: of every statement that the specification defines, and of no other. */
  cmi5: 'https://w3id.org/xapi/cmi5/context/categories/cmi5',
  /** cmi5 9.6.2.2: of those among them with a success or a completion in their result. */
  moveOn: 'https://w3id.org/xapi/cmi5/context/categories/moveon',
} as const

/** cmi5 9.5.5 and 9.6.3: the extensions of a result and of a context. */
export const cmi5Extensions = {
  progress: 'https://w3id.org/xapi/cmi5/result/extensions/progress',
  reason: 'https://w3id.org/xapi/cmi5/result/extensions/reason',
  sessionId: 'https://w3id.org/xapi/cmi5/context/extensions/sessionid',
  masteryScore: 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore',
  launchMode: 'https://w3id.org/xapi/cmi5/context/extensions/launchmode',
  launchUrl: 'https://w3id.org/xapi/cmi5/context/extensions/launchurl',
  moveOn: 'https://w3id.org/xapi/cmi5/context/extensions/moveon',
  launchParameters: 'https://w3id.org/xapi/cmi5/context/extensions/launchparameters',
  publisherId: 'https://w3id.org/xapi/cmi5/context/extensions/publisherid',
} as const
