import { profileWords } from '../lms/profile-words.ts'
import type { Locale } from '../model/diagnostic.ts'
import { element, say, select } from './dom.ts'
import type { SimulatorWords } from './words.ts'

/** A list of LMSs or LRSs that have a profile, and under it in words what the chosen one does. */
export interface ProfileChoice {
  readonly parts: readonly HTMLElement[]
  /** Shows which one it is; empty for none. */
  readonly show: (name: string) => void
}

/** `choose` hears a name, or nothing for a choice of one's own. */
export function profileChoice(
  names: readonly (keyof typeof profileWords)[],
  { words, locale }: { readonly words: SimulatorWords; readonly locale: Locale },
  choose: (name: string) => void,
): ProfileChoice {
  const told = element('p', { class: 'told', id: 'profile-told' })
  const options = names.map((value) => {
    return { value, label: `${value}: ${profileWords[value][locale]}` }
  })
  const choice = select(
    words.profile,
    [{ value: '', label: words.ownProfile }, ...options],
    '',
    (name) => {
      tell(name)
      choose(name)
    },
  )
  const list = choice.querySelector('select')
  list?.setAttribute('aria-describedby', told.id)

  function tell(name: string): void {
    const known = names.find((each) => each === name)
    say(told, known === undefined ? '' : profileWords[known][locale])
  }

  return {
    parts: [choice, told],
    show(name) {
      if (list && list.value !== name) list.value = name
      tell(name)
    },
  }
}
