import type {
  Ending,
  Launch,
  LearnerRecord,
  RecordServer,
  Tracker,
} from '../../src/model/tracking.ts'

/** A tracker that writes down what it is told. What it answers can be changed while it runs. */
export interface FakeTracker {
  readonly tracker: Tracker
  readonly saves: LearnerRecord[]
  readonly closes: LearnerRecord[]
  readonly endings: Ending[]
  opens(): number
  answer: (record: LearnerRecord) => boolean
}

export const firstLaunch: Launch = {
  mode: 'normal',
  state: '',
  learnerId: 'p1',
  learnerName: 'Jansen, Piet',
  standing: 'new',
}

export function fakeTracker(
  open: () => Promise<Launch | null>,
  recorded = true,
  server?: RecordServer,
): FakeTracker {
  let opens = 0
  const fake: FakeTracker = {
    saves: [],
    closes: [],
    endings: [],
    opens: () => opens,
    answer: () => true,
    tracker: {
      recorded,
      ...(server && { server }),
      open() {
        opens += 1
        return open()
      },
      save(record) {
        fake.saves.push(record)
        return fake.answer(record)
      },
      close(record, ending) {
        fake.closes.push(record)
        fake.endings.push(ending)
        fake.answer(record)
      },
    },
  }
  return fake
}
