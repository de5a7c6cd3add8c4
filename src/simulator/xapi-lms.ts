import type {
  ItemStanding,
  LaunchAsked,
  LaunchGiven,
  LrsRecord,
  LrsState,
  ToldDocument,
  ToldRequest,
  ToldStatement,
} from '../lms/lrs-record.ts'
import type { LmsOfAnyKind, LmsWorld, Standing } from './simulated-lms.ts'

/** An LMS with an LRS, which is in our server: what it tells stands here. */
export interface XapiLms extends LmsOfAnyKind {
  readonly kind: 'xapi'
  /** Of the learner who is here, the oldest first. */
  readonly statements: () => readonly ToldStatement[]
  readonly requests: () => readonly ToldRequest[]
  readonly documents: () => readonly ToldDocument[]
  /** The item that statements name so; the LMS of cmi5 gives each a name of its own (cmi5 9.4). */
  readonly itemOf: (activityId: string) => string | undefined
  /** Empty before the first launch. */
  readonly registration: () => string
  /** cmi5: whether the whole course is satisfied. */
  readonly isSatisfied: () => boolean | undefined
  /** What is wrong with it, by name. */
  readonly faults: () => readonly string[]
  /** Where the server does not answer they stay what they were. */
  readonly turn: (faults: readonly string[]) => Promise<void>
}

const nothing: LrsRecord = {
  ...{ registration: '', documents: [], standings: {}, statements: [], requests: [] },
}

export function createXapiLms(standard: 'xapi' | 'cmi5', world: LmsWorld): XapiLms {
  const { learner, changed, post } = world
  let record = nothing
  /** As the server told them last. */
  let known: readonly string[] = []
  /** As the page shows them: what is asked for, until the server answers. */
  let faults = known
  let isNew = false
  let launches = 0
  let launched: Promise<unknown> = Promise.resolve()

  const hearing: Readonly<Record<string, (data: unknown) => void>> = {
    // Our own server tells each of them so.
    statement: (data) => {
      const told = data as ToldStatement
      if (told.registration === record.registration)
        record = { ...record, statements: joined(record.statements, [told]) }
    },
    request: (data) => {
      const told = data as ToldRequest
      if (told.registration === record.registration)
        record = { ...record, requests: joined(record.requests, [told]) }
    },
    record: (data) => {
      const told = data as LrsState
      if (told.registration === record.registration) record = { ...record, ...told }
    },
    faults: (data) => {
      be(data as readonly string[])
    },
  }

  function be(names: readonly string[]): void {
    known = names
    faults = names
  }

  return {
    kind: 'xapi',
    // Only cmi5 tells a course what the learner is here for.
    modes: standard === 'cmi5' ? ['normal', 'review', 'browse'] : [],
    async launch(item) {
      launches += 1
      const own = launches
      // Of two on their way the server may hear the later one first, and end its session for the other.
      await launched
      if (own !== launches) return undefined
      const { id, name, mode } = learner()
      const asked: LaunchAsked = { item: item.id, mode, learner: { id, name }, isNew }
      isNew = false
      const asking = post('/api/launch', JSON.stringify(asked)).catch(() => undefined)
      launched = asking
      const answer = await asking
      if (answer === undefined) return undefined
      // What our own server answers.
      const given = answer as LaunchGiven
      const { address, record: now } = given
      be(given.faults)
      const isSame = now.registration === record.registration
      record = {
        ...now,
        statements: joined(isSame ? record.statements : [], now.statements),
        requests: joined(isSame ? record.requests : [], now.requests),
      }
      return { address, end: () => undefined }
    },
    forget() {
      isNew = true
      record = nothing
    },
    standing: (item) => standingOf(record.standings[item]),
    stateOf(item) {
      const activityId = record.standings[item]?.activityId
      const own = record.documents.findLast(
        (each) => each.name === 'lespakket' && each.activityId === activityId,
      )
      return own ? stateIn(own) : ''
    },
    hear(event, data) {
      hearing[event]?.(data)
      changed()
    },
    statements: () => record.statements,
    requests: () => record.requests,
    documents: () => record.documents,
    itemOf: (activityId) =>
      Object.entries(record.standings).find(([, each]) => each.activityId === activityId)?.[0],
    registration: () => record.registration,
    isSatisfied: () => record.isSatisfied,
    faults: () => faults,
    async turn(names) {
      faults = names
      try {
        await post('/api/lrs-faults', JSON.stringify(names))
        be(names)
      } catch {
        faults = known
      }
      changed()
    },
  }
}

/** The document that our player keeps; content of other makers may call one the same. */
function stateIn({ content }: ToldDocument): string {
  try {
    const { state } = JSON.parse(content) as { readonly state?: unknown }
    return typeof state === 'string' ? state : ''
  } catch {
    return ''
  }
}

/** Each by its number once: an answer and an event can both bring it. */
function joined<Numbered extends { readonly number: number }>(
  known: readonly Numbered[],
  news: readonly Numbered[],
): readonly Numbered[] {
  const last = known.at(-1)?.number ?? 0
  const isInOrder = news.every(({ number }, index) => number > (news[index - 1]?.number ?? last))
  if (isInOrder) return [...known, ...news]
  const all = new Map([...known, ...news].map((each) => [each.number, each]))
  return [...all.values()].toSorted((one, other) => one.number - other.number)
}

function standingOf(standing: ItemStanding | undefined): Standing {
  if (!standing) return { status: 'notOpened' }
  const { isOpened, isCompleted, isPassed, score, isSatisfied } = standing
  const judged = isPassed === undefined ? undefined : isPassed ? 'passed' : 'failed'
  const shown = score?.raw ?? (score?.scaled === undefined ? undefined : score.scaled * 100)
  return {
    status: judged ?? (isCompleted ? 'completed' : isOpened ? 'incomplete' : 'notOpened'),
    ...(shown !== undefined && { score: String(Math.round(shown * 100) / 100) }),
    ...(isSatisfied !== undefined && { isSatisfied }),
  }
}
