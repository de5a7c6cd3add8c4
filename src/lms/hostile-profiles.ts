import { switched, type HostileSwitches } from './hostile-switches.ts'

/** An LMS as it was seen in the wild, by name. */
export interface HostileProfile {
  readonly standards: readonly ('scorm12' | 'scorm2004')[]
  readonly switches: HostileSwitches
}

const both = ['scorm12', 'scorm2004'] as const

/** Moodle since 3.11 sends by beacon where it cannot wait, and calls that saved. */
const moodle = {
  commit: { marksAsSent: true, beacon: true },
  terminate: { completes: true },
} as const

/** What is known of each, by what it does. */
export const hostileProfiles = {
  'moodle-strict': {
    standards: both,
    switches: switched({ ...moodle, write: { truncates: 4096 } }),
  },
  'moodle-lenient': { standards: both, switches: switched(moodle) },
  'sync-xhr-old': {
    standards: ['scorm12'],
    switches: switched({ commit: { throwsWhenClosing: true, blocks: 300 } }),
  },
  docebo: {
    standards: both,
    switches: switched({ write: { truncates: 4096 }, terminate: { mastery: 80 } }),
  },
  'cornerstone-exit-null': {
    standards: both,
    switches: switched({
      commit: { nullWhileHidden: true },
      terminate: { answer: 'false', commits: false },
    }),
  },
  'ilias-slow': {
    standards: both,
    switches: switched({ commit: { blocks: 5000 }, discovery: { after: 2000 } }),
  },
  'chamilo-false-true': {
    standards: ['scorm12'],
    switches: switched({
      write: { failsEach: 3, failure: 'false-0' },
      commit: { drops: 0.2 },
      read: { empty: 'null' },
    }),
  },
  'spec-1.2': { standards: ['scorm12'], switches: switched({ terminate: { completes: true } }) },
  'spec-2004-4th': {
    standards: ['scorm2004'],
    switches: switched({ terminate: { mastery: 80 } }),
  },
  'scorm-cloud-like': { standards: both, switches: switched({}) },
} as const satisfies Readonly<Record<string, HostileProfile>>

export type HostileProfileName = keyof typeof hostileProfiles

/** The switches of a profile by its name; `undefined`: there is none of that name. */
export function switchesOf(name: string): HostileSwitches | undefined {
  return Object.entries(hostileProfiles).find(([each]) => each === name)?.[1].switches
}

/** The same, where an LMS as that one was seen in a standard. */
export function switchesFor(standard: string, name = ''): HostileSwitches | undefined {
  const found = Object.entries(hostileProfiles).find(([each]) => each === name)?.[1]
  return found?.standards.some((each) => each === standard) ? found.switches : undefined
}
