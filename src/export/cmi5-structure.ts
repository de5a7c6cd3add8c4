import type { Course, Lesson, Module, Objective } from '../model/course.ts'
import { launchPage, type Sco, type Site } from '../model/site.ts'
import { activityTypes, lessonIri, moduleIri, wholeIri } from '../xapi/iris.ts'

/** What an LMS launches: an assignable unit (cmi5 13.1.4). */
export interface Unit {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly objectives: readonly Objective[]
  readonly url: string
  readonly moveOn: MoveOn
  /** Share from 0 to 1 with at most four decimals; absent where nothing gives points. */
  readonly masteryScore?: string
  readonly activityType: string
}

/** Units under one heading (cmi5 13.1.2). */
export interface Block {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly objectives: readonly Objective[]
  readonly units: readonly Unit[]
}

/** cmi5 10.2.4: what an LMS waits for before it calls a unit satisfied. */
export type MoveOn = 'NotApplicable' | 'Completed' | 'CompletedAndPassed'

/** The course as an LMS shows it: one unit, or several, under their modules where they are lessons. */
export function structureOf(site: Site): readonly (Unit | Block)[] {
  const { scos } = site
  if (!scos) return [wholeUnit(site)]
  const blocks = new Map<string, Block>()
  const parts: (Unit | Block)[] = []
  for (const sco of scos) {
    const module = moduleOf(site.course, sco)
    if (!module) continue
    const unit = partUnit(site, sco, module)
    if (!sco.group) {
      parts.push(unit)
      continue
    }
    const { key, title } = sco.group
    const known = blocks.get(key)
    const block: Block = known
      ? { ...known, units: [...known.units, unit] }
      : {
          id: moduleIri(site.course.iri, site.keys.modules[module.id] ?? ''),
          title,
          description: module.summary,
          objectives: module.objectives,
          units: [unit],
        }
    if (known) parts[parts.indexOf(known)] = block
    else parts.push(block)
    blocks.set(key, block)
  }
  return parts
}

/** Every objective of the course once, as first declared. */
export function objectivesOf(course: Course): readonly Objective[] {
  return once([
    ...course.objectives,
    ...course.modules.flatMap(({ objectives, lessons }) => [
      ...objectives,
      ...lessons.flatMap((lesson) => lesson.objectives),
    ]),
  ])
}

/** Whether something in these lessons gives points. */
export function hasPoints(lessons: readonly Lesson[]): boolean {
  return lessons.some(({ activities }) => activities.some(({ points }) => points > 0))
}

/** Rounded down, as the player judges: who has just enough must not be refused by an LMS. */
export function masteryScoreOf(passing: number): string {
  return String(Math.floor(passing * 100 + 1e-6) / 10_000)
}

function wholeUnit({ course }: Site): Unit {
  const { iri, title, summary, completion, modules } = course
  const counted = modules.filter(({ kind }) => completion.of === 'all' || kind === 'core')
  return {
    ...{ id: wholeIri(iri), title, description: summary, url: launchPage },
    objectives: objectivesOf(course),
    ...judged(
      course,
      counted.flatMap(({ lessons }) => lessons),
    ),
    activityType: activityTypes.course,
  }
}

function partUnit({ course, keys }: Site, sco: Sco, module: Module): Unit {
  const { iri } = course
  const { title, launch: url, isBonus } = sco
  const lesson = module.lessons.find(({ id }) => sco.unit === 'lesson' && id === sco.id)
  const { moveOn, ...judging } = judged(course, lesson ? [lesson] : module.lessons)
  const own = lesson ?? module
  const objectives = lesson
    ? lesson.objectives
    : once([...module.objectives, ...module.lessons.flatMap((each) => each.objectives)])
  return {
    id: lesson
      ? lessonIri(iri, keys.lessons[lesson.id] ?? '')
      : moduleIri(iri, keys.modules[module.id] ?? ''),
    ...{ title, description: own.summary, objectives, url, ...judging },
    moveOn: isBonus ? 'NotApplicable' : moveOn,
    activityType: lesson ? activityTypes.lesson : activityTypes.module,
  }
}

/**
 * Where nothing gives points, passed would say no more than completed; where something does, the
 * player says passed only of what is done, and an LMS that waits for both waits for the right thing.
 */
function judged(
  { completion, passing }: Course,
  lessons: readonly Lesson[],
): Pick<Unit, 'moveOn' | 'masteryScore'> {
  if (!hasPoints(lessons)) return { moveOn: 'Completed' }
  return {
    moveOn: completion.report === 'passed' ? 'CompletedAndPassed' : 'Completed',
    masteryScore: masteryScoreOf(passing),
  }
}

function moduleOf({ modules }: Course, { unit, id }: Sco): Module | undefined {
  return modules.find((module) =>
    unit === 'module' ? module.id === id : module.lessons.some((lesson) => lesson.id === id),
  )
}

function once(objectives: readonly Objective[]): readonly Objective[] {
  const ids = objectives.map(({ id }) => id)
  return objectives.filter(({ id }, index) => ids.indexOf(id) === index)
}
