import { button, element } from './dom.ts'
import type { SimulatorWords } from './words.ts'

/** One thing that can be wrong with an LMS, as a switch on the page. */
export interface FaultSwitch {
  readonly label: string
  readonly box: HTMLInputElement
  /** It is about how a course opens: nothing happens before it is opened again. */
  readonly isOfLaunch: boolean
}

/** The switches in two groups: what happens at once, and what needs another launch, with a way to it. */
export function faultList(
  switches: readonly FaultSwitch[],
  words: SimulatorWords,
  reopen: () => void,
): readonly HTMLElement[] {
  const group = (title: string, isOfLaunch: boolean, ...more: readonly HTMLElement[]) =>
    element(
      'fieldset',
      {},
      element('legend', {}, title),
      element(
        'ul',
        { class: 'faults' },
        ...switches
          .filter((each) => each.isOfLaunch === isOfLaunch)
          .map(({ box, label }) =>
            element('li', {}, element('label', {}, box, element('span', {}, label))),
          ),
      ),
      ...more,
    )
  return [group(words.atOnce, false), group(words.nextLaunch, true, button(words.resume, reopen))]
}
