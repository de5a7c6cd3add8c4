/**
 * What is wrong with an LMS and with the browser it is in, as plain data: all of it can be combined,
 * printed and sent. `honest` is what every switch is when nothing is wrong.
 */
export interface HostileSwitches {
  readonly discovery: DiscoverySwitches
  readonly initialize: InitializeFault
  readonly read: ReadSwitches
  readonly write: WriteSwitches
  readonly commit: CommitSwitches
  readonly terminate: TerminateSwitches
  readonly browser: BrowserSwitches
  /** In what an LMS says yes and no. */
  readonly answers: 'texts' | 'booleans' | 'numbers'
}

export interface DiscoverySwitches {
  /** Milliseconds after which the API is there; `null` for never. */
  readonly after: number | null
  /** A function that the API has not. */
  readonly without: 'commit' | 'getValue' | 'getLastError' | null
  /** After how many calls every call throws, as when the frame of the LMS is gone; 0 for never. */
  readonly goneAfter: number
}

/** `again`: it says no, because it thinks it was asked before, and works. */
export type InitializeFault =
  'none' | 'refuses' | 'throws' | 'answers-nothing' | 'second-try' | 'again'

export interface ReadSwitches {
  /** What it gives for a value that it has not. */
  readonly empty: '' | null | 'null' | 'undefined'
  /** Each so many reads fails; 0 for none, 1 for all. */
  readonly failsEach: number
  /** How a read fails. */
  readonly failure: 'throws' | 'nothing' | 'null' | 'error'
  /** The state looks as if there was none. */
  readonly losesState: boolean
  /** It shows the record as it was a launch ago. */
  readonly isStale: boolean
  /** Statuses with a capital and a blank. */
  readonly capitals: boolean
  /** `ab-initio` for who comes back, and the other way round. */
  readonly wrongEntry: boolean
}

export interface WriteSwitches {
  /** Each so many writes fails; 0 for none, 1 for all. */
  readonly failsEach: number
  /** `false-0`: it says no, names no error and has the value. `drops`: it says yes, and sends it nowhere. */
  readonly failure: 'throws' | 'false-0' | 'false-type' | 'drops'
  /** How much of the state it keeps while it says that it has it; 0 for all. */
  readonly truncates: number
  /** What it makes of the state. */
  readonly recodes: 'none' | 'lower-case' | 'trailing-blank' | 'entities'
  /** Elements that it refuses begin with one of these. */
  readonly refuses: readonly string[]
}

export interface CommitSwitches {
  /** Each so many says no; 0 for none, 1 for all. */
  readonly failsEach: number
  /** Seconds of the launch between which it says no, as when its own session is over. */
  readonly failsBetween: readonly [from: number, to: number] | null
  /** Share of the commits of which it says that all went well, and nothing did. */
  readonly drops: number
  /** It sends only what differs from what it ever sent, arrived or not, as Moodle does. */
  readonly marksAsSent: boolean
  /**
   * While the page is hidden or goes, and where the network fails, it hands over to the browser and
   * says yes, as Moodle does.
   */
  readonly beacon: boolean
  /** `null` and nothing else while the page is hidden. */
  readonly nullWhileHidden: boolean
  /** A request that waits throws in a page that goes. */
  readonly throwsWhenClosing: boolean
  /** Milliseconds in which the page can do nothing else. */
  readonly blocks: number
  /** Share of the commits that arrive after the one that follows. */
  readonly reorders: number
}

export interface TerminateSwitches {
  readonly answer: 'true' | 'false' | 'throws'
  /** It sends what it has once more. */
  readonly commits: boolean
  /** Whoever has no status yet is done (SCORM 1.2 RTE 3.4.4, `cmi.core.lesson_status`). */
  readonly completes: boolean
  /** Percentage from which it decides for itself who has passed; `null`: it leaves that alone. */
  readonly mastery: number | null
}

export interface BrowserSwitches {
  /** `full`: what is there can be read. */
  readonly storage: 'works' | 'throws' | 'full'
  /** Milliseconds that the clock of the machine is wrong. */
  readonly clockOff: number
  /** It is set while the learner is busy. */
  readonly clockJumps: boolean
  /** How long the server takes to say that it is there; `null` when it never says so. */
  readonly witnessAfter: number | null
}

/** Nothing is wrong. */
export const honest: HostileSwitches = {
  discovery: { after: 0, without: null, goneAfter: 0 },
  initialize: 'none',
  read: {
    empty: '',
    failsEach: 0,
    failure: 'throws',
    losesState: false,
    isStale: false,
    capitals: false,
    wrongEntry: false,
  },
  write: { failsEach: 0, failure: 'throws', truncates: 0, recodes: 'none', refuses: [] },
  commit: {
    failsEach: 0,
    failsBetween: null,
    drops: 0,
    marksAsSent: false,
    beacon: false,
    nullWhileHidden: false,
    throwsWhenClosing: false,
    blocks: 0,
    reorders: 0,
  },
  terminate: { answer: 'true', commits: true, completes: false, mastery: null },
  browser: { storage: 'works', clockOff: 0, clockJumps: false, witnessAfter: 0 },
  answers: 'texts',
}

/** Some switches; the others as they are in `honest`. */
export type SomeSwitches = {
  readonly [Group in keyof HostileSwitches]?: HostileSwitches[Group] extends string
    ? HostileSwitches[Group]
    : Partial<HostileSwitches[Group]>
}

/** Turns some switches over. */
export function switched(some: SomeSwitches, from: HostileSwitches = honest): HostileSwitches {
  return {
    discovery: { ...from.discovery, ...some.discovery },
    initialize: some.initialize ?? from.initialize,
    read: { ...from.read, ...some.read },
    write: { ...from.write, ...some.write },
    commit: { ...from.commit, ...some.commit },
    terminate: { ...from.terminate, ...some.terminate },
    browser: { ...from.browser, ...some.browser },
    answers: some.answers ?? from.answers,
  }
}
