import { cutText } from '../model/cut-text.ts'
import type { ModuleRecord } from '../model/tracking.ts'
import type { ScormLink } from './scorm-link.ts'
import { readNumber } from './scorm-values.ts'
import {
  completions,
  recallShare,
  recallWord,
  successes,
  type Climber,
  type RisingShare,
} from './scorm2004-values.ts'

/** SCORM 2004 RTE 4.2.17: an LMS keeps at least so many, with descriptions of so many characters. */
const mostObjectives = 100
const descriptionLimit = 250

/** What the objective of a module is called, in letters that every LMS takes. */
export function objectiveId(moduleKey: string): string {
  return `module_${moduleKey}`
}

/** One objective of the LMS. */
interface Objective {
  readonly element: string
  readonly completion: Climber
  readonly success: Climber
  readonly progress: RisingShare
  readonly score: RisingShare
}

/** Writes what is known of each module. */
export type WriteModules = (modules: readonly ModuleRecord[]) => void

/**
 * The modules as objectives. They are an extra: an LMS that has no objectives, or refuses one,
 * keeps nothing else from being written.
 */
export function recallObjectives(link: ScormLink): WriteModules {
  const objectives = new Map<string, Objective>()
  let count = readNumber(link, 'cmi.objectives._count') ?? mostObjectives
  if (count < mostObjectives) {
    for (let index = 0; index < count; index++) {
      const id = link.get(`cmi.objectives.${index}.id`)
      // It may be that of a module, and an id may not stand there twice.
      if (id === undefined) return () => undefined
      objectives.set(id, recall(link, index))
    }
  }

  function add(id: string): Objective | undefined {
    if (count >= mostObjectives || !link.set(`cmi.objectives.${count}.id`, id)) return undefined
    // Of a new one there is nothing to read.
    const added = recall({ ...link, get: () => '' }, count)
    objectives.set(id, added)
    count += 1
    return added
  }

  return (modules) => {
    // One that is refused is tried again with the next save, and not each of them with every one.
    let mayAdd = true
    for (const module of modules) {
      const id = objectiveId(module.key)
      const objective = objectives.get(id) ?? (mayAdd ? add(id) : undefined)
      if (objective) write(link, objective, module)
      else mayAdd = false
    }
  }
}

function recall(link: ScormLink, index: number): Objective {
  const element = `cmi.objectives.${index}`
  return {
    element,
    completion: recallWord(link, `${element}.completion_status`, completions),
    success: recallWord(link, `${element}.success_status`, successes),
    progress: recallShare(link, `${element}.progress_measure`, 4),
    score: recallShare(link, `${element}.score.scaled`, 7),
  }
}

function write(link: ScormLink, objective: Objective, module: ModuleRecord): void {
  const { title, progress, share, success } = module
  link.set(`${objective.element}.description`, cutText(title, descriptionLimit))
  if (share !== null) objective.score.raise(share)
  objective.success.raise(success)
  objective.completion.raise(
    progress >= 1 ? 'completed' : progress > 0 || share !== null ? 'incomplete' : 'not attempted',
  )
  objective.progress.raise(progress)
}
