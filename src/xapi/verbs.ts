import type { LanguageMap } from './definition.ts'

/** What a learner did, as a statement says it (xAPI 1.0.3 Data 2.4.3). */
export interface Verb {
  readonly id: string
  readonly display: LanguageMap
}

export type VerbName =
  | 'initialized'
  | 'answered'
  | 'experienced'
  | 'progressed'
  | 'completed'
  | 'passed'
  | 'failed'
  | 'terminated'

/** The verbs that packages use: those of cmi5 9.3 and, of ADL's vocabulary, three more. */
export const verbs: Readonly<Record<VerbName, Verb>> = {
  initialized: verb('initialized', 'begon'),
  answered: verb('answered', 'beantwoordde'),
  experienced: verb('experienced', 'bekeek'),
  progressed: verb('progressed', 'vorderde in'),
  completed: verb('completed', 'rondde af'),
  passed: verb('passed', 'slaagde voor'),
  failed: verb('failed', 'zakte voor'),
  terminated: verb('terminated', 'verliet'),
}

function verb(name: VerbName, dutch: string): Verb {
  return {
    id: `http://adlnet.gov/expapi/verbs/${name}`,
    display: { en: name, nl: dutch },
  }
}
