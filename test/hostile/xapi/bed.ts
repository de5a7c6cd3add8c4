import { createCmi5Lms } from '../../../src/lms/cmi5/cmi5-lms.ts'
import { documentFolder } from '../../../src/lms/lrs/documents-resource.ts'
import type { LrsAnswer, LrsRequest } from '../../../src/lms/lrs/http.ts'
import type { Lrs } from '../../../src/lms/lrs/lrs.ts'
import { cmi5 } from '../../../src/runtime/xapi/cmi5.ts'
import type { XapiStandard } from '../../../src/runtime/xapi/standard.ts'
import { tincan } from '../../../src/runtime/xapi/tincan.ts'
import { decode } from '../../../src/state/codec.ts'
import type { Snapshot } from '../../../src/state/snapshot.ts'
import { idOf, learner, registration } from '../../lms/lrs/small-lrs.ts'
import { launchUrl, strictLrs } from '../../runtime/xapi/tincan-lrs.ts'
import { iri } from '../../runtime/xapi/xapi-visit.ts'
import type { Script } from './script.ts'

/** An LMS of one of the formats, and what it has. */
export interface Bed {
  readonly standard: XapiStandard
  readonly lrs: Lrs
  launch(): string
  answer(request: LrsRequest): LrsAnswer
  /** `undefined` where the format does not say. */
  isSatisfied(): boolean | undefined
  state(): Snapshot
}

export function bedFor({ format }: Pick<Script, 'format'>): Bed {
  return format === 'xapi' ? xapiBed() : cmi5Bed()
}

function xapiBed(): Bed {
  const lrs = strictLrs()
  return {
    ...{ standard: tincan, lrs, launch: () => launchUrl(), isSatisfied: () => undefined },
    answer: (request) => lrs.answer(request),
    state: () => stateIn(lrs, { activityId: iri, registration }),
  }
}

function cmi5Bed(): Bed {
  const unit = `${iri}/au`
  const origin = 'https://lms.example.org'
  let ids = 1
  const lms = createCmi5Lms({
    structure: {
      id: iri,
      parts: [
        {
          ...{ kind: 'au', id: unit, url: 'index.html' },
          ...{ moveOn: 'CompletedAndPassed', masteryScore: 0.8 },
        },
      ],
    },
    ...{ actor: learner, origin, content: `${origin}/cursus/` },
    now: () => Date.now(),
    newId: () => idOf(ids++),
  })
  return {
    ...{ standard: cmi5, lrs: lms.lrs, launch: () => lms.launch(unit).url },
    answer: (request) => lms.answer(request),
    isSatisfied: () => lms.isSatisfied(unit),
    state() {
      const activityId = lms.sessions()[0]?.activityId ?? ''
      return stateIn(lms.lrs, { activityId, registration: lms.registration })
    },
  }
}

function stateIn(
  { documents }: Lrs,
  of: { readonly activityId: string; readonly registration: string },
): Snapshot {
  const folder = documentFolder('activities/state', { ...of, agent: learner })
  const content = documents.get(folder, 'lespakket')?.content ?? '{}'
  return decode((JSON.parse(content) as { readonly state?: string }).state ?? '', 'c1')
}
