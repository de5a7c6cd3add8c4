import type { SomeSwitches } from '../../../src/lms/hostile-switches.ts'
import type { Action, Script } from './script.ts'

/** The smallest script that still fails, as far as leaving things out can find it. */
export async function shrink(
  script: Script,
  fails: (script: Script) => Promise<boolean>,
): Promise<Script> {
  let smallest = script
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false
    for (const smaller of [...shorter(smallest), ...simpler(smallest)]) {
      if (size(smaller) >= size(smallest) || !(await fails(smaller))) continue
      smallest = smaller
      isSmaller = true
      break
    }
  }
  return smallest
}

function size(script: Script): number {
  return JSON.stringify(script).length
}

/** Without some actions: many at once first. */
function shorter(script: Script): readonly Script[] {
  const { actions } = script
  const lengths = [32, 16, 8, 4, 2, 1].filter((length) => length <= actions.length)
  return lengths.flatMap((length) =>
    Array.from({ length: Math.ceil(actions.length / length) }, (_, index) => ({
      ...script,
      actions: actions.filter((_, place) => Math.floor(place / length) !== index),
    })),
  )
}

function simpler(script: Script): readonly Script[] {
  return script.actions.flatMap((action, index) =>
    simplerActions(action).map((simple) => ({
      ...script,
      actions: script.actions.map((each, place) => (place === index ? simple : each)),
    })),
  )
}

function simplerActions(action: Action): readonly Action[] {
  if (action.do === 'answer' && action.with > 0) return [{ ...action, with: 0 }]
  if (action.do === 'wait' && action.milliseconds > 2500) return [{ ...action, milliseconds: 2500 }]
  if (action.do !== 'launch') return []
  const { plan } = action
  const fewer = withFewer(plan.switches).map((switches) => ({ ...plan, switches }))
  return fewer.map((other) => ({ ...action, plan: other }))
}

/** With one switch or one group of them as it is when nothing is wrong. */
function withFewer(switches: SomeSwitches): readonly SomeSwitches[] {
  return Object.entries(switches).flatMap(([name, group]) => {
    const without = (key: string): object =>
      Object.fromEntries(Object.entries(group).filter(([other]) => other !== key))
    const groups = typeof group === 'object' ? Object.keys(group).map(without) : []
    const others = Object.fromEntries(Object.entries(switches).filter(([other]) => other !== name))
    return [others, ...groups.map((each) => ({ ...switches, [name]: each }))]
  })
}
