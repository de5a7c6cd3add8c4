import { hostileProfiles, switchesOf, type HostileProfileName } from '../../lms/hostile-profiles.ts'
import {
  honest,
  switched,
  type HostileSwitches,
  type SomeSwitches,
} from '../../lms/hostile-switches.ts'
import { element } from '../dom.ts'
import { faultList } from '../fault-list.ts'
import { isScorm, type Panel } from '../panel.ts'
import { profileChoice } from '../profile-choice.ts'
import type { SimulatorWords } from '../words.ts'

/** One thing that can be wrong with the LMS, as a switch. */
interface Fault {
  readonly word: keyof SimulatorWords
  readonly switches: SomeSwitches
  /** It is about how a session opens. */
  readonly isOfLaunch?: true
}

const single: readonly Fault[] = [
  { word: 'commitFails', switches: { commit: { failsEach: 1 } } },
  { word: 'commitLies', switches: { commit: { drops: 1 } } },
  { word: 'slowCommit', switches: { commit: { blocks: 2000 } } },
  { word: 'truncates', switches: { write: { truncates: 4096 } } },
  { word: 'writeFails', switches: { write: { failsEach: 3, failure: 'false-type' } } },
  { word: 'losesState', switches: { read: { losesState: true } }, isOfLaunch: true },
  { word: 'initializeFails', switches: { initialize: 'refuses' }, isOfLaunch: true },
  { word: 'noApi', switches: { discovery: { after: null } }, isOfLaunch: true },
  { word: 'lateApi', switches: { discovery: { after: 3000 } }, isOfLaunch: true },
]

/** What is wrong with the LMS: single faults, or an LMS as it was seen. */
export const faults: Panel = {
  id: 'faults',
  title: (words) => words.faults,
  isFor: isScorm,
  count: ({ lms }) => (lms.kind === 'scorm' && lms.switches() !== honest ? 1 : 0),
  mount(place, simulator) {
    const { words, show, locale, lms } = simulator.state()
    if (lms.kind !== 'scorm') return () => undefined
    const { turn: turnOver } = lms
    const switches = lms.switches()
    const boxes = single.map((fault) => {
      const box = element('input', { type: 'checkbox' })
      box.addEventListener('change', turn)
      return { fault, box }
    })

    function turn(): void {
      const chosen = boxes.filter(({ box }) => box.checked).map(({ fault }) => fault.switches)
      turnOver(chosen.reduce<HostileSwitches>((from, some) => switched(some, from), honest))
    }

    // The keys of an object are what its type says: it is written out.
    const all = Object.keys(hostileProfiles) as readonly HostileProfileName[]
    const names = all.filter((name) =>
      hostileProfiles[name].standards.some((each) => each === show.playable.standard),
    )
    const known = names.find((name) => switchesOf(name) === switches)
    for (const { box } of boxes) box.disabled = known !== undefined
    const profile = profileChoice(names, { words, locale }, (name) => {
      const wanted = switchesOf(name)
      for (const { box } of boxes) box.disabled = wanted !== undefined
      if (wanted) turnOver(wanted)
      else turn()
      simulator.reopen()
    })
    profile.show(known ?? '')
    const list = boxes.map(({ fault, box }) => ({
      ...{ box, label: words[fault.word], isOfLaunch: fault.isOfLaunch === true },
    }))
    place.append(
      ...profile.parts,
      ...faultList(list, words, () => {
        simulator.reopen()
      }),
    )
    return () => undefined
  },
}
