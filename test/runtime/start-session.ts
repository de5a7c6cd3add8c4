import type { Launch, RecordServer } from '../../src/model/tracking.ts'
import { createSession, type NoticeKind, type Session } from '../../src/runtime/session.ts'
import { encode } from '../../src/state/codec.ts'
import type { Snapshot } from '../../src/state/snapshot.ts'
import { fakePage, type FakePage } from './fake-page.ts'
import { fakeTracker, firstLaunch, type FakeTracker } from './fake-tracker.ts'

export interface Running extends FakeTracker {
  readonly session: Session
  readonly page: FakePage
  /** All that the screen was told, in order. */
  readonly notices: NoticeKind[]
}

/** What a learner did in an earlier session. */
export const halfway: Snapshot = {
  revision: 7,
  version: '1.0.0',
  place: 'l2',
  done: ['l1'],
  answers: { a1: { answer: ['b'], attempts: 1, best: 1 } },
  completedOn: '',
  attempt: 'a1',
}

export const laterLaunch: Launch = {
  ...firstLaunch,
  state: encode(halfway, 'c1'),
  standing: 'incomplete',
}

export function startSession(
  open: () => Promise<Launch | null>,
  recorded = true,
  {
    server,
    storage,
  }: { readonly server?: RecordServer; readonly storage?: Map<string, string> } = {},
): Running {
  const fake = fakeTracker(open, recorded, server)
  const page = fakePage(storage)
  const session = createSession(fake.tracker, page.environment, {
    key: 'c1',
    report: 'completed',
  })
  const notices: NoticeKind[] = []
  session.subscribe(({ kind }) => notices.push(kind))
  return Object.assign(fake, { session, page, notices })
}

/** A session of a learner who is halfway: it is open and has nothing to write. */
export async function openSession(launch: Partial<Launch> = {}): Promise<Running> {
  const running = startSession(() => Promise.resolve({ ...laterLaunch, ...launch }))
  await running.session.open()
  return running
}

/** The next thing a learner did. */
export function later(snapshot: Snapshot): Snapshot {
  return { ...snapshot, revision: snapshot.revision + 1, place: `l${snapshot.revision}` }
}
