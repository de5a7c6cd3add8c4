import { lrsProfiles } from '../../lms/lrs/fault-switches.ts'
import { lrsFaults as known, type LrsFaultName } from '../../lms/lrs/named-faults.ts'
import { element, select } from '../dom.ts'
import { faultList } from '../fault-list.ts'
import { isXapi, type Panel } from '../panel.ts'

/** Those that are about how a launch begins. */
const ofLaunch: readonly LrsFaultName[] = ['losesDocument', 'noToken']

/** What is wrong with the LRS: single faults, or an LRS as it was seen. */
export const lrsFaults: Panel = {
  id: 'faults',
  title: (words) => words.faults,
  isFor: isXapi,
  count: ({ lms }) => (lms.kind === 'xapi' ? lms.faults().length : 0),
  mount(place, simulator) {
    const { words, lms, show } = simulator.state()
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

    const profiles = Object.keys(lrsProfiles).map((value) => ({ value, label: value }))
    const profile = select(
      words.profile,
      [{ value: '', label: words.ownProfile }, ...profiles],
      '',
      (name) => {
        if (name === '') turn()
        else void turnOver([name])
      },
    )
    const choice = profile.querySelector('select')
    const list = boxes.map(({ name, box }) => ({
      ...{ box, label: words[name], isOfLaunch: ofLaunch.includes(name) },
    }))
    place.append(
      profile,
      ...faultList(list, words, () => {
        simulator.reopen()
      }),
    )
    return () => {
      const now = lms.faults()
      const named = Object.keys(lrsProfiles).find((name) => now.includes(name))
      if (choice) choice.value = named ?? ''
      for (const { name, box } of boxes) {
        box.disabled = named !== undefined
        if (named === undefined) box.checked = now.includes(name)
      }
    }
  },
}
