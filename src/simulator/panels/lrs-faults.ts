import { lrsProfiles, type LrsProfileName } from '../../lms/lrs/fault-switches.ts'
import { lrsFaults as known, type LrsFaultName } from '../../lms/lrs/named-faults.ts'
import { element } from '../dom.ts'
import { faultList } from '../fault-list.ts'
import { isXapi, type Panel } from '../panel.ts'
import { profileChoice } from '../profile-choice.ts'

/** Those that are about how a launch begins. */
const ofLaunch: readonly LrsFaultName[] = ['losesDocument', 'noToken']

/** What is wrong with the LRS: single faults, or an LRS as it was seen. */
export const lrsFaults: Panel = {
  id: 'faults',
  title: (words) => words.faults,
  isFor: isXapi,
  count: ({ lms }) => (lms.kind === 'xapi' ? lms.faults().length : 0),
  mount(place, simulator) {
    const { words, locale, lms, show } = simulator.state()
    if (lms.kind !== 'xapi') return () => undefined
    const { turn: turnOver } = lms
    // An address that gives the token is a thing of cmi5.
    const names = Object.keys(known).filter(
      (name) => name !== 'noToken' || show.playable.standard === 'cmi5',
    ) as readonly LrsFaultName[]
    const boxes = names.map((name) => {
      const box = element('input', { type: 'checkbox' })
      box.addEventListener('change', turn)
      return { name, box }
    })

    function turn(): void {
      void turnOver(boxes.filter(({ box }) => box.checked).map(({ name }) => name))
    }

    // The keys of an object are what its type says: it is written out.
    const profiles = Object.keys(lrsProfiles) as readonly LrsProfileName[]
    const profile = profileChoice(profiles, { words, locale }, (name) => {
      if (name === '') turn()
      else void turnOver([name])
    })
    const list = boxes.map(({ name, box }) => ({
      ...{ box, label: words[name], isOfLaunch: ofLaunch.includes(name) },
    }))
    place.append(
      ...profile.parts,
      ...faultList(list, words, () => {
        simulator.reopen()
      }),
    )
    return () => {
      const now = lms.faults()
      const named = profiles.find((name) => now.includes(name))
      profile.show(named ?? '')
      for (const { name, box } of boxes) {
        box.disabled = named !== undefined
        if (named === undefined) box.checked = now.includes(name)
      }
    }
  },
}
