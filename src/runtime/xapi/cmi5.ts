import type { LaunchMode } from '../../model/tracking.ts'
import { cmi5Categories, cmi5Extensions } from '../../xapi/iris.ts'
import { verbs } from '../../xapi/verbs.ts'
import { checksum } from '../../state/checksum.ts'
import { objectOf, parsed, textOf } from './agent.ts'
import type { KeptRecords } from './kept-record.ts'
import { addressOf, cmi5Launch, headerOf, type LaunchAddress } from './launch-address.ts'
import { onceId } from './ids.ts'
import { answerOf, createLrs, isGood, type Lrs } from './lrs.ts'
import type { XapiPage } from './page.ts'
import type { Connected, XapiStandard } from './standard.ts'
import { sendingOf } from './state-document.ts'
import type { Draft } from './statements.ts'

/** An assignable unit (cmi5 8 to 11): token, launch data and preferences come first, in this order. */
export const cmi5: XapiStandard = {
  isOfSession: true,
  address: cmi5Launch,
  connector(page, address, records) {
    const session = sessionAt(address, records)
    let access = ''
    let data: LaunchData | undefined
    const lrs = createLrs(page, address.endpoint, () => access)
    return {
      lrs,
      async connect() {
        if (session.read().isEnded) return 'over'
        const token = session.read().token ?? (await tokenFrom(page, address.fetchUrl))
        if (token === 'later' || token === 'over') return token
        session.note({ token })
        access = headerOf(token)
        const found = data ?? (await launchData(lrs, address))
        if (typeof found === 'string') return found
        data = found
        const preferences = await preferencesOf(lrs, address)
        if (typeof preferences === 'string') return preferences
        return connected(address, found, preferences, session)
      },
      mode: () => data?.mode,
    }
  },
}

/** What a page must still know after a reload: the address gives the token once (cmi5 8.2.2). */
interface Session {
  readonly token?: string
  /** The first statement as it was sent, whether or not an answer came: it is the same one after a reload. */
  readonly first?: Pick<Draft, 'id' | 'timestamp'>
  /** The time of the first statement, once it was told. */
  readonly begunAt?: string
  /** The latest time that was told. */
  readonly lastAt?: string
  readonly isJudged?: boolean
  readonly isEnded?: boolean
}

interface SessionRecord {
  read(): Session
  note(news: Session): void
}

function sessionAt({ fetchUrl }: LaunchAddress, records: KeptRecords): SessionRecord {
  const name = `lespakket.session.${checksum(fetchUrl)}${checksum(`cmi5 ${fetchUrl}`)}`
  let known: Session = objectOf(records.read(name)) ?? {}
  return {
    read: () => known,
    note(news) {
      known = { ...known, ...news }
      records.write(name, known)
    },
  }
}

/** Too slow, too early, too often: nothing was given out. */
const inTime: readonly number[] = [408, 425, 429]

/** cmi5 8.2: a mistake comes with status 200 too, and with an `error-code`. */
async function tokenFrom(page: XapiPage, fetchUrl: string): Promise<string> {
  const reply = await answerOf(page, fetchUrl, { method: 'POST', cache: 'no-store' })
  const isLater = reply.status < 400 || reply.status >= 500 || inTime.includes(reply.status)
  if (!isGood(reply)) return isLater ? 'later' : 'over'
  return textOf(objectOf(parsed(reply.body))?.['auth-token']) ?? 'over'
}

/** cmi5 10: what the LMS says of this session. */
interface LaunchData {
  readonly mode: LaunchMode
  readonly template: Readonly<Record<string, unknown>>
  readonly masteryScore: number | undefined
  readonly returnUrl: string | undefined
}

const modes: Readonly<Record<string, LaunchMode>> = { Browse: 'browse', Review: 'review' }

async function launchData(
  lrs: Lrs,
  { activityId, actor, registration }: LaunchAddress,
): Promise<LaunchData | 'later' | 'over'> {
  const reply = await lrs.send({
    ...{ method: 'GET', path: 'activities/state' },
    query: { activityId, agent: JSON.stringify(actor), registration, stateId: 'LMS.LaunchData' },
  })
  const sending = sendingOf(reply)
  const given = objectOf(parsed(reply.body))
  if (sending !== 'done') return sending
  // An LMS that has no launch data yet may have it a moment later.
  if (!given) return 'later'
  const { masteryScore } = given
  const mode = modes[textOf(given['launchMode']) ?? ''] ?? 'normal'
  return {
    mode,
    template: objectOf(given['contextTemplate']) ?? {},
    masteryScore: typeof masteryScore === 'number' ? masteryScore : undefined,
    returnUrl: addressOf(given['returnURL']),
  }
}

/** cmi5 11: what the learner likes. Most never said, and an LMS may not tell. */
async function preferencesOf(
  lrs: Lrs,
  { actor }: LaunchAddress,
): Promise<Readonly<Record<string, unknown>> | 'later' | 'over'> {
  const reply = await lrs.send({
    ...{ method: 'GET', path: 'agents/profile' },
    query: { agent: JSON.stringify(actor), profileId: 'cmi5LearnerPreferences' },
  })
  if (reply.status === 401) return 'over'
  if (reply.status === 0 || reply.status === 429 || reply.status >= 500) return 'later'
  return (isGood(reply) ? objectOf(parsed(reply.body)) : undefined) ?? {}
}

function connected(
  address: LaunchAddress,
  { mode, template, masteryScore, returnUrl }: LaunchData,
  preferences: Readonly<Record<string, unknown>>,
  session: SessionRecord,
): Connected {
  const { begunAt, isJudged = false } = session.read()
  let first = begunAt ?? ''
  /** cmi5 9.3.8: what ends a session is told of no time before this. */
  let last = session.read().lastAt ?? first

  // A tab that was doubled begins the same session, with the same word.
  const firstId = onceId(['initialized', address.fetchUrl])

  function firstOf({ timestamp }: Draft): NonNullable<Session['first']> {
    const known = session.read().first ?? { id: firstId, timestamp }
    session.note({ first: known })
    return known
  }

  return {
    ...{ mode, isBegun: begunAt !== undefined, isJudged },
    ...(masteryScore !== undefined && { masteryScore }),
    ...(returnUrl !== undefined && { returnUrl }),
    ...(preferences['audioPreference'] === 'off' && { isMuted: true }),
    dress(draft) {
      const own = draft.verb === 'initialized' ? { ...draft, ...firstOf(draft) } : draft
      if (own.verb === 'initialized') first = own.timestamp
      const told = notBefore(own.verb === 'terminated' ? last : first, own)
      if (told.timestamp > last) last = told.timestamp
      return statementOf(told, address, template, masteryScore)
    },
    onSent({ verb }) {
      if (last !== session.read().lastAt) session.note({ lastAt: last })
      if (verb === 'initialized') session.note({ begunAt: first })
      if (verb === 'passed' || verb === 'failed') session.note({ isJudged: true })
      if (verb === 'terminated') session.note({ isEnded: true })
    },
  }
}

/**
 * cmi5 9.3.2: nothing is told of a time before the first statement, not even an answer that an earlier
 * session could not get through.
 */
function notBefore(first: string, draft: Draft): Draft {
  return draft.timestamp < first ? { ...draft, timestamp: first } : draft
}

/** cmi5 9.3: the verbs that the specification defines, of those that a unit says. */
const defined: readonly string[] = ['initialized', 'completed', 'passed', 'failed', 'terminated']

function statementOf(
  { verb, object, parent = [], result, ...rest }: Draft,
  { actor, registration }: LaunchAddress,
  template: LaunchData['template'],
  masteryScore: number | undefined,
): object {
  const isJudged = verb === 'passed' || verb === 'failed'
  const counts = isJudged || verb === 'completed'
  const categories = [
    ...(defined.includes(verb) ? [cmi5Categories.cmi5] : []),
    ...(counts ? [cmi5Categories.moveOn] : []),
  ]
  const extensions = {
    ...(isJudged && masteryScore !== undefined && { [cmi5Extensions.masteryScore]: masteryScore }),
    ...objectOf(template['extensions']),
  }
  const context = {
    ...template,
    registration,
    contextActivities: joined(objectOf(template['contextActivities']) ?? {}, {
      category: categories.map((id) => ({ id })),
      parent: parent.map((id) => ({ id })),
    }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
  }
  return {
    ...{ ...rest, actor, verb: verbs[verb] },
    object: { objectType: 'Activity', ...object },
    ...(result && { result: withoutScore(verb, result) }),
    context,
  }
}

/** cmi5 9.5.1: what is completed has no score; that is for what is passed or failed. */
function withoutScore(verb: string, result: NonNullable<Draft['result']>): object {
  return verb === 'completed' ? { ...result, score: undefined } : result
}

/** cmi5 10.2.1: the template is added to, and nothing of it is changed. */
function joined(
  template: Readonly<Record<string, unknown>>,
  ours: Readonly<Record<string, readonly object[]>>,
): object {
  const added = Object.entries(ours).filter(([, list]) => list.length > 0)
  const both = added.map(([name, list]) => [name, [...listOf(template[name]), ...list]] as const)
  return { ...template, ...Object.fromEntries(both) }
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
